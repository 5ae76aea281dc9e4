using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>Rows of buttons, within five rows of five. https://docs.discord.com/developers/components/reference#action-row</summary>
/// <param name="token">Writes a button's record as its token.</param>
internal sealed class ButtonRows(Func<IPress, string> token)
{
    private const int Rows = 5;
    private const int PerRow = 5;
    private const int LongestAddress = 512;

    /// <param name="nonce">Marks the buttons of a message that is sent by itself, so that it can be found again.</param>
    public IReadOnlyList<ActionRow> Write(IReadOnlyList<IReadOnlyList<Button>> rows, DiscordWords words, string? nonce)
    {
        var used = new Dictionary<string, int>();
        var chunks = rows.SelectMany(row => row.Chunk(PerRow)).Where(row => row.Length > 0).ToList();
        // More short rows than fit are filled up from the top; what then still does not fit is beyond what the platform can show.
        if (chunks.Count > Rows) chunks = [.. chunks.SelectMany(row => row).Chunk(PerRow)];
        return [.. chunks.Take(Rows).Select(row => new ActionRow([.. row.Select(button => Write(button, words, nonce, used))]))];
    }

    private WireButton Write(Button button, DiscordWords words, string? nonce, Dictionary<string, int> used)
    {
        var label = words.Plain(button.Label, CardLimits.ButtonLabel);
        return button switch
        {
            Button.Press press => new(Style(press.Style), label)
            {
                CustomId = Id(token(press.Act), nonce, used),
                Disabled = press.Disabled ? true : null,
            },
            Button.Open { Address.AbsoluteUri: { Length: <= LongestAddress } address } => new(WireButton.Link, label) { Url = address },
            Button.Open open => throw new InvalidOperationException($"An address of {open.Address.AbsoluteUri.Length} characters fits on no button."),
            _ => throw new InvalidOperationException($"There is no way to write a {button.GetType().Name} on Discord."),
        };
    }

    /// <summary>No message may hold an id twice.</summary>
    private static string Id(string token, string? nonce, Dictionary<string, int> used)
    {
        var same = used.GetValueOrDefault(token);
        used[token] = same + 1;
        return CustomIds.Write(token, nonce, same);
    }

    private static int Style(ButtonStyle style) => style switch
    {
        ButtonStyle.Main => WireButton.Main,
        ButtonStyle.Danger => WireButton.Danger,
        _ => WireButton.Plain,
    };
}
