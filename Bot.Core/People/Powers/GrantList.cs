using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.People.Powers;

/// <summary>Who was granted what, by whom, why and until when.</summary>
internal static class GrantList
{
    public static Block Of(IReadOnlyList<Grant> grants) => grants.Count == 0
        ? new Block.Paragraph(PowerTexts.NoGrants)
        : new Block.Facts([.. grants.Select(grant => new Fact(Words.Verbatim(new Rich(new Span.Plain(grant.Name))), PowerTexts.Line(grant)))]);
}
