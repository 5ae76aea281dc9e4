using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>What goes out: HTML, and the buttons below it.</summary>
internal sealed record Outgoing(Written Text, KeyboardMarkup? Keyboard);

/// <summary>Turns what the bot says into Telegram's payloads. Pure: the same message and view give the same payload.</summary>
internal sealed class TelegramWriter(Func<IPress, string> token)
{
    /// <summary>Characters of a message, and of the words below a file. https://core.telegram.org/bots/api#sendmessage</summary>
    public const int Text = 4096;
    public const int Caption = 1024;

    /// <summary>Characters of an answer to a press. https://core.telegram.org/bots/api#answercallbackquery</summary>
    public const int Toast = 200;

    private const int Title = 200;

    private readonly Keyboards _keyboards = new(token);

    public Outgoing Write(Message message, View view)
    {
        var words = new TelegramWords(view);
        var text = words.Write(message.Text, Text - 96, "\n");
        if (message.Card is { } card)
        {
            var title = Html.Bold(OneLine(words.Write(card.Title, Title)));
            var left = Text - text.Length - title.Length - 3;
            var body = CardText.Body(card, words, left);
            text = Written.Join("\n", [.. new[] { text, title, body }.Where(part => part.Length > 0)]);
        }
        // No message is empty.
        if (text.Length == 0) text = Html.Plain(message.File?.Name ?? "…");
        return new(text, _keyboards.Write([.. message.Buttons, .. message.Card?.Buttons ?? []], words));
    }

    /// <summary>The words alone, where there is nothing else to be seen.</summary>
    /// <returns>Null for what has more than words.</returns>
    public static string? WordsAlone(Message message, View view) =>
        message is { Card: null, File: null, Buttons.Count: 0 } ? Words(message, view) : null;

    /// <summary>The words without what stands below them.</summary>
    public static string Words(Message message, View view) => new TelegramWords(view).Plain(message.Text, "\n");

    private static Written OneLine(Written text) => text with { Text = text.Text.ReplaceLineEndings(" ") };
}
