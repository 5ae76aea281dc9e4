using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Storage;

namespace Bot.Tests.Host;

/// <summary>The process is killed while everybody taps. What was answered holds, no seat is oversold, everyone due is reminded once.</summary>
public sealed partial class KilledInAStormTests
{
    private const int People = 40;
    private const int Seats = 15;

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_answered_holds_after_a_kill_in_the_middle_of_a_storm(Engine engine)
    {
        using var folder = new TempFolder();
        var postgres = engine == Engine.Postgres ? await PostgresServer.Empty() : null;
        var answered = new ConcurrentDictionary<string, string>();
        await using (var host = await HostProcess.Start(folder.Path, postgres))
        {
            await host.Post("send", new { @as = "juno", room = "general", text = $"/workshop new Storm \"in 4 days 18:00\" seats:{Seats}" });
            for (var i = 0; i < People; i++) await host.Post("people", new { name = Name(i), power = "member" });
            var (message, going) = Card(await host.Messages("juno", "general"));
            var storm = Enumerable.Range(0, People).Select(i => Tap(host, i, message, going, answered)).ToList();
            while (answered.Count < People / 3 && storm.Exists(tap => !tap.IsCompleted)) await Task.WhenAny(storm.Where(tap => !tap.IsCompleted));
            await host.Kill();
            await Task.WhenAll(storm);
        }

        var again = await HostProcess.Start(folder.Path, postgres);
        var (card, button) = Card(await again.Messages("juno", "general"));
        foreach (var (person, text) in answered)
        {
            // The same answer once more changes nothing; it tells how things stand.
            var now = Text(await again.Post("press", new { @as = person, message = card, button }));
            if (text.Contains("You are in.", StringComparison.Ordinal)) now.ShouldNotContain("It is full", customMessage: $"{person} had a seat");
        }
        for (var i = 0; i < People; i++) await again.Post("press", new { @as = Name(i), message = card, button, id = Id(i) });
        var full = Full().Match(Text(await again.Messages("juno", "general")));
        full.Groups["taken"].Value.ShouldBe(full.Groups["seats"].Value);

        await again.Post("clock", new { advance = "PT95H" });
        var reminded = 0;
        for (var i = 0; i < People; i++)
        {
            var reminders = (await again.Messages(Name(i), "dm")).EnumerateArray()
                .Count(message => message.GetProperty("text").GetString()!.StartsWith("Reminder", StringComparison.Ordinal));
            reminders.ShouldBeLessThanOrEqualTo(1);
            reminded += reminders;
        }
        reminded.ShouldBe(Seats);
        await again.DisposeAsync();
        if (postgres is not null) await PostgresServer.Drop(postgres);
    }

    [PostgresFact]
    public async Task Two_processes_share_a_storm_and_one_of_them_is_killed_in_it()
    {
        using var folder = new TempFolder();
        var postgres = await PostgresServer.Empty();
        var hosts = await Task.WhenAll(HostProcess.Start(folder.Path, postgres), HostProcess.Start(folder.Path, postgres));
        await hosts[0].Post("send", new { @as = "juno", room = "general", text = $"/workshop new Storm \"in 4 days 18:00\" seats:{Seats}" });
        for (var i = 0; i < People; i++) await hosts[i % 2].Post("people", new { name = Name(i), power = "member" });
        var answered = new ConcurrentDictionary<string, string>();
        var (message, going) = Card(await hosts[1].Messages("juno", "general"));

        var storm = Enumerable.Range(0, People).Select(i => Tap(hosts[i % 2], i, message, going, answered)).ToList();
        while (answered.Count < People / 3 && storm.Exists(tap => !tap.IsCompleted)) await Task.WhenAny(storm.Where(tap => !tap.IsCompleted));
        await hosts[0].Kill();
        await Task.WhenAll(storm);
        // Whoever got no answer taps again, at the other one.
        for (var i = 0; i < People; i++) await hosts[1].Post("press", new { @as = Name(i), message, button = going, id = Id(i) });

        var full = Full().Match(Text(await hosts[1].Messages("juno", "general")));
        full.Groups["taken"].Value.ShouldBe(full.Groups["seats"].Value);
        var mine = await Task.WhenAll(Enumerable.Range(0, People).Select(async i => (Name: Name(i), Has: Text(await hosts[1].Post(
            "send", new { @as = Name(i), room = "general", text = "/mine" })).Contains("Storm", StringComparison.Ordinal))));
        mine.ShouldAllBe(one => one.Has, "everybody has a seat or a place on the waitlist");
        answered.Values.Count(text => text.Contains("You are in.", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(Seats);
        foreach (var host in hosts) await host.DisposeAsync();
        await PostgresServer.Drop(postgres);
    }

    private static async Task Tap(HostProcess host, int i, string message, string button, ConcurrentDictionary<string, string> answered)
    {
        if (await host.Post("press", new { @as = Name(i), message, button, id = Id(i) }) is { } answer) answered[Name(i)] = Text(answer);
    }

    private static (string Message, string Going) Card(JsonElement messages)
    {
        var card = messages.EnumerateArray().Last(message => message.GetProperty("card").ValueKind == JsonValueKind.Object);
        return (card.GetProperty("id").GetString()!, card.GetProperty("buttons")[0].GetProperty("id").GetString()!);
    }

    private static string Text(JsonElement? messages) =>
        string.Join('\n', messages!.Value.EnumerateArray().Select(message => message.GetProperty("text").GetString()));

    private static string Name(int i) => $"guest{i}";

    private static string Id(int i) => $"tap-{i}";

    [GeneratedRegex(@"(?<taken>\d+) of (?<seats>\d+) seats", RegexOptions.RightToLeft | RegexOptions.ExplicitCapture)]
    private static partial Regex Full();
}
