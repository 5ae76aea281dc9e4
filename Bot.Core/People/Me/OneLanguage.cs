using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.People.Me;

/// <summary>Cards in one language, whatever the reader's was when the answer was begun.</summary>
internal static class OneLanguage
{
    public static Card Only(this Card card, Language language) => new(card.Title.Only(language))
    {
        Blocks = [.. card.Blocks.Select(block => Only(block, language))],
        Buttons = [.. card.Buttons.Select(row => (IReadOnlyList<Button>)[.. row.Select(button => button with { Label = button.Label.Only(language) })])],
    };

    public static Words Only(this Words words, Language language) => Words.Verbatim(words.In(language));

    private static Block Only(Block block, Language language) => block switch
    {
        Block.Paragraph paragraph => new Block.Paragraph(paragraph.Text.Only(language)),
        Block.Facts facts => new Block.Facts([.. facts.Rows.Select(row => new Fact(row.Label.Only(language), row.Value.Only(language)))]),
        _ => throw new NotSupportedException($"The card of a person has no {block.GetType().Name}."),
    };
}
