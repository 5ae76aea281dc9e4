using System.Diagnostics;
using Bot.Bench.Rsvp;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Core.Storage.Sqlite;
using Bot.Host.Sandbox;
using NodaTime;

namespace Bot.Bench.Opening;

/// <summary>One storm on a fresh copy of the town, with the worker running, until every copy of the card is right.</summary>
/// <param name="All">From the first tap until the last answer.</param>
/// <param name="Latencies">Of each tap, from the moment at which the person taps; sorted.</param>
/// <param name="Commits">Of everything, the worker's included; null where the database does not count them.</param>
/// <param name="Right">For each chat, how long after the last answer its card was right, and how often it was written.</param>
internal sealed record OpeningRun(TimeSpan All, IReadOnlyList<TimeSpan> Latencies, long? Commits, IReadOnlyList<(string Platform, TimeSpan After, int Edits)> Right)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="within">The taps come evenly over this time; all at once where it is zero.</param>
    public static async Task<OpeningRun> Of(Ground ground, string which, Clicks clicks, TimeSpan within, TimeProvider clock)
    {
        // The figures of Bot.Host: a Discord channel, and a Telegram group with its twenty a minute.
        PacedChat[] chats =
        [
            new("discord", new(new(30, 30), new(5, 1), new(5, 1))),
            new("telegram", new(new(1.55, 29.4), new(1, 0.25), new(1, 1))),
        ];
        await using var bot = await BotOnDatabase.Start(clock, services => ground.Database(which, services, clock), chats);
        var subject = await Post(bot, chats);
        using var stop = new CancellationTokenSource();
        var worker = Task.Run(() => bot.Get<OutboxWorker>().Run(stop.Token));
        await Settle(bot, chats, subject, clock);

        var commits = CommitsOf(bot);
        var latencies = new TimeSpan[clicks.All.Count];
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(clicks.All.Select((click, i) => Task.Run(() => Tap(bot, click, i, began, within * ((double)i / clicks.All.Count), latencies, clock))));
        var all = Stopwatch.GetElapsedTime(began);
        var answered = Stopwatch.GetTimestamp();
        var right = await Settle(bot, chats, subject, clock);
        await stop.CancelAsync();
        await worker;
        foreach (var chat in chats) chat.CheckPace();
        Array.Sort(latencies);
        return new(all, latencies, CommitsOf(bot) - commits, [.. chats.Select((chat, i) => (chat.Platform, After(answered, right[i]), chat.Edits))]);
    }

    private static async Task Tap(BotOnDatabase bot, Inbound.Pressed click, int i, long began, TimeSpan at, TimeSpan[] latencies, TimeProvider clock)
    {
        // The timer is no finer than a millisecond or so; what it is late counts against us.
        if (at > Stopwatch.GetElapsedTime(began)) await Task.Delay(at - Stopwatch.GetElapsedTime(began), clock);
        var answer = await bot.Get<Pipeline>().Handle(click, CancellationToken.None);
        if (answer.Reply is not Reply.Update { Aside: { } aside } update) throw new InvalidOperationException($"A tap was not answered: {answer.Reply}");
        var writer = new SandboxWriter(bot.Get<Tokens>().Encode);
        writer.Message(update.Message, answer.Shared);
        writer.Message(aside, answer.Private);
        latencies[i] = Stopwatch.GetElapsedTime(began) - at;
    }

    /// <summary>The card stands in a room of each platform beside the one in which everybody taps.</summary>
    private static async Task<CardSubject> Post(BotOnDatabase bot, IEnumerable<PacedChat> chats)
    {
        var first = await bot.Get<IDatabase>().Read(q => q.One<CopyRow>("SELECT kind, subject_id, place_id FROM card_copies"));
        var subject = new CardSubject(first!.Kind, first.SubjectId);
        await bot.Get<IDatabase>().Write(null, async tx =>
        {
            foreach (var chat in chats) await bot.Get<CardCopies>().Remember(tx, subject, chat.Message, new Recipient.Room(first.PlaceId));
        });
        return subject;
    }

    /// <summary>Waits until each chat shows the card as it is now.</summary>
    /// <returns>Since when, for each.</returns>
    private static async Task<IReadOnlyList<long>> Settle(BotOnDatabase bot, IReadOnlyList<PacedChat> chats, CardSubject subject, TimeProvider clock)
    {
        var db = bot.Get<IDatabase>();
        var source = bot.All<ICardSource>().Single(one => one.Kind == subject.Kind);
        var place = await db.Read(q => q.One<PlaceId>("SELECT MIN(place_id) FROM card_copies"));
        var room = await db.Read(q => Reach.Of(q, place)) ?? throw new InvalidOperationException("The room is gone.");
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var card = await source.Card(subject.Id, place, CancellationToken.None) ?? throw new InvalidOperationException("The card is gone.");
            var since = chats.Select(chat => chat.RightSince(card, new(room.Languages, room.Zone, Instant.FromDateTimeOffset(clock.GetUtcNow())))).ToList();
            if (since.All(at => at is not null)) return [.. since.Select(at => at!.Value)];
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new InvalidOperationException($"A card is still wrong after {Patience}.");
            await Task.Delay(Look, clock);
        }
    }

    private static TimeSpan After(long answered, long right) => right < answered ? TimeSpan.Zero : Stopwatch.GetElapsedTime(answered, right);

    private static long? CommitsOf(BotOnDatabase bot) => (bot.Get<IDatabase>() as SqliteDatabase)?.Commits;

    private sealed class CopyRow
    {
        public required string Kind { get; init; }

        public required long SubjectId { get; init; }

        public required PlaceId PlaceId { get; init; }
    }
}
