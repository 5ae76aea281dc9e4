using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Bot.Bench.Duels;

/// <summary>A bot in a process of its own that keeps the answers to the two buttons of each card.</summary>
internal abstract class Contestant(string name, string folder, Platform platform) : IAsyncDisposable
{
    private Bystander? _program;
    private IReadOnlyList<string> _cards = [];
    private int _pressed;
    private int _answered;

    public string Name { get; } = name;

    public Bystander Program => _program!;

    public TimeSpan PlatformCpu => Platform.Cpu;

    protected Platform Platform { get; } = platform;

    /// <summary>Where it keeps its database.</summary>
    protected string Folder { get; } = folder;

    protected abstract string Database { get; }

    /// <summary>The labels of the two buttons: to come, and not to.</summary>
    protected abstract IReadOnlyList<string> Buttons { get; }

    public async Task Start(int people, int cards, int seats, TimeProvider clock)
    {
        await Platform.Start(people);
        _program = await Launch();
        while (!await Platform.HasBot())
        {
            if (Program.HasEnded) throw new InvalidOperationException($"{Name} ended before it was connected.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), clock);
        }
        var posted = new List<string>();
        for (var number = 0; number < cards; number++) posted.Add(await Post(number, seats));
        _cards = posted;
    }

    /// <inheritdoc cref="Platform.Press"/>
    public async Task<Storm> Press(int count, int inFlight, double rate)
    {
        var storm = await Platform.Press(_cards, Buttons, _pressed, count, inFlight, rate);
        _pressed += count;
        _answered += storm.Answered;
        return storm;
    }

    /// <exception cref="InvalidOperationException">
    /// When its database holds more than there are seats, counts wrongly, or lacks an answer that somebody was given.
    /// </exception>
    public void CheckBooks(int people, int seats)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(Folder, Database)};Mode=ReadOnly");
        var wrong = db.ExecuteScalar<long>(WrongOnes, new { seats });
        if (wrong > 0) throw new InvalidOperationException($"{wrong} of the cards of {Name} do not add up.");
        // Until everybody has come to every card, each press made a row of its own.
        var most = Math.Min(_pressed, people * _cards.Count);
        var least = Math.Min(_answered, most);
        var kept = db.ExecuteScalar<long>(Kept);
        if (kept < least || kept > most)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Name} answered {_answered} of {_pressed} presses and kept {kept}."));
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null) await _program.DisposeAsync();
        await Platform.DisposeAsync();
    }

    /// <summary>Counts the cards whose numbers are wrong; takes <c>@seats</c>.</summary>
    protected abstract string WrongOnes { get; }

    /// <summary>Counts the answers that it has.</summary>
    protected abstract string Kept { get; }

    protected abstract Task<Bystander> Launch();

    /// <returns>The message that became the card.</returns>
    protected abstract Task<string> Post(int number, int seats);
}
