namespace Bot.Core.Letters;

/// <summary>What organisers write to many, for the features that let them.</summary>
public static class LettersParts
{
    /// <summary>Before the features that use it: their tables hang on this one's.</summary>
    public static CoreBuilder AddLetters(this CoreBuilder core) => core
        .Schema("letters", "Bot.Core.Letters.Schema.")
        .Uses<LetterDesk>().PersonalData<LetterData>().Tidies(LetterTable.Tidy);
}
