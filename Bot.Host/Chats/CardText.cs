using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Host;

/// <summary>A card's blocks as lines of text. Each block leaves room for those after it, so that no long text pushes them out.</summary>
internal static class CardText
{
    /// <summary>Characters that every later block can count on.</summary>
    private const int Kept = 160;

    private static readonly Words None = new(En: "(nobody yet)", Es: "(nadie todavía)");

    public static Written Body(Card card, IMarkup markup, int most)
    {
        var lines = new List<Written>();
        var left = most;
        for (var i = 0; i < card.Blocks.Count; i++)
        {
            var room = left - Kept * (card.Blocks.Count - i - 1);
            if (room <= 0) break;
            var text = Block(card.Blocks[i], markup, room);
            if (text.Length == 0) continue;
            lines.Add(text);
            left -= text.Length + 1;
        }
        return Written.Join("\n", lines);
    }

    private static Written Block(Block block, IMarkup markup, int most) => block switch
    {
        Block.Paragraph paragraph => markup.Write(paragraph.Text, most, "\n"),
        Block.Facts facts => Facts(facts, markup, most),
        Block.Roster roster => Roster(roster, markup, most),
        // Words before marks: a bar drawn with characters is read aloud as noise.
        Block.Bar bar => markup.Write(bar.Label, most),
        _ => throw new InvalidOperationException($"There is no way to write a {block.GetType().Name} yet."),
    };

    private static Written Facts(Block.Facts facts, IMarkup markup, int most)
    {
        var lines = new List<Written>();
        var left = most;
        foreach (var fact in facts.Rows)
        {
            var label = markup.Bold(markup.Write(fact.Label, 100)) + " ";
            if (left < label.Length + 7) break;
            var line = label + markup.Write(fact.Value, left - label.Length - 1);
            lines.Add(line);
            left -= line.Length + 1;
        }
        return Written.Join("\n", lines);
    }

    private static Written Roster(Block.Roster roster, IMarkup markup, int most)
    {
        var title = markup.Bold(markup.Write(roster.Title, Math.Min(200, most - 4)));
        // Room for "and 1234 more" in two languages.
        var left = most - title.Length - 48;
        var names = new List<Written>();
        foreach (var name in roster.Names)
        {
            var written = markup.Write(name, 100);
            if (written.Length + 2 > left) break;
            names.Add(written);
            left -= written.Length + 2;
        }
        var more = roster.More + roster.Names.Count - names.Count;
        var rest = more == 0 ? Written.Nothing : Written.Space + markup.Write(new Words(En: $"and {more} more", Es: $"y {more} más"), 48);
        var list = names.Count == 0 && more == 0 ? markup.Write(None, 40) : Written.Join(", ", names);
        return title + "\n" + list + rest;
    }
}
