using Bot.Core.Calendar;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Reminders;
using Bot.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core;

/// <summary>The command core: the kernel, then the explicit list of features.</summary>
public static class Core
{
    /// <summary>
    /// Adds all of the core but what the host must choose: <see cref="IDatabase"/>, <see cref="TimeProvider"/>, logging, and the
    /// <see cref="Chat.IChat"/> of each platform.
    /// </summary>
    public static IServiceCollection AddBotCore(this IServiceCollection services, Action<CoreBuilder>? more = null)
    {
        var core = new CoreBuilder(services);
        core.AddKernel();
        more?.Invoke(core);
        return services;
    }

    private static void AddKernel(this CoreBuilder core) => core
        .Uses<Ids>().Uses<Tokens>().Uses<Values>().Uses<FormSessions>().Uses<Forms>().Uses<RateLimit>().Uses<Turns>()
        .Uses<Interpreter>().Uses<Pipeline>().Uses<Completion>()
        .Uses<PeopleStore>().Uses<Callers>()
        .AddOutbox()
        .Schema("people", "Bot.Core.People.Schema.")
        .Schema("commands", "Bot.Core.Commands.Schema.")
        .Command<Help, HelpHandler>()
        .Command<Events, EventsHandler>().Press<MoreEvents, EventsHandler>()
        .Command<MyThings, MineHandler>().Press<MoreOfMine, MineHandler>()
        .Command<CancelForms, CancelHandler>().Press<CancelForm, CancelHandler>()
        .Command<StopMessages, MessageChoiceHandler>()
        .Press<FewerMessages, MessageChoiceHandler>().Press<ChooseMessages, MessageChoiceHandler>()
        .Press<RunCommand>((services, input, who, ct) =>
            services.GetRequiredService<Interpreter>().Run(((RunCommand)input).Path, who, ct));

    private static CoreBuilder AddOutbox(this CoreBuilder core)
    {
        core.Services.AddSingleton(new OutboxOptions { Fewer = new FewerMessages() });
        core.Services.AddHostedService<OutboxService>();
        core.Services.AddSingleton<IChore>(services => services.GetRequiredService<Planner>());
        return core
            .Uses<Alarm>().Uses<Notes>().Uses<CardCopies>().Uses<OutboxWorker>().Uses<Ladders>().Uses<Planner>()
            .PersonalData<OutboxPersonalData>()
            .Schema("outbox", "Bot.Core.Outbox.Schema.")
            .Schema("reminders", "Bot.Core.Reminders.Schema.");
    }
}
