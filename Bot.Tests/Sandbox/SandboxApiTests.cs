using System.Net;
using System.Text.Json;
using Bot.Tests.Host;
using Bot.Tests.Storage;

namespace Bot.Tests.Sandbox;

public sealed class SandboxApiTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_small_community_is_there_at_first_start(Engine engine)
    {
        await Start(engine);
        var state = await _host.GetJson("/sandbox/api/state?as=zara");
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

    [Theory]
    [InlineData("nobody:1")]
    [InlineData("es.t")]
    [InlineData("")]
    [InlineData("cancel")]
    [InlineData("c:../../etc/passwd")]
    public async Task A_forged_button_gets_a_clear_sentence(string button)
    {
        await Start(Engine.Sqlite);
        var card = (await Send("zara", "general", "/draw Sun"))[0];
        var body = JsonSerializer.Serialize(new Dictionary<string, string> { ["as"] = "eli", ["message"] = Id(card), ["button"] = button });
        var answer = (await _host.PostJson("press", body)).EnumerateArray().ShouldHaveSingleItem();
        Text(answer).Length.ShouldBeGreaterThan(20);
        answer.GetProperty("onlyYou").GetBoolean().ShouldBeTrue();
        (await Texts("zara", "general")).ShouldContain("Sun\nStill wet.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_is_filled_over_a_restart_and_sent(Engine engine)
    {
        await Start(engine);
        var form = await OpenForm("zara");
        Text(form).ShouldContain("What is it called?");
        form.GetProperty("buttons")[0].GetProperty("id").GetString().ShouldBe("cancel");
        var id = FormId(form);
        using (var saved = await _host.Post("draft", $$"""{"as":"zara","form":"{{id}}","answers":{"title":"Moon"} }"""))
            saved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await _host.Restart();
        var kept = (await Messages("zara", "general")).Single(message => Id(message) == Id(form));
        kept.GetProperty("form").GetProperty("fields")[0].GetProperty("value").GetString().ShouldBe("Moon");
        var answers = await Submit("zara", id, "{}");
        answers.Select(Text).ShouldContain("Drawn: Moon");
        answers.Single(message => Id(message) == Id(form)).GetProperty("form").GetProperty("open").GetBoolean().ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_wrong_in_a_form_stands_in_the_form(Engine engine)
    {
        await Start(engine);
        var form = await OpenForm("zara");
        var again = (await Submit("zara", FormId(form), """{"title":"Moon","size":"12"}""")).ShouldHaveSingleItem();
        Id(again).ShouldBe(Id(form));
        var fields = again.GetProperty("form").GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);
        fields["title"].GetProperty("value").GetString().ShouldBe("Moon");
        fields["size"].GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        again.GetProperty("form").GetProperty("open").GetBoolean().ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_refusal_at_sending_keeps_the_form_open_with_the_sentence(Engine engine)
    {
        await Start(engine);
        var form = await OpenForm("zara");
        var again = (await Submit("zara", FormId(form), """{"title":"Moon","answer":"wrong"}""")).ShouldHaveSingleItem();
        again.GetProperty("form").GetProperty("problem").GetString().ShouldBe("There is no paint left.");
        again.GetProperty("form").GetProperty("open").GetBoolean().ShouldBeTrue();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_that_is_sent_twice_counts_once(Engine engine)
    {
        await Start(engine);
        var id = FormId(await OpenForm("zara"));
        var first = await Submit("zara", id, """{"title":"Moon"}""", "s1");
        var again = await Submit("zara", id, """{"title":"Moon"}""", "s1");
        again.Select(Text).ShouldContain("Drawn: Moon");
        again.Select(Id).ShouldBeSubsetOf(first.Select(Id));
        var other = await Submit("zara", id, """{"title":"Sun"}""", "s2");
        other.Select(Text).ShouldNotContain("Drawn: Sun");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Cancel_closes_the_form(Engine engine)
    {
        await Start(engine);
        var form = await OpenForm("zara");
        var answers = await _host.PostJson("press", $$"""{"as":"zara","message":"{{Id(form)}}","button":"cancel"}""");
        var closed = answers.EnumerateArray().ShouldHaveSingleItem();
        Text(closed).ShouldStartWith("Cancelled.");
        closed.GetProperty("form").ValueKind.ShouldBe(JsonValueKind.Null);
        closed.GetProperty("buttons").GetArrayLength().ShouldBe(0);
        (await Submit("zara", FormId(form), """{"title":"Moon"}""")).Select(Text).ShouldNotContain("Drawn: Moon");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Typing_cancel_closes_it_too(Engine engine)
    {
        await Start(engine);
        var form = await OpenForm("zara");
        await Send("zara", "dm", "/cancel");
        var closed = (await Messages("zara", "general")).Single(message => Id(message) == Id(form));
        closed.GetProperty("form").GetProperty("open").GetBoolean().ShouldBeFalse();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_is_nobody_else_s(Engine engine)
    {
        await Start(engine);
        var form = await OpenForm("zara");
        using var refused = await _host.Post("submit", $$"""{"as":"eli","form":"{{FormId(form)}}","answers":{"title":"Mine"} }""");
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var pressed = await _host.Post("press", $$"""{"as":"eli","message":"{{Id(form)}}","button":"cancel"}""");
        pressed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_can_be_fetched_and_is_never_shown_as_a_page(Engine engine)
    {
        await Start(engine);
        var file = (await Send("zara", "general", "/draw Sun answer:file")).ShouldHaveSingleItem().GetProperty("file");
        file.GetProperty("name").GetString().ShouldBe("drawing.ics");
        file.GetProperty("type").GetString().ShouldBe("text/calendar");
        using var fetched = await _host.Http.GetAsync(new Uri(file.GetProperty("url").GetString()!, UriKind.Relative));
        (await fetched.Content.ReadAsStringAsync()).ShouldBe("BEGIN:VCALENDAR");
        fetched.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        fetched.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        using var none = await _host.Http.GetAsync(new Uri("/sandbox/files/1/x.ics", UriKind.Relative));
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_fault_of_ours_is_a_number_for_the_person_and_a_line_in_the_log(Engine engine)
    {
        await Start(engine);
        var answer = (await Send("zara", "general", "/draw Secretive answer:broken")).ShouldHaveSingleItem();
        Text(answer).ShouldNotContain("easel");
        _host.Log.ToString().ShouldContain("The easel fell over.");
        _host.Log.ToString().ShouldNotContain("Secretive");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task People_can_be_added_and_changed(Engine engine)
    {
        await Start(engine);
        var added = await _host.PostJson("people", """{"name":"Noé","power":"host","language":"es"}""");
        added.ToString().ShouldBe("""{"name":"noé","label":"Noé","power":"host","language":"es","dms":true}""");
        var changed = await _host.PostJson("people", """{"name":"noé","power":"member","dms":false}""");
        changed.ToString().ShouldBe("""{"name":"noé","label":"Noé","power":"member","language":"es","dms":false}""");
        Names(await _host.GetJson("/sandbox/api/state"), "people").ShouldContain("noé");
        // Known at once, also in private, and in the person's own language.
        (await Send("noé", "dm", "/dibujar Sol respuesta:words")).Select(Text).ShouldBe(["Dibujado: Sol"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_power_counts_at_once_in_private_too(Engine engine)
    {
        await Start(engine);
        (await _host.Stage.Complete("zara", "/")).Count.ShouldBe((await _host.Stage.Complete("eli", "/")).Count);
        await _host.PostJson("people", """{"name":"zara","power":"admin"}""");
        _host.Get<Bot.Core.Storage.IDatabase>();
        (await _host.GetJson("/sandbox/api/state")).GetProperty("people")[2].GetProperty("power").GetString().ShouldBe("admin");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lines_are_completed(Engine engine)
    {
        await Start(engine);
        var completions = await _host.GetJson("/sandbox/api/complete?as=zara&text=/dr");
        var first = completions.EnumerateArray().ShouldHaveSingleItem();
        first.GetProperty("text").GetString().ShouldBe("/draw ");
        first.GetProperty("about").GetString().ShouldBe("Draw something");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_turned_clock_stands_where_it_stood_after_a_restart(Engine engine)
    {
        await Start(engine);
        var turned = await _host.PostJson("clock", """{"advance":"PT25H"}""");
        turned.ToString().ShouldBe("""{"now":"2026-11-24T10:00:00Z","turned":"PT25H"}""");
        await Send("zara", "general", "hello tomorrow");
        await _host.Restart();
        (await _host.GetJson("/sandbox/api/state")).GetProperty("now").GetString().ShouldBe("2026-11-24T10:00:00Z");
        var message = (await Messages("eli", "general")).ShouldHaveSingleItem();
        message.GetProperty("at").GetString().ShouldBe("2026-11-24T10:00:00Z");
    }

    [Theory]
    [InlineData("send", """{"as":"nobody","room":"general","text":"x"}""", "nobody")]
    [InlineData("send", """{"as":"zara","room":"attic","text":"x"}""", "attic")]
    [InlineData("press", """{"as":"zara","message":"1","button":"x"}""", "message: ")]
    [InlineData("press", """{"as":"zara","message":"x","button":"x"}""", "message: ")]
    [InlineData("submit", """{"as":"zara","form":"zzz","answers":{}}""", "form: ")]
    [InlineData("draft", """{"as":"zara","form":"zzz","answers":{}}""", "form: ")]
    public Task Who_or_what_is_not_there_is_404_with_a_sentence(string path, string body, string named) =>
        Refused(path, body, HttpStatusCode.NotFound, named);

    [Theory]
    [InlineData("send", "", "JSON")]
    [InlineData("send", "[]", "JSON")]
    [InlineData("send", "{", "JSON")]
    [InlineData("send", """{"room":"general","text":"x"}""", "as: ")]
    [InlineData("send", """{"as":null,"room":"general","text":"x"}""", "as: ")]
    [InlineData("send", """{"as":7,"room":"general","text":"x"}""", "as: ")]
    [InlineData("send", """{"as":"zara","room":"general"}""", "text: ")]
    [InlineData("send", """{"as":"zara","room":"general","text":["x"]}""", "text: ")]
    [InlineData("send", """{"as":"zara","room":"general","text":"  "}""", "text: ")]
    [InlineData("send", """{"as":"zara","room":"general","text":"\ud83d"}""", "text: ")]
    [InlineData("send", """{"as":"zara","room":"general","text":"x","id":1}""", "id: ")]
    [InlineData("send", """{"as":"zara","room":"general","text":"x","id":"a b"}""", "id: ")]
    [InlineData("submit", """{"as":"zara","form":"1","answers":"x"}""", "answers: ")]
    [InlineData("submit", """{"as":"zara","form":"1","answers":{"seats":3}}""", "answers.seats: ")]
    [InlineData("people", """{"name":"","power":"member"}""", "name: ")]
    [InlineData("people", """{"name":"a b","power":"member"}""", "name: ")]
    [InlineData("people", """{"name":"smilebot","power":"member"}""", "name: ")]
    [InlineData("people", """{"name":"dm","power":"member"}""", "name: ")]
    [InlineData("people", """{"name":"ana","power":"king"}""", "power: ")]
    [InlineData("people", """{"name":"ana","power":"member","language":"fr"}""", "language: ")]
    [InlineData("people", """{"name":"ana","power":"member","dms":"no"}""", "dms: ")]
    [InlineData("clock", """{"advance":"tomorrow"}""", "advance: ")]
    [InlineData("clock", """{"advance":"-PT1H"}""", "advance: ")]
    public Task What_is_missing_or_wrong_is_400_with_the_field_s_name(string path, string body, string named) =>
        Refused(path, body, HttpStatusCode.BadRequest, named);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_body_over_64_kilobytes_is_too_long(Engine engine)
    {
        await Start(engine);
        var text = new string('x', 64 * 1024);
        await Refused("send", $$"""{"as":"zara","room":"general","text":"{{text}}"}""", HttpStatusCode.RequestEntityTooLarge, "64 KB");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_text_of_ten_thousand_characters_gets_an_answer(Engine engine)
    {
        await Start(engine);
        (await Send("zara", "dm", new string('x', 10_000))).ShouldHaveSingleItem();
        (await Send("zara", "general", "/draw " + new string('ñ', 10_000))).ShouldHaveSingleItem();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_logged_for_a_request(Engine engine)
    {
        await Start(engine);
        var before = _host.Log.ToString();
        await Send("zara", "general", "/draw Sun");
        using var missing = await _host.Http.GetAsync(new Uri("/nothing", UriKind.Relative));
        _host.Log.ToString().ShouldBe(before);
    }

    private async Task Start(Engine engine) => _host = await RunningHost.Start(engine, Easel.Add);

    private async Task Refused(string path, string body, HttpStatusCode status, string named)
    {
        // What is wrong with a request is seen before any database is asked.
        await Start(Engine.Sqlite);
        using var response = await _host.Post(path, body);
        var sentence = RunningHost.Read(await response.Content.ReadAsStringAsync()).GetProperty("error").GetString()!;
        response.StatusCode.ShouldBe(status, sentence);
        sentence.ShouldContain(named);
        sentence.ShouldEndWith(".");
    }

    private async Task<JsonElement> OpenForm(string person)
    {
        var card = (await Send(person, "general", "/draw Sun"))[0];
        return (await Press(person, card, "Again")).ShouldHaveSingleItem();
    }

    private async Task<List<JsonElement>> Send(string person, string room, string text, string? id = null) =>
        [.. (await _host.PostJson("send", JsonSerializer.Serialize(new Dictionary<string, string?> { ["as"] = person, ["room"] = room, ["text"] = text, ["id"] = id })))
            .EnumerateArray()];

    private async Task<List<JsonElement>> Press(string person, JsonElement message, string label)
    {
        var button = message.GetProperty("buttons").EnumerateArray().Single(one => one.GetProperty("label").GetString() == label);
        return [.. (await _host.PostJson("press", $$"""{"as":"{{person}}","message":"{{Id(message)}}","button":"{{button.GetProperty("id").GetString()}}"}""")).EnumerateArray()];
    }

    private async Task<List<JsonElement>> Submit(string person, string form, string answers, string id = "once") =>
        [.. (await _host.PostJson("submit", $$"""{"as":"{{person}}","form":"{{form}}","answers":{{answers}},"id":"{{id}}"}""")).EnumerateArray()];

    private async Task<List<JsonElement>> Messages(string person, string room) =>
        [.. (await _host.GetJson($"/sandbox/api/messages?as={person}&room={room}")).EnumerateArray()];

    private async Task<List<string>> Texts(string person, string room) => [.. (await Messages(person, room)).Select(Text)];

    private static string Text(JsonElement message) => message.GetProperty("text").GetString()!;

    private static string Id(JsonElement message) => message.GetProperty("id").GetString()!;

    private static string FormId(JsonElement message) => message.GetProperty("form").GetProperty("id").GetString()!;

    private static IEnumerable<string?> Names(JsonElement state, string list) =>
        state.GetProperty(list).EnumerateArray().Select(one => one.GetProperty("name").GetString());
}
