using Bot.Core.Outbox;
using Bot.Core.Storage;
using Bot.Host.Telegram;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Tests.Telegram;

/// <summary>How fast the bot speaks.</summary>
public sealed class PaceTests
{
    private const int Reminders = 2000;

    [Fact]
    public async Task Two_thousand_reminders_leave_as_fast_as_they_may_and_no_faster()
    {
        var source = new Many();
        await using var commons = await Commons.Start(more: services => services.AddSingleton<INoteSource>(source), options: new() { Recording = false });
        var people = Enumerable.Range(0, Reminders).Select(number => commons.Emulator.People.Add($"member {number}")).ToList();
        foreach (var person in people) person.Private.IsOpen = true;
        await commons.Get<IDatabase>().Write(null, async tx =>
        {
            var person = 1L;
            foreach (var one in people)
            {
                await tx.Run("INSERT INTO persons (id, name, message_level) VALUES (@person, 'x', 2)", new { person });
                await tx.Run(
                    "INSERT INTO accounts (id, person_id, platform, native_id, name, reachable) VALUES (@person, @person, 'telegram', @native, 'x', 1)",
                    new { person, native = $"{one.User.Id}" });
                person++;
            }
        });
        var now = Instant.FromDateTimeOffset(commons.Clock.GetUtcNow());
        foreach (var chunk in Enumerable.Range(1, Reminders).Chunk(200))
        {
            await commons.Get<IDatabase>().Write(null, tx => commons.Get<Notes>().Add(tx, [.. chunk.Select(person =>
                new NoteRequest("test.many", $"many/{person}", "", new Recipient.Person(new(person))) { Class = NoteClass.Reminder, Due = now })]));
        }
        var before = commons.Emulator.Pace.Written;
        var sent = new List<(TimeSpan At, int Count)>();
        var began = commons.Clock.GetUtcNow();
        while (commons.Emulator.Pace.Written - before < Reminders)
        {
            await commons.Drain();
            sent.Add((commons.Clock.GetUtcNow() - began, commons.Emulator.Pace.Written - before));
            commons.Clock.Advance(TimeSpan.FromMilliseconds(20));
            (commons.Clock.GetUtcNow() - began).ShouldBeLessThan(TimeSpan.FromSeconds(90));
        }
        (Reminders / sent[^1].At.TotalSeconds).ShouldBeGreaterThanOrEqualTo(28);
        foreach (var (at, count) in sent)
        {
            var earlier = sent.LastOrDefault(one => one.At <= at - TimeSpan.FromSeconds(1)).Count;
            (count - earlier).ShouldBeLessThanOrEqualTo(30);
        }
        commons.Emulator.Pace.Refused.ShouldBe(0);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_hundred_presses_in_a_group_are_one_change_of_the_card_for_each_turn_of_the_pace()
    {
        await using var commons = await ReachTests.Workshop("seats:100");
        var people = Enumerable.Range(0, 100).Select(number => commons.Meet($"member {number}", started: true)).ToList();
        await commons.Settle();
        var card = commons.Card("Clay smiles");
        var before = commons.Emulator.Pace.Written;
        var presses = people.Select(person => person.Presses(card, "Going")).ToList();
        foreach (var press in presses) await commons.Answer(press);
        await commons.Later(seconds: 30);
        commons.Text(card).ShouldContain("100 of 100 seats");
        (commons.Emulator.Pace.Written - before).ShouldBeLessThanOrEqualTo(3);
        commons.Emulator.Pace.Refused.ShouldBe(0);
        commons.Emulator.MustBeClean();
    }

    [Fact]
    public async Task In_a_busy_group_the_answer_that_somebody_waits_for_goes_before_what_can_wait()
    {
        var clock = new FakeClock();
        var limits = new Limits(clock);
        for (var sent = 0; sent < 14; sent++)
        {
            (await limits.Enter(Call(Urgency.Refresh), default)).ShouldBe(TimeSpan.Zero);
            limits.Done(Call(Urgency.Refresh));
            clock.Advance(seconds: 1);
        }
        (await limits.Enter(Call(Urgency.Refresh), default)).ShouldBeGreaterThan(TimeSpan.Zero);
        (await limits.Enter(Call(Urgency.Answer), default)).ShouldBe(TimeSpan.Zero);
        limits.Done(Call(Urgency.Answer));
        (await limits.Enter(Call(Urgency.Answer), default)).ShouldBe(TimeSpan.FromSeconds(1));
        clock.Advance(seconds: 47);
        (await limits.Enter(Call(Urgency.Refresh), default)).ShouldBe(TimeSpan.Zero);
    }

    private static ApiCall Call(Urgency urgency) => new("sendMessage") { Chat = -1, Urgency = urgency };

    private sealed class Many : INoteSource
    {
        public IReadOnlyList<string> Kinds { get; } = ["test.many"];

        public Task<Core.Chat.Message?> Compose(Note note, CancellationToken ct) =>
            Task.FromResult<Core.Chat.Message?>(new Core.Localization.Words(En: "A reminder.", Es: "Un aviso."));
    }
}
