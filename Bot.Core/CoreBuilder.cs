using Bot.Core.Calendar;
using Bot.Core.Calendar.Feeds;
using Bot.Core.Calendar.Listings;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Agreements;
using Bot.Core.People.Bridges;
using Bot.Core.People.Guests;
using Bot.Core.People.Log;
using Bot.Core.People.Me;
using Bot.Core.People.Removal;
using Bot.Core.Reminders;
using Bot.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core;

/// <summary>What a feature says about itself in its one line of Core.cs. Everything is named here; nothing is found by looking around.</summary>
public sealed class CoreBuilder
{
    private readonly List<CommandSpec> _commands = [];
    private readonly List<PressSpec> _presses = [];
    private readonly List<MigrationSource> _migrations = [MigrationSource.Kernel];
    private readonly Dictionary<string, LogLine> _logLines = [];

    internal CoreBuilder(IServiceCollection services)
    {
        Services = services;
        services.AddSingleton(_ => new Catalog(_commands, _presses));
        services.AddSingleton<IReadOnlyList<MigrationSource>>(_migrations);
        services.AddSingleton(new LogKinds(_logLines));
    }

    public IServiceCollection Services { get; }

    /// <summary>A slash command or a form, and who answers it.</summary>
    public CoreBuilder Command<TRecord, THandler>() where TRecord : ICommand where THandler : class, IHandle<TRecord>
    {
        _commands.Add(new(typeof(TRecord), Dispatch<TRecord, THandler>()));
        return this;
    }

    /// <summary>A button, and who answers it.</summary>
    public CoreBuilder Press<TRecord, THandler>() where TRecord : IPress where THandler : class, IHandle<TRecord>
    {
        _presses.Add(new(typeof(TRecord), Dispatch<TRecord, THandler>()));
        return this;
    }

    internal CoreBuilder Press<TRecord>(Dispatch dispatch) where TRecord : IPress
    {
        _presses.Add(new(typeof(TRecord), dispatch));
        return this;
    }

    /// <summary>The tables of a feature, embedded as <c>&lt;prefix&gt;001-….sql</c>.</summary>
    public CoreBuilder Schema(string feature, string prefix, System.Reflection.Assembly? assembly = null)
    {
        _migrations.Add(new(feature, assembly ?? typeof(CoreBuilder).Assembly, prefix));
        return this;
    }

    /// <summary>A class that others are given by its own name.</summary>
    public CoreBuilder Uses<T>() where T : class
    {
        Services.AddSingleton<T>();
        return this;
    }

    /// <inheritdoc cref="Uses{T}()"/>
    public CoreBuilder Uses<T>(T one) where T : class
    {
        Services.AddSingleton(one);
        return this;
    }

    /// <summary>Work that the outbox's worker does between sends.</summary>
    public CoreBuilder Chore<T>() where T : class, IChore => Port<IChore, T>();

    internal CoreBuilder Chore(Func<IServiceProvider, IChore> chore)
    {
        Services.AddSingleton(chore);
        return this;
    }

    /// <summary>Rows that are cleared away when they are over.</summary>
    /// <param name="remove">Removes some that are over by that instant, and says how many; at most what takes 20 ms.</param>
    public CoreBuilder Tidies(Func<Tx, NodaTime.Instant, Task<int>> remove) => Chore(services =>
    {
        var (db, clock) = (services.GetRequiredService<IDatabase>(), services.GetRequiredService<TimeProvider>());
        return new Tidy(clock, ct => db.Write(null, tx => remove(tx, NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow())), ct));
    });

    public CoreBuilder Notes<T>() where T : class, INoteSource => Port<INoteSource, T>();

    public CoreBuilder Errand<T>() where T : class, IErrand => Port<IErrand, T>();

    public CoreBuilder Lists<T>() where T : class, IListingSource => Port<IListingSource, T>();

    public CoreBuilder Cards<T>() where T : class, ICardSource => Port<ICardSource, T>();

    public CoreBuilder Reminds<T>() where T : class, IReminderSource => Port<IReminderSource, T>();

    public CoreBuilder Upcoming<T>() where T : class, IUpcoming => Port<IUpcoming, T>();

    public CoreBuilder Mine<T>() where T : class, IMine => Port<IMine, T>();

    public CoreBuilder PersonalData<T>() where T : class, IPersonalData => Port<IPersonalData, T>();

    /// <summary>What goes on to others when somebody is blocked.</summary>
    public CoreBuilder TakesBack<T>() where T : class, ITakesBack => Port<ITakesBack, T>();

    /// <summary>Something on the card of <c>/me</c>.</summary>
    public CoreBuilder InMe<T>() where T : class, IMePart => Port<IMePart, T>();

    public CoreBuilder Agreed<T>() where T : class, IAgreedAct => Port<IAgreedAct, T>();

    public CoreBuilder Sides<T>() where T : class, ISideData => Port<ISideData, T>();

    /// <summary>Events in which people without an account can be.</summary>
    public CoreBuilder GuestEvents<T>() where T : class, IGuestEvents => Port<IGuestEvents, T>();

    public CoreBuilder Helps<T>() where T : class, IHelps => Port<IHelps, T>();

    public CoreBuilder CommunityData<T>() where T : class, ICommunityData => Port<ICommunityData, T>();

    /// <summary>A kind of entry in the log, and how it reads.</summary>
    public CoreBuilder Logs(string kind, LogLine line)
    {
        _logLines.Add(kind, line);
        return this;
    }

    public CoreBuilder Feeds<T>() where T : class, ICalendarSource => Port<ICalendarSource, T>();

    public CoreBuilder Suggests<T>() where T : class, ISuggest => Uses<T>();

    private CoreBuilder Port<TPort, T>() where TPort : class where T : class, TPort
    {
        if (Services.All(known => known.ServiceType != typeof(T))) Services.AddSingleton<T>();
        Services.AddSingleton<TPort>(services => services.GetRequiredService<T>());
        return this;
    }

    private Dispatch Dispatch<TRecord, THandler>() where THandler : class, IHandle<TRecord>
    {
        if (Services.All(known => known.ServiceType != typeof(THandler))) Services.AddSingleton<THandler>();
        return static (services, input, who, ct) => services.GetRequiredService<THandler>().Handle((TRecord)input, who, ct);
    }
}
