using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>What became of a length that a person wrote.</summary>
public abstract record LengthRead
{
    private LengthRead() { }

    public sealed record Is(Duration Length) : LengthRead;

    /// <summary>The words say what is wrong and what would be right.</summary>
    public sealed record Wrong(Words Words) : LengthRead;
}

/// <summary>
/// Reads how long something lasts: <c>2h</c>, <c>90 min</c>, <c>1h30</c>, <c>1:30</c>, <c>1.5h</c>, <c>an hour and a half</c>,
/// <c>hora y media</c>; English and Spanish alike. Whole minutes, from 5 minutes to 14 days; a day is 24 hours.
/// </summary>
public static class LengthReader
{
    private const int LongestText = 100;
    private static readonly Duration Shortest = Duration.FromMinutes(5);
    private static readonly Duration Longest = Duration.FromDays(14);

    /// <summary>Never throws, whatever the text.</summary>
    public static LengthRead Read(string text)
    {
        var written = text.Trim();
        if (written.Length > LongestText) return new LengthRead.Wrong(NotUnderstood);
        var tokens = TimeLexer.Read(written);
        if (tokens.Count == 0) return new LengthRead.Wrong(NotUnderstood);
        if (tokens is [{ Digits: > 0 } number] && number.Sense == Sense.Number) return new LengthRead.Wrong(UnitMissing(number.Value));
        if ((Colon(tokens) ?? InWords(written, tokens)) is not { } length) return new LengthRead.Wrong(NotUnderstood);
        if (length < Shortest) return new LengthRead.Wrong(TooShort);
        return length > Longest ? new LengthRead.Wrong(TooLong) : new LengthRead.Is(length);
    }

    /// <summary>1:30, 1:30 h.</summary>
    private static Duration? Colon(List<TimeToken> tokens)
    {
        var size = tokens.Count > 3 && tokens[3].IsUnit(TimeUnit.Hour) ? 4 : 3;
        if (tokens.Count != size || !tokens[1].IsSign(':') || tokens[2] is not { Digits: 2, Value: < 60 } minutes) return null;
        return Duration.FromMinutes(tokens[0].Value * 60 + minutes.Value);
    }

    private static Duration? InWords(string written, List<TimeToken> tokens)
    {
        var cursor = new TokenCursor(written, tokens);
        var amount = AmountReading.Take(cursor);
        // "1h." ends a sentence, no more.
        while (cursor.TakeSign('.')) { }
        return cursor.AtEnd ? amount?.ToDuration() : null;
    }

    private static readonly Words NotUnderstood = new(
        En: $"I do not understand that length. Write it like {new Span.Code("2h")}, {new Span.Code("90 min")} or {new Span.Code("1h30")}.",
        Es: $"No entiendo esa duración. Escríbela así: {new Span.Code("2h")}, {new Span.Code("90 min")} o {new Span.Code("1h30")}.");

    private static readonly Words TooShort = new(
        En: $"That is too short: at least 5 minutes, for example {new Span.Code("30 min")}.",
        Es: $"Es demasiado corto: al menos 5 minutos, por ejemplo {new Span.Code("30 min")}.");

    private static readonly Words TooLong = new(
        En: $"That is too long: at most 14 days, for example {new Span.Code("2h")}.",
        Es: $"Es demasiado largo: como máximo 14 días, por ejemplo {new Span.Code("2h")}.");

    private static Words UnitMissing(int number) => new(
        En: $"{number} hours or minutes? Write {new Span.Code($"{number} h")} or {new Span.Code($"{number} min")}.",
        Es: $"¿{number} horas o minutos? Escribe {new Span.Code($"{number} h")} o {new Span.Code($"{number} min")}.");
}
