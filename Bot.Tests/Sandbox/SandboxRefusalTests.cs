using System.Net;
using System.Text.Json;
using Bot.Tests.Host;
using Bot.Tests.Storage;

namespace Bot.Tests.Sandbox;

public sealed class SandboxRefusalTests : SandboxApi
{
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
        var answer = (await Host.PostJson("press", body)).EnumerateArray().ShouldHaveSingleItem();
        Text(answer).Length.ShouldBeGreaterThan(20);
        answer.GetProperty("onlyYou").GetBoolean().ShouldBeTrue();
        (await Texts("zara", "general")).ShouldContain("Sun\nStill wet.");
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
        var before = Host.Log.ToString();
        await Send("zara", "general", "/draw Sun");
        using var missing = await Host.Http.GetAsync(new Uri("/nothing", UriKind.Relative));
        Host.Log.ToString().ShouldBe(before);
    }

    private async Task Refused(string path, string body, HttpStatusCode status, string named)
    {
        // What is wrong with a request is seen before any database is asked.
        await Start(Engine.Sqlite);
        using var response = await Host.Post(path, body);
        var sentence = RunningHost.Read(await response.Content.ReadAsStringAsync()).GetProperty("error").GetString()!;
        response.StatusCode.ShouldBe(status, sentence);
        sentence.ShouldContain(named);
        sentence.ShouldEndWith(".");
    }
}
