using System.Text.Json.Nodes;

namespace Bot.Bench.Duels;

/// <summary>An emulated Discord with one server.</summary>
internal sealed class DiscordPlatform() : Platform("discord")
{
    private static readonly string Token = new Emulators.Discord.EmulatorOptions().Token;

    private string _guild = "";
    private string _owner = "";

    public override IReadOnlyDictionary<string, string> SmileBotSettings => new Dictionary<string, string>
    {
        ["SMILEBOT_Discord__Token"] = Token,
        ["SMILEBOT_Discord__Api"] = Address.ToString().TrimEnd('/'),
    };

    /// <summary>The library adds the version by itself.</summary>
    public override IReadOnlyDictionary<string, string> PeerSettings => new Dictionary<string, string>
    {
        ["DISCORD_TOKEN"] = Token,
        ["DISCORD_API"] = new Uri(Address, "/api").ToString(),
    };

    protected override JsonObject Entering => new() { ["guild"] = _guild };

    public override async Task<bool> HasBot()
    {
        var state = await Do("state", []);
        return (int)state["connected"]! > 0 && (int)state["commands"]! > 0;
    }

    public override async Task<string> Order(string title, string when, int seats)
    {
        var answer = await Do("uses", With(Room, new()
        {
            ["person"] = _owner,
            ["command"] = "workshop new",
            ["wait"] = true,
            ["values"] = new JsonObject { ["title"] = title, ["when"] = when, ["seats"] = seats },
        }));
        return (string)answer["message"]!["id"]!;
    }

    public override async Task<string> Post(string text, IReadOnlyList<(string Label, string Data)> buttons)
    {
        var row = new JsonObject
        {
            ["type"] = 1,
            ["components"] = new JsonArray([.. buttons.Select(one => new JsonObject
            {
                ["type"] = 2,
                ["style"] = 2,
                ["label"] = one.Label,
                ["custom_id"] = one.Data,
            })]),
        };
        var card = new JsonObject { ["content"] = text, ["components"] = new JsonArray(row) };
        return (string)(await Do("post", With(Room, new() { ["json"] = card.ToJsonString() })))["message"]!;
    }

    protected override async Task<JsonObject> Found()
    {
        var guild = await Do("guild", new() { ["name"] = "Mill" });
        (_guild, _owner) = ((string)guild["guild"]!, (string)guild["owner"]!);
        var room = await Do("channel", new() { ["guild"] = _guild, ["name"] = "workshops" });
        return new() { ["channel"] = room["channel"]!.DeepClone() };
    }
}
