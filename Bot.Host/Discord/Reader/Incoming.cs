using Bot.Core.Chat;
using Bot.Core.Commands;

namespace Bot.Host.Discord;

/// <summary>What an interaction turned out to be.</summary>
internal abstract record Incoming
{
    private Incoming() { }

    /// <summary>Something for the core.</summary>
    /// <param name="How">How it may be answered, so that the answer can be put off before it is known.</param>
    public sealed record Act(Inbound Input, Answering How) : Incoming;

    /// <summary>Values are missing that a form can ask for without looking anything up.</summary>
    public sealed record Question(CommandSpec Spec, IReadOnlyDictionary<string, string> Known) : Incoming;

    /// <summary>One part of a form that has more.</summary>
    public sealed record Part(Inbound From, FormId Form, IReadOnlyDictionary<string, string> Answers) : Incoming;

    /// <summary>An option that is being typed.</summary>
    public sealed record Completing(Inbound From, string Path, string Option, string Typed) : Incoming;
}

/// <summary>What a modal's id says: which form it is, and which part of it.</summary>
/// <param name="Session">The unfinished form.</param>
/// <param name="Page">The part that was shown, from zero.</param>
/// <param name="Pages">How many parts there are.</param>
/// <param name="How">How the command that it fills may be answered.</param>
internal sealed record FormId(string Session, int Page, int Pages, Answering How)
{
    private const string Begin = "form:";
    private const string Quick = "new:";

    public bool IsLast => Page >= Pages - 1;

    public override string ToString() => $"{Begin}{Session}:{Page}:{Pages}:{(int)How}";

    public static FormId? Read(string id)
    {
        if (!id.StartsWith(Begin, StringComparison.Ordinal)) return null;
        var parts = id[Begin.Length..].Split(':');
        return parts.Length == 4 && Number(parts[1]) is { } page && Number(parts[2]) is { } pages && Number(parts[3]) is { } how
            && Enum.IsDefined((Answering)how)
            ? new(parts[0], page, pages, (Answering)how)
            : null;
    }

    /// <summary>The id of a form that no session was opened for: what it fills is all that it says.</summary>
    public static string ForCommand(string path) => Quick + path;

    public static string? ReadCommand(string id) => id.StartsWith(Quick, StringComparison.Ordinal) ? id[Quick.Length..] : null;

    private static int? Number(string text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
