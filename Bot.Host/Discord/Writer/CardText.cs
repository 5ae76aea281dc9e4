using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Host.Discord;

/// <summary>A card's blocks as lines of text. Each block leaves room for those after it, so that no long text pushes them out.</summary>
internal static class CardText
{
    /// <summary>Characters that every later block can count on.</summary>
    private const int Kept = 160;

    private static readonly Words None = new(En: "(nobody yet)", Es: "(nadie todavía)");

    public static string Body(Card card, DiscordWords words, int most)
    {
        var lines = new List<string>();
        var left = most;
        for (var i = 0; i < card.Blocks.Count; i++)
        {
            var room = left - Kept * (card.Blocks.Count - i - 1);
            if (room <= 0) break;
            var text = Block(card.Blocks[i], words, room);
            if (text.Length == 0) continue;
            lines.Add(text);
            left -= text.Length + 1;
        }
        return string.Join('\n', lines);
    }

    private static string Block(Block block, DiscordWords words, int most) => block switch
    {
        Block.Paragraph paragraph => words.Markup(paragraph.Text, most, "\n"),
        Block.Facts facts => Facts(facts, words, most),
        Block.Roster roster => Roster(roster, words, most),
        // Words before marks: a bar drawn with characters is read aloud as noise.
        Block.Bar bar => words.Markup(bar.Label, most),
        _ => throw new InvalidOperationException($"There is no way to write a {block.GetType().Name} on Discord."),
    };

    private static string Facts(Block.Facts facts, DiscordWords words, int most)
    {
        var lines = new List<string>();
        var left = most;
        foreach (var fact in facts.Rows)
        {
            var label = words.Markup(fact.Label, 100);
            if (left < label.Length + 12) break;
            var line = $"**{label}** {words.Markup(fact.Value, left - label.Length - 6)}";
            lines.Add(line);
            left -= line.Length + 1;
        }
        return string.Join('\n', lines);
    }

    private static string Roster(Block.Roster roster, DiscordWords words, int most)
    {
        var title = $"**{words.Markup(roster.Title, Math.Min(200, most - 4))}**";
        // Room for "and 1234 more" in two languages.
        var left = most - title.Length - 48;
        var names = new List<string>();
        foreach (var name in roster.Names)
        {
            var written = words.Markup(name, 100);
            if (written.Length + 2 > left) break;
            names.Add(written);
            left -= written.Length + 2;
        }
        var more = roster.More + roster.Names.Count - names.Count;
        var rest = more == 0 ? "" : $" {words.Markup(new Words(En: $"and {more} more", Es: $"y {more} más"), 48)}";
        var list = names.Count == 0 && more == 0 ? words.Markup(None, 40) : string.Join(", ", names);
        return $"{title}\n{list}{rest}";
    }
}
