using System.Text.Json;
using Bot.Tests.Host;
using Bot.Tests.Storage;

namespace Bot.Tests.Sandbox;

/// <summary>A host of its own for each test, and what its page would ask of it.</summary>
public abstract class SandboxApi : IAsyncLifetime
{
    private protected RunningHost Host { get; private set; } = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Host.DisposeAsync();

    private protected async Task Start(Engine engine) => Host = await RunningHost.Start(engine, Easel.Add);

    private protected async Task<List<JsonElement>> Send(string person, string room, string text, string? id = null) =>
        [.. (await Host.PostJson("send", JsonSerializer.Serialize(new Dictionary<string, string?> { ["as"] = person, ["room"] = room, ["text"] = text, ["id"] = id })))
            .EnumerateArray()];

    private protected async Task<List<JsonElement>> Press(string person, JsonElement message, string label)
    {
        var button = message.GetProperty("buttons").EnumerateArray().Single(one => one.GetProperty("label").GetString() == label);
        return [.. (await Host.PostJson("press", $$"""{"as":"{{person}}","message":"{{Id(message)}}","button":"{{button.GetProperty("id").GetString()}}"}""")).EnumerateArray()];
    }

    private protected async Task<List<JsonElement>> Messages(string person, string room) =>
        [.. (await Host.GetJson($"/sandbox/api/messages?as={person}&room={room}")).EnumerateArray()];

    private protected async Task<List<string>> Texts(string person, string room) => [.. (await Messages(person, room)).Select(Text)];

    private protected static string Text(JsonElement message) => message.GetProperty("text").GetString()!;

    private protected static string Id(JsonElement message) => message.GetProperty("id").GetString()!;
}
