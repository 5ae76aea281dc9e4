using System.Text;

namespace Bot.Core.Calendar;

/// <summary>Cuts what a person wrote into words, numbers and the signs that mean something. One pass, any input.</summary>
internal static class TimeLexer
{
    private const int LongestNumber = 4;

    public static List<TimeToken> Read(string text)
    {
        var tokens = new List<TimeToken>();
        var glued = false;
        for (var at = 0; at < text.Length;)
        {
            var folded = Spelling.Fold(text[at]);
            if (char.IsAsciiDigit(folded) || char.IsLetter(folded))
            {
                var until = EndOfRun(text, at, out var run);
                tokens.Add(char.IsAsciiDigit(folded) ? Number(run, glued, at, until) : Word(run, glued, at, until));
                glued = true;
                at = until;
                continue;
            }
            if (folded != Spelling.Invisible)
            {
                var sign = IsSign(folded, tokens, glued, NextIsDigit(text, at));
                if (sign) tokens.Add(new(Sense.Sign, folded, folded.ToString(), 0, glued, at, at + 1));
                glued = sign;
            }
            at++;
        }
        return TimeIdioms.Join(tokens);
    }

    private static int EndOfRun(string text, int from, out string run)
    {
        var digits = char.IsAsciiDigit(Spelling.Fold(text[from]));
        var folded = new StringBuilder();
        var at = from;
        for (; at < text.Length; at++)
        {
            var letter = Spelling.Fold(text[at]);
            if (letter == Spelling.Invisible) continue;
            if (!(digits ? char.IsAsciiDigit(letter) : char.IsLetter(letter))) break;
            folded.Append(letter);
        }
        run = folded.ToString();
        return at;
    }

    private static TimeToken Number(string run, bool glued, int from, int until)
    {
        if (run.Length > LongestNumber) return new(Sense.Unknown, 0, run, run.Length, glued, from, until);
        var value = 0;
        foreach (var digit in run) value = value * 10 + digit - '0';
        return new(Sense.Number, value, run, run.Length, glued, from, until);
    }

    private static TimeToken Word(string run, bool glued, int from, int until)
    {
        var (sense, value) = TimeVocabulary.Meaning(run);
        return new(sense, value, run, 0, glued, from, until);
    }

    /// <summary>Punctuation counts only where it can be part of a date; elsewhere it is a blank.</summary>
    private static bool IsSign(char sign, List<TimeToken> before, bool glued, bool digitFollows)
    {
        var number = before.Count > 0 && before[^1].Digits > 0;
        return sign switch
        {
            ':' or ',' => number && glued && digitFollows,
            '.' => number && glued,
            '/' => number,
            '+' => number || (before.Count > 0 && before[^1].Sense == Sense.Utc),
            '-' => before.Count > 0 && !before[^1].IsSign('-'),
            _ => false,
        };
    }

    private static bool NextIsDigit(string text, int at) => at + 1 < text.Length && char.IsAsciiDigit(Spelling.Fold(text[at + 1]));
}
