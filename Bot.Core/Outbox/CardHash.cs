using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.Outbox;

/// <summary>Tells whether a message would look the same: a hash over all that a Writer can see of a card.</summary>
internal static class CardHash
{
    public static string Of(Card card, View view)
    {
        var text = new StringBuilder();
        Put(text, string.Join(',', view.Languages), view.Zone.Id, card.Closed ? "closed" : "open");
        Add(text, view, card.Title);
        foreach (var block in card.Blocks) Add(text, view, block);
        foreach (var row in card.Buttons)
        {
            Put(text, "row");
            foreach (var button in row) Add(text, view, button);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Add(StringBuilder text, View view, Block block)
    {
        Put(text, block.GetType().Name);
        switch (block)
        {
            case Block.Paragraph paragraph:
                Add(text, view, paragraph.Text);
                break;
            case Block.Facts facts:
                foreach (var fact in facts.Rows)
                {
                    Add(text, view, fact.Label);
                    Add(text, view, fact.Value);
                }
                break;
            case Block.Roster roster:
                Add(text, view, roster.Title);
                foreach (var name in roster.Names) Add(text, name);
                Put(text, $"{roster.More}");
                break;
            case Block.Bar bar:
                Add(text, view, bar.Label);
                Put(text, $"{bar.Value}/{bar.Max}");
                break;
            default:
                throw new NotSupportedException($"No hash of a {block.GetType().Name} yet.");
        }
    }

    private static void Add(StringBuilder text, View view, Button button)
    {
        Add(text, view, button.Label);
        // A press is a record of ids, enums and numbers: its text says it all.
        Put(text, button switch
        {
            Button.Press press => $"{press.Act.GetType().FullName} {press.Act} {press.Style} {press.Disabled}",
            Button.Open open => open.Address.OriginalString,
            _ => throw new NotSupportedException($"No hash of a {button.GetType().Name} yet."),
        });
    }

    private static void Add(StringBuilder text, View view, Words words)
    {
        foreach (var language in view.Languages) Add(text, words.In(language));
    }

    private static void Add(StringBuilder text, Rich rich)
    {
        Put(text, $"{rich.Spans.Count}");
        foreach (var span in rich.Spans)
        {
            // A mention's accounts are a list, whose text would only name its type.
            Put(text, span is Span.Mention mention ? $"@{mention.Name} {string.Join(' ', mention.Accounts)}" : $"{span}");
        }
    }

    // Each part with its length, so that no two cards can run together to the same text. Not one more Add: an interpolated string
    // would rather be a Rich.
    private static void Put(StringBuilder text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts) text.Append(part.Length).Append(':').Append(part);
    }
}
