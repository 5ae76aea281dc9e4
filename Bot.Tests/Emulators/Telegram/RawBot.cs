using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram;
using Bot.Emulators.Telegram.Driving;
using Bot.Emulators.Telegram.World;

namespace Bot.Tests.Emulators.Telegram;

/// <summary>An answer of the Bot API.</summary>
internal sealed record Answered(int Status, JsonObject Json)
{
    public bool Ok => (bool)Json["ok"]!;

    public JsonNode Result => Json["result"]!;

    /// <summary>What was wrong; empty where nothing was.</summary>
    public string Description => (string?)Json["description"] ?? "";

    public int? RetryAfter => (int?)Json["parameters"]?["retry_after"];
}

/// <summary>An emulator and a bot without a library: bare HTTP that tests drive by hand.</summary>
internal sealed class RawBot : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private long _offset;

    private RawBot(TelegramEmulator emulator, FakeClock clock)
    {
        Emulator = emulator;
        Clock = clock;
    }

    public TelegramEmulator Emulator { get; }

    public FakeClock Clock { get; }

    public Cast People => Emulator.People;

    public static async Task<RawBot> Start(EmulatorOptions? options = null)
    {
        var clock = new FakeClock();
        return new(await TelegramEmulator.Start(clock, options), clock);
    }

    /// <summary>Somebody who has pressed Start, with the update of that already confirmed.</summary>
    public async Task<Person> Met(string name = "Ana", string? language = "en")
    {
        var person = People.Add(name, language);
        person.Starts();
        await Drain();
        return person;
    }

    /// <summary>A group with the bot in it, with the updates of that already confirmed.</summary>
    public async Task<Chat> Group(ChatKind kind = ChatKind.Supergroup, bool isForum = false)
    {
        var chat = People.AddGroup("Harbour", kind, isForum);
        await Drain();
        return chat;
    }

    public Task<Answered> Call(string method, string json = "{}") =>
        Send(HttpMethod.Post, method, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>A call about one chat.</summary>
    public Task<Answered> In(Chat chat, string method, string json = "{}")
    {
        var body = (JsonObject)JsonNode.Parse(json)!;
        body["chat_id"] = chat.Id;
        return Call(method, body.ToJsonString());
    }

    public async Task<Answered> Send(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Emulator.Api, path)) { Content = content };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var response = await _http.SendAsync(request, patience.Token);
        var text = await response.Content.ReadAsStringAsync(patience.Token);
        return new((int)response.StatusCode, (JsonObject)JsonNode.Parse(text)!);
    }

    /// <summary>Sends text to a chat and waits out the pace.</summary>
    /// <returns>The message as the emulator knows it.</returns>
    public async Task<Message> Post(Chat chat, string text = "Hello", string? keyboard = null)
    {
        var body = new JsonObject { ["chat_id"] = chat.Id, ["text"] = text };
        if (keyboard is not null) body["reply_markup"] = new JsonObject { ["inline_keyboard"] = JsonNode.Parse(keyboard) };
        var answer = await Call("sendMessage", body.ToJsonString());
        answer.Ok.ShouldBeTrue(answer.Description);
        Clock.Advance(seconds: 3);
        return chat.Messages[(int)answer.Result["message_id"]!];
    }

    /// <summary>Fetches what waits, without waiting, and confirms it.</summary>
    public async Task<IReadOnlyList<JsonObject>> Drain()
    {
        List<JsonObject> all = [];
        while (true)
        {
            var answer = await Call("getUpdates", $$"""{"offset":{{_offset}},"timeout":0}""");
            answer.Ok.ShouldBeTrue(answer.Description);
            var some = answer.Result.AsArray();
            if (some.Count == 0) return all;
            foreach (var one in some) all.Add((JsonObject)one!.DeepClone());
            _offset = Math.Max(_offset, all.Max(one => (long)one["update_id"]!) + 1);
        }
    }

    /// <summary>A request that a bot without a fault does not send: refused, and recorded with the place.</summary>
    public void ShouldHaveBroken(string path, string rule)
    {
        var violations = Emulator.Transcript.TakeViolations();
        violations.ShouldContain(one => one.Path == path && one.Rule.Contains(rule, StringComparison.Ordinal),
            $"{path}: {rule} is not among\n{string.Join('\n', violations)}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Emulator.DisposeAsync();
    }
}
