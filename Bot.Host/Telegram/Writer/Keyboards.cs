using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>Rows of buttons. https://core.telegram.org/bots/api#inlinekeyboardmarkup</summary>
/// <param name="token">Writes a button's record as its token.</param>
internal sealed class Keyboards(Func<IPress, string> token)
{
    private const int PerRow = 8;
    private const int All = 100;

    /// <summary>What an app shows of a label before it cuts it by itself.</summary>
    private const int Label = 64;

    /// <returns>Null where there is no button.</returns>
    public KeyboardMarkup? Write(IReadOnlyList<IReadOnlyList<Button>> rows, TelegramWords words)
    {
        var written = rows
            .Select(row => row.Where(button => button is not Button.Press { Disabled: true }).Select(button => Write(button, words)))
            .SelectMany(row => row.Chunk(PerRow))
            .Where(row => row.Length > 0)
            .ToList();
        var count = 0;
        IReadOnlyList<KeyboardButton>[] fit = [.. written.TakeWhile(row => (count += row.Length) <= All)];
        return fit.Length == 0 ? null : new(fit);
    }

    public static KeyboardButton Press(string label, string data, ButtonStyle style = ButtonStyle.Plain) =>
        new(Html.Cut(label, Label)) { CallbackData = data, Style = Style(style) };

    public static KeyboardButton Open(string label, Uri address) => new(Html.Cut(label, Label)) { Url = address.AbsoluteUri };

    private KeyboardButton Write(Button button, TelegramWords words)
    {
        var label = words.Plain(button.Label).ReplaceLineEndings(" ");
        return button switch
        {
            Button.Press press => Press(label, token(press.Act), press.Style),
            Button.Open open => Open(label, open.Address),
            _ => throw new InvalidOperationException($"There is no way to write a {button.GetType().Name} on Telegram."),
        };
    }

    private static string? Style(ButtonStyle style) => style switch
    {
        ButtonStyle.Main => "primary",
        ButtonStyle.Danger => "danger",
        _ => null,
    };
}
