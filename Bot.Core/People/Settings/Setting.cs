using Bot.Core.Commands;
using Bot.Core.Localization;

namespace Bot.Core.People.Settings;

/// <summary>What can be set. Stored by name.</summary>
public enum Setting
{
    City,
    Languages,
    Announcements,
    Powers,
    UrgentNumbers,

    /// <summary>For how long names of past events are kept.</summary>
    Names,

    /// <summary>That the guesses were right, or changed: somebody has looked.</summary>
    Setup,
}

/// <summary>What a room is chosen for. Stored by name.</summary>
public enum RoomKind
{
    /// <summary>Cards that were made in private.</summary>
    Announcements,
}

/// <summary>One language or two; with two, shared cards say both in this order.</summary>
public enum LanguageChoice
{
    [Choice("English", "English")]
    English,

    [Choice("Español", "Español")]
    Spanish,

    [Choice("English and español", "English y español")]
    EnglishFirst,

    [Choice("Español and English", "Español e English")]
    SpanishFirst,
}

internal static class LanguageChoices
{
    public static IReadOnlyList<Language> Languages(this LanguageChoice choice) => choice switch
    {
        LanguageChoice.English => [Language.English],
        LanguageChoice.Spanish => [Language.Spanish],
        LanguageChoice.EnglishFirst => [Language.English, Language.Spanish],
        _ => [Language.Spanish, Language.English],
    };

    public static LanguageChoice Of(IReadOnlyList<Language> languages) =>
        Enum.GetValues<LanguageChoice>().First(choice => choice.Languages().SequenceEqual(languages));
}
