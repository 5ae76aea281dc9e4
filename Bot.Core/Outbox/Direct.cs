using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.Outbox;

/// <summary>What direct messages have in common: a way to get fewer, and how several become one.</summary>
internal sealed class Direct(OutboxOptions options)
{
    /// <summary>Up to so many reminders are joined with all that they say; of more, each keeps its first lines.</summary>
    private const int InFull = 3;

    private static readonly Words Fewer = new(En: $"Fewer of these", Es: $"Menos mensajes");

    public Message WithFewer(Message message)
    {
        if (options.Fewer is not { } fewer) return message;
        var button = new Button.Press(Fewer, fewer);
        return message.Card is { } card
            ? message with { Card = card with { Buttons = Add(card.Buttons, button) } }
            : message with { Buttons = Add(message.Buttons, button) };
    }

    /// <summary>
    /// One message that says all of <paramref name="parts"/>. Its first line is neutral; the parts are numbered, and so are their
    /// buttons. Where there are more buttons than fit, each part keeps its first row as far as that goes. Of several files the first
    /// is handed over.
    /// </summary>
    public static Message Join(IReadOnlyList<Message> parts)
    {
        if (parts.Count == 1) return parts[0];
        return new()
        {
            Card = new Card(new Words(En: $"{parts.Count} reminders", Es: $"{parts.Count} recordatorios"))
            {
                Blocks = [.. parts.SelectMany((part, index) => Blocks(part, index + 1, parts.Count <= InFull))],
                Buttons = Buttons(parts),
            },
            File = parts.Select(part => part.File).FirstOrDefault(file => file is not null),
            Silent = parts.All(part => part.Silent),
        };
    }

    private static IEnumerable<Block> Blocks(Message part, int number, bool inFull)
    {
        var words = Words.Join("\n", [part.Text, part.Card?.Title ?? Words.None]);
        yield return new Block.Paragraph(new(En: $"{number}. {words.En}", Es: $"{number}. {words.Es}"));
        if (!inFull || part.Card is null) yield break;
        foreach (var block in part.Card.Blocks) yield return block;
    }

    private static List<IReadOnlyList<Button>> Buttons(IReadOnlyList<Message> parts)
    {
        // One row stays free for Fewer.
        const int rows = CardLimits.ButtonRows - 1;
        var numbered = parts
            .Select((part, index) => Numbered(part.Card?.Buttons ?? part.Buttons, index + 1))
            .ToList();
        // First rows of all parts before anybody's second row.
        return [.. numbered
            .SelectMany((own, part) => own.Select((row, turn) => (row, part, turn)))
            .OrderBy(each => each.turn)
            .Take(rows)
            .OrderBy(each => each.part).ThenBy(each => each.turn)
            .Select(each => each.row)];
    }

    private static List<IReadOnlyList<Button>> Numbered(IReadOnlyList<IReadOnlyList<Button>> rows, int number) =>
        [.. rows.Select(row => (IReadOnlyList<Button>)[.. row.Select(button => Numbered(button, number))])];

    private static Button Numbered(Button button, int number)
    {
        var label = new Words(En: $"{button.Label.En} ({number})", Es: $"{button.Label.Es} ({number})");
        var fits = label.En.ToString().Length <= CardLimits.ButtonLabel && label.Es.ToString().Length <= CardLimits.ButtonLabel;
        return fits ? button with { Label = label } : button;
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Add(IReadOnlyList<IReadOnlyList<Button>> rows, Button button) =>
        rows.Count < CardLimits.ButtonRows ? [.. rows, [button]] : [.. rows.SkipLast(1), [.. rows[^1], button]];
}
