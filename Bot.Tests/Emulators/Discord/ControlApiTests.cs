using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Emulators.Discord;

/// <summary>Another process drives the people over HTTP.</summary>
public sealed class ControlApiTests
{
    [Fact]
    public async Task A_press_is_made_answered_and_seen()
    {
        await using var bot = await RawBot.Start();
        using var control = new HttpClient { BaseAddress = new(bot.Emulator.Root, "emulator/") };
        var guild = await Do(control, "guild", new { name = "Mill" });
        var room = (string)(await Do(control, "channel", new { guild = (string)guild["guild"]!, name = "talk" }))["channel"]!;
        var person = (string)(await Do(control, "member", new { guild = (string)guild["guild"]!, name = "ana" }))["person"]!;
        var posted = await bot.Post($"channels/{room}/messages",
            """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"}]}]}""");
        var press = await Do(control, "presses", new { person, channel = room, message = (string)posted.Json!["id"]!, button = "Go" });
        var interaction = bot.Emulator.Platform.Interactions[(string)press["interaction"]!];
        await bot.Callback(interaction, """{"type":4,"data":{"content":"Only you","flags":64}}""");
        ((int)(await Do(control, "interaction", new { interaction = interaction.Token }))["callback"]!).ShouldBe(4);
        var seen = await Do(control, "sees", new { person, channel = room });
        seen["messages"]!.AsArray().Select(one => (string)one!["content"]!).ShouldBe(["x", "Only you"]);
        ((int)(await Do(control, "state", new { }))["connected"]!).ShouldBe(0);
    }

    [Fact]
    public async Task A_misuse_is_told_in_a_sentence()
    {
        await using var bot = await RawBot.Start();
        using var control = new HttpClient { BaseAddress = new(bot.Emulator.Root, "emulator/") };
        using var answer = await control.PostAsJsonAsync(new Uri("presses", UriKind.Relative), new { person = "1" });
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
