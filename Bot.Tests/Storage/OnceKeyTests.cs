using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Tests.Storage;

public sealed class OnceKeyTests
{
    private static readonly OnceKey Press = new("sandbox/bot/press-1");

    [Theory, OnSqlite, OnPostgres]
    public async Task Repeats_side_by_side_run_once_and_all_get_the_first_outcome(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        var runs = 0;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => db.Write(Press, async tx =>
        {
            Interlocked.Increment(ref runs);
            await tx.AddNote($"note {i}");
            return i;
        }))));

        // On a server several may get as far as the key, which lets one through.
        if (engine == Engine.Sqlite) runs.ShouldBe(1);
        outcomes.Distinct().Count().ShouldBe(1);
        (await db.Texts()).ShouldBe([$"note {outcomes[0]}"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_repeat_after_a_restart_is_recognised(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        await db.Add("note", Press);
        await db.Restart();

        (await db.Add("again", Press)).ShouldBe(1);

        (await db.Texts()).ShouldBe(["note"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_that_was_refused_may_be_tried_again(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        await Should.ThrowAsync<Problem>(() => db.Write<int>(Press, _ => throw new Problem(new Words(En: $"Full.", Es: $"Lleno."))));

        await db.Add("note", Press);

        (await db.Texts()).ShouldBe(["note"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Further_writes_of_one_input_have_keys_of_their_own(Engine engine)
    {
        await using var db = await Notes.Start(engine);

        await db.Add("a", Press.Then("first"));
        await db.Add("b", Press.Then("second"));
        await db.Add("c", Press.Then("first"));

        (await db.Texts()).ShouldBe(["a", "b"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Outcomes_keep_ids_instants_and_nothing(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        var outcome = new Outcome(new NoteId(7), Instant.FromUnixTimeMilliseconds(1_790_000_000_123), null, Language.Spanish);

        await db.Write(Press, _ => Task.FromResult(outcome));
        var again = await db.Write<Outcome>(Press, _ => throw new InvalidOperationException("runs once"));
        again.ShouldBe(outcome);

        await db.Write(Press.Then("nothing"), _ => Task.FromResult<string?>(null));
        (await db.Write<string?>(Press.Then("nothing"), _ => throw new InvalidOperationException("runs once"))).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Keys_are_forgotten_after_48_hours_in_short_writes(Engine engine)
    {
        await using var db = await Notes.Start(engine);
        await Task.WhenAll(Enumerable.Range(0, 2500).Select(i => db.Write(new OnceKey($"old/{i}"), _ => Task.FromResult(true))));
        db.Clock.Advance(hours: 47);
        await db.Write(new OnceKey("young"), _ => Task.FromResult(true));
        (await OnceKeys.Tidy(db, db.Clock)).ShouldBe(0);
        db.Clock.Advance(hours: 1, seconds: 1);
        var before = engine == Engine.Sqlite ? db.Sqlite.Commits : 0;

        (await OnceKeys.Tidy(db, db.Clock)).ShouldBe(2500);

        if (engine == Engine.Sqlite) (db.Sqlite.Commits - before).ShouldBe(3);
        (await db.Read(q => q.Many<string>("SELECT key FROM once_keys"))).ShouldBe(["young"]);
    }

    internal readonly record struct NoteId(long Value) : IId<NoteId>
    {
        public static NoteId From(long value) => new(value);
    }

    internal sealed record Outcome(NoteId Id, Instant At, NoteId? Other, Language Language);
}
