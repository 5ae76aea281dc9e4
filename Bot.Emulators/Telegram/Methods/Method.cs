using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>One method of the Bot API; its handler runs alone, and returns the result.</summary>
internal sealed record Method(string Name, Func<Call, JsonNode> Handle);
