using System.Globalization;
using Bot.Core.Commands;

namespace Bot.Core.Features.Workshops.Telling;

/// <summary>What a note carries: the workshop, and a number that says which of its moves or changes, or which person, it is about.</summary>
internal readonly record struct NoteArgs(WorkshopId Workshop, long Number = 0)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Base32.Write(Workshop.Value)}:{Number}");

    /// <returns>Null for what we did not write.</returns>
    public static NoteArgs? Read(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2 && Base32.TryRead(parts[0], out var id) && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var number)
            ? new(new(id), number)
            : null;
    }
}
