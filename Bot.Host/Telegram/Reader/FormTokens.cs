using System.Globalization;

namespace Bot.Host.Telegram;

/// <summary>What a button below a question of a form does.</summary>
internal enum StepKind
{
    /// <summary>One of the choices.</summary>
    Choose,

    /// <summary>A day; its time is asked for next.</summary>
    Day,

    /// <summary>A day and a time.</summary>
    Time,

    /// <summary>This question, whichever is open.</summary>
    Open,

    /// <summary>Nothing stands there any more.</summary>
    Clear,

    /// <summary>All together, to be looked at before it is sent.</summary>
    Review,

    /// <summary>The form is sent off.</summary>
    Send,
}

/// <param name="Session">The unfinished form.</param>
/// <param name="Field">Which of its questions, from zero.</param>
/// <param name="Number">Which choice, which day (20261127), or which day and time (202611271800).</param>
internal sealed record Step(StepKind Kind, string Session, int Field, long Number)
{
    /// <summary>No token of the core begins so.</summary>
    private const char Mark = '~';

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mark}{(int)Kind}:{Session}:{Field}:{Number}");

    public static Step? Read(string token)
    {
        if (token.Length == 0 || token[0] != Mark) return null;
        return token[1..].Split(':') is [var kind, var session, var field, var number]
            && int.TryParse(kind, NumberStyles.None, CultureInfo.InvariantCulture, out var which) && Enum.IsDefined((StepKind)which)
            && int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new((StepKind)which, session, index, value)
            : null;
    }
}

/// <summary>A button that does something that was kept, or drops it.</summary>
internal static class KeptTokens
{
    private const string Do = "~do:";
    public const string Drop = "~no";

    public static string Write(string token) => Do + token;

    public static string? Read(string token) => token.StartsWith(Do, StringComparison.Ordinal) ? token[Do.Length..] : null;
}
