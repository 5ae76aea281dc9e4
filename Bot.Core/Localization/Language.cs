namespace Bot.Core.Localization;

/// <summary>A language that every text of SmileBot exists in. Adding one makes the compiler list every text that lacks it.</summary>
public enum Language
{
    English,
    Spanish,
}

/// <summary>The codes that platforms and the database use for a <see cref="Language"/>.</summary>
public static class LanguageCodes
{
    /// <summary>The two-letter ISO 639-1 code, as stored.</summary>
    public static string Code(this Language language) => language == Language.Spanish ? "es" : "en";

    /// <summary>Reads a tag such as <c>es</c>, <c>es-419</c> or <c>en-GB</c>; null for a language that we do not ship.</summary>
    public static Language? Read(string? tag) => tag?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "en" => Language.English,
        "es" => Language.Spanish,
        _ => null,
    };

    /// <summary>The name of a language in that language.</summary>
    public static string OwnName(this Language language) => language == Language.Spanish ? "español" : "English";
}
