using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Driving;

/// <summary>An inline button as a person sees it: with data or with an address.</summary>
/// <param name="Style"><c>danger</c>, <c>success</c>, <c>primary</c>, or empty.</param>
public sealed record SeenButton(string Label, string? Data, string? Url, string Style);

/// <summary>A message as one person sees it, as it was at the moment of looking.</summary>
/// <param name="Text">Without markup; the caption of a file.</param>
/// <param name="Rows">The inline keyboard.</param>
public sealed record Seen(Message Message, string Text, IReadOnlyList<IReadOnlyList<SeenButton>> Rows)
{
    public int Id => Message.Id;

    public bool IsEphemeral => Message.OnlyFor is not null;

    public IReadOnlyList<SeenButton> Buttons => [.. Rows.SelectMany(row => row)];

    public IReadOnlyList<string> Labels => [.. Buttons.Select(button => button.Label)];

    internal static Seen Of(Message message) => new(message, message.Text, [.. message.Keyboard.Items("inline_keyboard").Select(Row)]);

    private static IReadOnlyList<SeenButton> Row(JsonNode? row) => [.. row!.AsArray().Select(one => new SeenButton(
        one.Text("text") ?? "", one.Text("callback_data"), one.Text("url"), one.Text("style") ?? ""))];
}
