using Bot.Core.Calendar;
using Bot.Core.Calendar.Feeds;
using Bot.Core.Calendar.Listings;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops;
using Bot.Core.Letters;
using Bot.Core.Outbox;
using Bot.Core.Outbox.Outages;
using Bot.Core.People;
using Bot.Core.People.Abuse;
using Bot.Core.People.Agreements;
using Bot.Core.People.Bridges;
using Bot.Core.People.Circles;
using Bot.Core.People.Guests;
using Bot.Core.People.Linking;
using Bot.Core.People.Log;
using Bot.Core.People.Me;
using Bot.Core.People.Powers;
using Bot.Core.People.Removal;
using Bot.Core.People.Settings;
using Bot.Core.Reminders;
using Bot.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core;

/// <summary>The command core: the kernel, then the explicit list of features.</summary>
public static class Core
{
    /// <summary>
    /// Adds all of the core but what the host must choose: <see cref="IDatabase"/>, <see cref="TimeProvider"/>,
    /// <see cref="PublicAddress"/>, logging, and the <see cref="Chat.IChat"/> of each platform.
    /// </summary>
    public static IServiceCollection AddBotCore(this IServiceCollection services, Action<CoreBuilder>? more = null)
    {
        var core = new CoreBuilder(services)
            .Uses<Ids>()
            .AddCommands()
            .AddPeople()
            .AddAgreements()
            .AddBridges()
            .AddLinking()
            .AddLog()
            .AddAgenda()
            .AddListings()
            .AddOutbox()
            .AddAbuse()
            .AddLetters()
            .AddWorkshops()
            .AddGuests()
            .AddCircles()
            .AddMe()
            .AddPowers()
            .AddSettings();
        more?.Invoke(core);
        // Last: notes are locked after what they are about, and nobody writes more of them then.
        core.PersonalData<OutboxPersonalData>();
        // And last of all what everything else hangs on.
        core.PersonalData<PeopleData>();
        return services;
    }

    private static CoreBuilder AddCommands(this CoreBuilder core) => core
        .Schema("commands", "Bot.Core.Commands.Schema.")
        .Uses<Tokens>().Uses<Values>().Uses<FormSessions>().Uses<Forms>().Uses<RateLimit>().Uses<Forgeries>().Uses<Turns>().Uses(new Crowds())
        .Uses<Interpreter>().Uses<Pipeline>().Uses<Completion>()
        .Command<Help, HelpHandler>()
        .Command<CancelForms, CancelHandler>().Press<CancelForm, CancelHandler>()
        .Press<ContinueForm>((services, input, who, ct) =>
            services.GetRequiredService<Interpreter>().Continue(((ContinueForm)input).Session, who, ct))
        .Press<SendForm>((services, input, who, ct) =>
            services.GetRequiredService<Interpreter>().Send(((SendForm)input).Session, who, ct))
        .Press<RunCommand>((services, input, who, ct) =>
            services.GetRequiredService<Interpreter>().Run(((RunCommand)input).Path, who, ct))
        .PersonalData<CommandData>()
        .Chore(services => Tidy.Rows(Database(services), Clock(services), FormSessions.Tidy))
        .Chore(services => new Tidy(Clock(services), ct => OnceKeys.Tidy(Database(services), Clock(services), ct)));

    private static CoreBuilder AddPeople(this CoreBuilder core) => core
        .Schema("people", "Bot.Core.People.Schema.")
        .Uses<PeopleStore>().Uses<Callers>().Uses<HowToReach>().AddRemoval()
        .Command<StopMessages, MessageChoiceHandler>()
        .Press<FewerMessages, MessageChoiceHandler>().Press<ChooseMessages, MessageChoiceHandler>();

    private static CoreBuilder AddAgenda(this CoreBuilder core) => core
        .Schema("calendar", "Bot.Core.Calendar.Schema.")
        .Uses<CalendarFeeds>().CommunityData<CalendarFeeds>()
        .Press<OpenFeed, FeedHandler>().Press<AskReplaceFeed, FeedHandler>().Press<ReplaceFeed, FeedHandler>()
        .Command<Events, EventsHandler>().Press<MoreEvents, EventsHandler>()
        .Command<MyThings, MineHandler>().Press<MoreOfMine, MineHandler>();

    private static CoreBuilder AddOutbox(this CoreBuilder core)
    {
        core.Services.AddHostedService<OutboxService>();
        return core
            .Schema("outbox", "Bot.Core.Outbox.Schema.")
            .Schema("reminders", "Bot.Core.Reminders.Schema.")
            .Uses(new OutboxOptions { Fewer = new FewerMessages() })
            .Uses<Alarm>().Uses<Notes>().Uses<CardCopies>().Uses<OutboxWorker>().Uses<Ladders>()
            .Chore<Reconnection>().Chore<Planner>()
            .Notes<OutageReports>().Chore<Presence>()
            .CommunityData<RoomNotes>();
    }

    private static IDatabase Database(IServiceProvider services) => services.GetRequiredService<IDatabase>();

    private static TimeProvider Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}
