using Bot.Core.Storage;
using Bot.Host.Sandbox;
using Bot.Tests.Storage;

namespace Bot.Tests.Sandbox;

public sealed class TranscriptTests : IAsyncLifetime
{
    private readonly Live _live = new();
    private TempDatabase _db = null!;
    private Transcript _transcript = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _db.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_said_is_there_in_order_and_after_a_restart(Engine engine)
    {
        await Start(engine);
        await Post("general", "one");
        await Post("general", "two");
        await Post("assembly", "elsewhere");
        await _db.Restart();
        (await Read("ana", "general")).ShouldBe(["one", "two"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_answer_for_one_person_is_invisible_to_others(Engine engine)
    {
        await Start(engine);
        await Post("general", "secret", reader: "ana");
        (await Read("ana", "general")).ShouldBe(["secret"]);
        (await Read("ben", "general")).ShouldBeEmpty();
        var id = (await _transcript.Read("ana", "general"))[0];
        id.OnlyYou.ShouldBeTrue();
        (await _transcript.Find("ana", long.Parse(id.Id, null))).ShouldNotBeNull();
        (await _transcript.Find("ben", long.Parse(id.Id, null))).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Direct_messages_are_the_person_s_own(Engine engine)
    {
        await Start(engine);
        var posted = await Post("dm:ana", "psst");
        posted.Room.ShouldBe("dm");
        (await _transcript.Find("ben", long.Parse(posted.Id, null))).ShouldBeNull();
        (await _transcript.Since(0, "ben", "general")).ShouldBeEmpty();
        (await _transcript.Since(0, "ana", "general")).ShouldHaveSingleItem().Text.ShouldBe("psst");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_nonce_changes_the_message_instead_of_adding_one(Engine engine)
    {
        await Start(engine);
        var first = await Post("general", "one", nonce: "n");
        var again = await Post("general", "uno", nonce: "n");
        again.Id.ShouldBe(first.Id);
        (await Read("ana", "general")).ShouldBe(["uno"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_room_keeps_its_last_five_hundred_messages_and_shows_two_hundred(Engine engine)
    {
        await Start(engine);
        await Post("dm:ana", "kept");
        for (var i = 1; i <= Transcript.Kept + 3; i++) await Post("general", $"{i}");
        var count = await _db.Read(q => q.One<long>("SELECT COUNT(*) FROM sandbox_messages WHERE place = 'general'"));
        count.ShouldBe(Transcript.Kept);
        (await Read("ana", "general")).ShouldBe(Enumerable.Range(304, 200).Select(i => $"{i}"));
        (await Read("ana", "dm:ana")).ShouldBe(["kept"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_changed_since_then_is_found_and_nothing_before(Engine engine)
    {
        await Start(engine);
        var old = await Post("general", "old");
        await Post("general", "older still, and unchanged");
        var then = _transcript.Now();
        await _transcript.Change(long.Parse(old.Id, null), message => message with { Text = "changed" });
        await Post("general", "new");
        (await _transcript.Since(then, "ana", "general")).Select(message => message.Text).ShouldBe(["changed", "new"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_looks_on_is_told_of_what_they_may_see_and_of_what_goes(Engine engine)
    {
        await Start(engine);
        using var ana = _live.Watch("ana");
        using var ben = _live.Watch("ben");
        await Post("general", "for all");
        await Post("general", "for ana", reader: "ana");
        await Post("dm:ben", "for ben");
        Told(ana).ShouldBe(["for all", "for ana"]);
        Told(ben).ShouldBe(["for all", "for ben"]);
        for (var i = 0; i < Transcript.Kept; i++)
        {
            await Post("general", "filler");
            if (i < Transcript.Kept - 2) Told(ana);
        }
        // What only she sees is counted apart from what everybody sees, and stays.
        Told(ana).Where(text => text.StartsWith("gone", StringComparison.Ordinal)).Count().ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_that_lags_behind_is_cut_off(Engine engine)
    {
        await Start(engine);
        using var slow = _live.Watch("ana");
        for (var i = 0; i < 600; i++) _live.StateChanged();
        var heard = 0;
        await foreach (var _ in slow.Events.ReadAllAsync()) heard++;
        heard.ShouldBe(512);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_is_kept_until_the_form_is_closed(Engine engine)
    {
        await Start(engine);
        var form = new SandboxForm("f", "Form", "Send", "Cancel", null, Open: true, [new("name", "Name", "", "text", true, null, null, null, [], null, null)]);
        var id = long.Parse((await Post("general", "", reader: "ana", form: form)).Id, null);
        (await _transcript.OpenForms("ana")).ShouldHaveSingleItem().Form.ShouldBe("f");
        (await _transcript.OpenForms("ben")).ShouldBeEmpty();
        (await _transcript.Fill(id, new Dictionary<string, string> { ["name"] = "Clay", ["other"] = "x" })).ShouldBeTrue();
        var filled = (await _transcript.Find("ana", id))!.Message;
        filled.Form!.Fields.ShouldHaveSingleItem().Value.ShouldBe("Clay");
        filled.Text.ShouldBe("Form\nName: Clay");
        await _transcript.Change(id, SandboxForms.Close);
        (await _transcript.OpenForms("ana")).ShouldBeEmpty();
        (await _transcript.Fill(id, new Dictionary<string, string> { ["name"] = "late" })).ShouldBeFalse();
    }

    private async Task Start(Engine engine)
    {
        _db = await TempDatabase.Start(engine, new MigrationSource("sandbox", typeof(Transcript).Assembly, "Bot.Host.Sandbox.Schema."));
        _transcript = new(_db, new(_db.Clock), _live);
    }

    private Task<SandboxMessage> Post(string place, string text, string? reader = null, string? nonce = null, SandboxForm? form = null) =>
        _transcript.Post(new(place, nonce ?? Guid.NewGuid().ToString(), new()
        {
            From = "smilebot",
            FromLabel = "SmileBot",
            At = "2026-11-23T09:00:00Z",
            Text = text,
            Form = form,
        })
        { Reader = reader });

    private async Task<IEnumerable<string>> Read(string person, string place) =>
        (await _transcript.Read(person, place)).Select(message => message.Text);

    private static List<string> Told(Live.Watcher watcher)
    {
        var told = new List<string>();
        while (watcher.Events.TryRead(out var happened))
            told.Add(happened is LiveEvent.Said said ? said.Message.Text : happened is LiveEvent.Gone gone ? $"gone {gone.Message.Id}" : "state");
        return told;
    }
}
