namespace Bot.Core.Localization;

/// <summary>The languages of a community, in the order in which its shared cards say them.</summary>
public static class Languages
{
    private static readonly IReadOnlyList<Language> English = [Language.English];
    private static readonly IReadOnlyList<Language> Spanish = [Language.Spanish];
    private static readonly IReadOnlyList<Language> Both = [Language.English, Language.Spanish];
    private static readonly IReadOnlyList<Language> BothSpanishFirst = [Language.Spanish, Language.English];

    /// <summary>Reads what <see cref="Write"/> wrote; every click does, hence the shared lists.</summary>
    public static IReadOnlyList<Language> Read(string codes) => codes switch
    {
        "es" => Spanish,
        "en,es" => Both,
        "es,en" => BothSpanishFirst,
        _ => English,
    };

    public static string Write(IReadOnlyList<Language> languages) => string.Join(',', languages.Select(language => language.Code()));
}
