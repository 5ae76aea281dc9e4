using System.Net;
using System.Text.Json;
using Bot.Tests.Storage;

namespace Bot.Tests.Sandbox;

public sealed class SandboxFormTests : SandboxApi
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_is_filled_over_a_restart_and_sent(Engine engine)
    {
        await Start(engine);
        var form = await OpenForm("zara");
        Text(form).ShouldContain("What is it called?");
        form.GetProperty("buttons")[0].GetProperty("id").GetString().ShouldBe("cancel");
        var id = FormId(form);
        using (var saved = await Host.Post("draft", $$"""{"as":"zara","form":"{{id}}","answers":{"title":"Moon"} }"""))
            saved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Host.Restart();
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
        var answers = await Host.PostJson("press", $$"""{"as":"zara","message":"{{Id(form)}}","button":"cancel"}""");
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
        using var refused = await Host.Post("submit", $$"""{"as":"eli","form":"{{FormId(form)}}","answers":{"title":"Mine"} }""");
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var pressed = await Host.Post("press", $$"""{"as":"eli","message":"{{Id(form)}}","button":"cancel"}""");
        pressed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> OpenForm(string person)
    {
        var card = (await Send(person, "general", "/draw Sun"))[0];
        return (await Press(person, card, "Again")).ShouldHaveSingleItem();
    }

    private async Task<List<JsonElement>> Submit(string person, string form, string answers, string id = "once") =>
        [.. (await Host.PostJson("submit", $$"""{"as":"{{person}}","form":"{{form}}","answers":{{answers}},"id":"{{id}}"}""")).EnumerateArray()];

    private static string FormId(JsonElement message) => message.GetProperty("form").GetProperty("id").GetString()!;
}
