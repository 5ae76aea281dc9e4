using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>Another process drives the people over HTTP.</summary>
public sealed class ControlApiTests
{
    [Fact]
    public async Task A_press_is_made_answered_and_seen()
    {
        await using var bot = await RawBot.Start();
        using var control = new HttpClient { BaseAddress = new(bot.Emulator.Root, "emulator/") };
        var chat = (long)(await Do(control, "group", new { title = "Mill" }))["chat"]!;
        var person = (long)(await Do(control, "member", new { chat, name = "Ana", language = "es" }))["person"]!;
        var buttons = new Dictionary<string, string> { ["Going"] = "g" };
        var message = (int)(await Do(control, "post", new { chat, text = "Pottery", buttons }))["message"]!;
        await Do(control, "types", new { chat, person, text = "/help@smile_bot" });
        var press = Do(control, "presses", new { chat, person, message, button = "Going", wait = true });
        await bot.Emulator.Until(() => bot.Emulator.Updates.Waiting.Any(one => one.Kind == "callback_query"), "the press");
        var query = (await bot.Drain())[^1]["callback_query"]!;
        await bot.Call("answerCallbackQuery", $$"""{"callback_query_id":"{{(string)query["id"]!}}","text":"You are in."}""");
        ((string)(await press)["text"]!).ShouldBe("You are in.");
        var seen = (await Do(control, "sees", new { chat, person }))["messages"]!.AsArray();
        seen.Select(one => (string)one!["text"]!).ShouldBe(["", "", "Pottery", "/help@smile_bot"]);
        ((int)(await Do(control, "state", new { }))["waiting"]!).ShouldBe(0);
        await Do(control, "fault", new { route = "getMe", trouble = "unavailable" });
        (await bot.Call("getMe")).Status.ShouldBe(503);
        await Do(control, "starts", new { person, payload = "x" });
        ((string)(await bot.Drain())[^1]["message"]!["text"]!).ShouldBe("/start x");
    }

    [Fact]
    public async Task A_misuse_is_told_in_a_sentence()
    {
        await using var bot = await RawBot.Start();
        using var control = new HttpClient { BaseAddress = new(bot.Emulator.Root, "emulator/") };
        using var answer = await control.PostAsJsonAsync(new Uri("types", UriKind.Relative), new { person = 1, text = "x" });
        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Content.ReadFromJsonAsync<JsonObject>())!["error"].ShouldNotBeNull();
    }

    private static async Task<JsonObject> Do(HttpClient control, string action, object arguments)
    {
        using var answer = await control.PostAsJsonAsync(new Uri(action, UriKind.Relative), arguments);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return (JsonObject)JsonNode.Parse(text)!;
    }
}
