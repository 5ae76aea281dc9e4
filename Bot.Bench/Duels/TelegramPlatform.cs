using System.Text.Json.Nodes;

namespace Bot.Bench.Duels;

/// <summary>An emulated Telegram with one group, whose members have opened their private chat with the bot.</summary>
internal sealed class TelegramPlatform(TimeProvider clock) : Platform("telegram")
{
    /// <summary>The bot posts one card a second at most.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string Token = new Emulators.Telegram.EmulatorOptions().Token;

    private readonly HashSet<string> _seen = [];
    private JsonNode _owner = "";

    public override IReadOnlyDictionary<string, string> SmileBotSettings => new Dictionary<string, string>
    {
        ["SMILEBOT_Telegram__Token"] = Token,
        ["SMILEBOT_Telegram__Api"] = Address.ToString().TrimEnd('/'),
    };

    public override IReadOnlyDictionary<string, string> PeerSettings => new Dictionary<string, string>
    {
        ["TELEGRAM_TOKEN"] = Token,
        ["TELEGRAM_API"] = Address.ToString().TrimEnd('/'),
    };

    protected override JsonObject Entering => With(Room, new() { ["started"] = true });

    public override async Task<bool> HasBot()
    {
        var state = await Do("state", []);
        return (bool)state["polled"]! && (int)state["menus"]! > 0;
    }

    public override async Task<string> Order(string title, string when, int seats)
    {
        await Do("types", With(Room, new()
        {
            ["person"] = _owner.DeepClone(),
            ["text"] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/workshop_new@smile_bot {title} {when} seats:{seats}"),
        }));
        var until = clock.GetUtcNow() + Patience;
        while (clock.GetUtcNow() < until)
        {
            var seen = await Do("sees", With(Room, new() { ["person"] = _owner.DeepClone() }));
            var card = seen["messages"]!.AsArray().Where(one => one!["buttons"]!.AsArray().Count > 0 && ((string)one["text"]!).StartsWith(title, StringComparison.Ordinal))
                .Select(one => one!["message"]!.ToString()).FirstOrDefault(_seen.Add);
            if (card is not null) return card;
            await Task.Delay(Look, clock);
        }
        throw new InvalidOperationException($"{title} was not posted on Telegram.");
    }

    public override async Task<string> Post(string text, IReadOnlyList<(string Label, string Data)> buttons)
    {
        var keyboard = new JsonObject(buttons.Select(one => KeyValuePair.Create(one.Label, (JsonNode?)one.Data)));
        return (await Do("post", With(Room, new() { ["text"] = text, ["buttons"] = keyboard })))["message"]!.ToString();
    }

    protected override async Task<JsonObject> Found()
    {
        var group = await Do("group", new() { ["title"] = "Mill" });
        _owner = group["owner"]!.DeepClone();
        return new() { ["chat"] = group["chat"]!.DeepClone() };
    }
}
