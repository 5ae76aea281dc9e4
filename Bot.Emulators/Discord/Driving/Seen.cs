using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rest;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>A button as a person sees it; a link has no custom id.</summary>
public sealed record SeenButton(string Label, string? CustomId, string? Url, bool Disabled, int Style);

/// <summary>A select menu as a person sees it.</summary>
public sealed record SeenSelect(string CustomId, string Placeholder, int Type, bool Disabled, IReadOnlyList<(string Label, string Value)> Options);

/// <summary>A message as one person sees it, as it is at the moment of looking.</summary>
public sealed record Seen(Message Message, JsonObject Json)
{
    public ulong Id => Message.Id;

    public bool IsEphemeral => Message.Has(MessageFlag.Ephemeral);

    /// <summary>Whether it only says that the bot is thinking.</summary>
    public bool IsLoading => Message.Has(MessageFlag.Loading);

    /// <summary>The content, or of components V2 every text, a line each.</summary>
    public string Text => Message.Has(MessageFlag.ComponentsV2) ? string.Join('\n', Mentions.Texts(Json["components"])) : Message.Content;

    public IReadOnlyList<SeenButton> Buttons => [.. Of(2).Select(one => new SeenButton(
        one.Text("label") ?? one["emoji"].Text("name") ?? "",
        one.Text("custom_id"),
        one.Text("url"),
        one.Flag("disabled"),
        one.Number("style") ?? 0))];

    public IReadOnlyList<SeenSelect> Selects => [.. Of(3, 5, 6, 7, 8).Select(one => new SeenSelect(
        one.Text("custom_id")!, one.Text("placeholder") ?? "", one.Number("type")!.Value, one.Flag("disabled"),
        [.. one.Items("options").Select(option => (option.Text("label")!, option.Text("value")!))]))];

    private IEnumerable<JsonObject> Of(params int[] types) =>
        Composer.Flatten(Json["components"]).Where(one => types.Contains(one.Number("type") ?? 0));
}
