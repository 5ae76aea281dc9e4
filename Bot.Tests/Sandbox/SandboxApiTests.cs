using System.Net;
using System.Text.Json;
using Bot.Tests.Storage;

namespace Bot.Tests.Sandbox;

public sealed class SandboxApiTests : SandboxApi
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_small_community_is_there_at_first_start(Engine engine)
    {
        await Start(engine);
        var state = await Host.GetJson("/sandbox/api/state?as=zara");
        state.GetProperty("community").ToString().ShouldBe("""{"name":"Smile Commons","zone":"Europe/Madrid","languages":["en"]}""");
        state.GetProperty("now").GetString().ShouldBe("2026-11-23T09:00:00Z");
        state.GetProperty("turned").GetString().ShouldBe("PT0S");
        Names(state, "people").ShouldBe(["juno", "milo", "zara", "alok", "carmen", "eli", "arian"]);
        Names(state, "rooms").ShouldBe(["general", "workshops", "assembly"]);
        state.GetProperty("people")[0].ToString().ShouldBe("""{"name":"juno","label":"Juno","power":"moderator","language":"en","dms":true}""");
        state.GetProperty("people")[2].GetProperty("power").GetString().ShouldBe("member");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Talk_is_seen_by_everybody_and_answered_by_nobody(Engine engine)
    {
        await Start(engine);
        (await Send("zara", "general", "hello all")).ShouldBeEmpty();
        (await Texts("eli", "general")).ShouldBe(["hello all"]);
        (await Texts("eli", "assembly")).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_command_and_its_private_answer_are_seen_by_the_person_alone(Engine engine)
    {
        await Start(engine);
        var answer = (await Send("zara", "general", "/draw Sun answer:words")).ShouldHaveSingleItem();
        answer.GetProperty("text").GetString().ShouldBe("Drawn: Sun");
        answer.GetProperty("onlyYou").GetBoolean().ShouldBeTrue();
        (await Texts("zara", "general")).ShouldBe(["/draw Sun answer:words", "Drawn: Sun"]);
        (await Texts("eli", "general")).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_public_answer_is_seen_by_everybody_and_its_aside_is_not(Engine engine)
    {
        await Start(engine);
        var answers = await Send("zara", "general", "/draw Sun");
        answers.Select(Text).ShouldBe(["Sun\nStill wet.", "Only you read this."]);
        (await Texts("eli", "general")).ShouldBe(["Sun\nStill wet."]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_press_changes_the_message_for_everybody(Engine engine)
    {
        await Start(engine);
        var card = (await Send("zara", "general", "/draw Sun"))[0];
        var answers = await Press("eli", card, "Touch");
        answers.Select(Text).ShouldBe(["Touched 1\nStill wet.", "You touched it."]);
        answers[0].GetProperty("id").GetString().ShouldBe(card.GetProperty("id").GetString());
        answers[0].GetProperty("edited").GetBoolean().ShouldBeTrue();
        (await Texts("zara", "general")).ShouldContain("Touched 1\nStill wet.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_send_again_changes_nothing_and_answers_the_same(Engine engine)
    {
        await Start(engine);
        var first = await Send("zara", "general", "/draw Sun", id: "a1");
        var again = await Send("zara", "general", "/draw Sun", id: "a1");
        again.Select(Text).ShouldBe(first.Select(Text));
        again.Select(Id).ShouldBe(first.Select(Id));
        (await Texts("zara", "general")).Count.ShouldBe(3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_can_be_fetched_and_is_never_shown_as_a_page(Engine engine)
    {
        await Start(engine);
        var file = (await Send("zara", "general", "/draw Sun answer:file")).ShouldHaveSingleItem().GetProperty("file");
        file.GetProperty("name").GetString().ShouldBe("drawing.ics");
        file.GetProperty("type").GetString().ShouldBe("text/calendar");
        using var fetched = await Host.Http.GetAsync(new Uri(file.GetProperty("url").GetString()!, UriKind.Relative));
        (await fetched.Content.ReadAsStringAsync()).ShouldBe("BEGIN:VCALENDAR");
        fetched.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        fetched.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        using var none = await Host.Http.GetAsync(new Uri("/sandbox/files/1/x.ics", UriKind.Relative));
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_fault_of_ours_is_a_number_for_the_person_and_a_line_in_the_log(Engine engine)
    {
        await Start(engine);
        var answer = (await Send("zara", "general", "/draw Secretive answer:broken")).ShouldHaveSingleItem();
        Text(answer).ShouldNotContain("easel");
        Host.Log.ToString().ShouldContain("The easel fell over.");
        Host.Log.ToString().ShouldNotContain("Secretive");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task People_can_be_added_and_changed(Engine engine)
    {
        await Start(engine);
        var added = await Host.PostJson("people", """{"name":"Noé","power":"host","language":"es"}""");
        added.ToString().ShouldBe("""{"name":"noé","label":"Noé","power":"host","language":"es","dms":true}""");
        var changed = await Host.PostJson("people", """{"name":"noé","power":"member","dms":false}""");
        changed.ToString().ShouldBe("""{"name":"noé","label":"Noé","power":"member","language":"es","dms":false}""");
        Names(await Host.GetJson("/sandbox/api/state"), "people").ShouldContain("noé");
        // Known at once, also in private, and in the person's own language.
        (await Send("noé", "dm", "/dibujar Sol respuesta:words")).Select(Text).ShouldBe(["Dibujado: Sol"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_power_counts_at_once_in_private_too(Engine engine)
    {
        await Start(engine);
        (await Host.Stage.Complete("zara", "/")).Count.ShouldBe((await Host.Stage.Complete("eli", "/")).Count);
        await Host.PostJson("people", """{"name":"zara","power":"admin"}""");
        Host.Get<Bot.Core.Storage.IDatabase>();
        (await Host.GetJson("/sandbox/api/state")).GetProperty("people")[2].GetProperty("power").GetString().ShouldBe("admin");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lines_are_completed(Engine engine)
    {
        await Start(engine);
        var completions = await Host.GetJson("/sandbox/api/complete?as=zara&text=/dr");
        var first = completions.EnumerateArray().ShouldHaveSingleItem();
        first.GetProperty("text").GetString().ShouldBe("/draw ");
        first.GetProperty("about").GetString().ShouldBe("Draw something");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_turned_clock_stands_where_it_stood_after_a_restart(Engine engine)
    {
        await Start(engine);
        var turned = await Host.PostJson("clock", """{"advance":"PT25H"}""");
        turned.ToString().ShouldBe("""{"now":"2026-11-24T10:00:00Z","turned":"PT25H"}""");
        await Send("zara", "general", "hello tomorrow");
        await Host.Restart();
        (await Host.GetJson("/sandbox/api/state")).GetProperty("now").GetString().ShouldBe("2026-11-24T10:00:00Z");
        var message = (await Messages("eli", "general")).ShouldHaveSingleItem();
        message.GetProperty("at").GetString().ShouldBe("2026-11-24T10:00:00Z");
    }

    private static IEnumerable<string?> Names(JsonElement state, string list) =>
        state.GetProperty(list).EnumerateArray().Select(one => one.GetProperty("name").GetString());
}
