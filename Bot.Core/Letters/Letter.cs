using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Letters;

public readonly record struct LetterId(long Value) : IId<LetterId>
{
    public static LetterId From(long value) => new(value);
}

/// <summary>What a letter is about.</summary>
/// <param name="Kind">The feature's word for it, such as <c>workshop</c>.</param>
/// <param name="Id">Its number there.</param>
public readonly record struct LetterAbout(string Kind, long Id);

/// <summary>
/// One text from an organiser to many, each of whom gets it in private. It is kept once, however many read it: notes hold its number alone.
/// </summary>
public sealed record Letter
{
    public required LetterId Id { get; init; }

    public required string About { get; init; }

    public required long AboutId { get; init; }

    public required PersonId Author { get; init; }

    /// <summary>0 where it is not known.</summary>
    public long AuthorAccount { get; init; }

    /// <summary>The code of the language that <see cref="Text"/> is in; empty where it is not known.</summary>
    public string Language { get; init; } = "";

    public required string Text { get; init; }

    /// <summary>The same in the other language; empty where nobody gave it.</summary>
    public string Translation { get; init; } = "";

    /// <summary>To whom of those whom the feature knows; a number of its own.</summary>
    public int Whom { get; init; }

    public required Instant WrittenAt { get; init; }

    /// <summary>Null for a draft.</summary>
    public Instant? SentAt { get; init; }

    /// <summary>Each reader gets their own language where it was given, else what there is. Data, never markup: it mentions nobody.</summary>
    public Words Words
    {
        get
        {
            if (Translation.Length == 0) return Words.Verbatim(Text);
            return Language == Localization.Language.Spanish.Code() ? new(En: Translation, Es: Text) : new(En: Text, Es: Translation);
        }
    }
}

/// <summary>How long letters are, and how long they are kept. Texts in UTF-16 units, as forms on every platform count them.</summary>
public static class LetterLimits
{
    public const int Text = 1000;

    /// <summary>How long one that was not sent yet can still be.</summary>
    public static readonly Duration Draft = Duration.FromDays(1);

    /// <summary>How long one is of use after it was sent, and kept.</summary>
    public static readonly Duration Lasts = Duration.FromDays(3);
}
