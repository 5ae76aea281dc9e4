namespace Bot.Core.Features.Workshops.OnePerson;

/// <summary>What becomes of two answers of one person, and of one answer of two. Pure.</summary>
internal static class Rules
{
    private const string Between = " · ";

    /// <summary>Going before waiting before maybe before can't; of two equal ones the earlier.</summary>
    public static Attendance Better(Attendance one, Attendance other)
    {
        if (one.Standing != other.Standing) return one.Standing > other.Standing ? one : other;
        return one.Position <= other.Position ? one : other;
    }

    /// <summary>Organisers read both notes; which one came with the answer is remembered.</summary>
    public static Attendance WithNoteOf(this Attendance stays, Attendance aside) => aside.Note.Length == 0
        ? stays
        : stays with { Note = Together([stays.Note, aside.Note]), OwnNote = stays.OwnNote ?? stays.Note };

    /// <summary>What is put aside keeps the note that it came with. No seat is held for it: what was offered waits again.</summary>
    public static Attendance Aside(this Attendance one) => one with
    {
        Note = one.OwnNote ?? one.Note,
        OwnNote = null,
        OfferedUntil = null,
        Standing = one.Standing == Standing.Offered ? Standing.Waiting : one.Standing,
    };

    /// <summary>The note of an answer when only some of those beside it stay; one that was written anew since is left alone.</summary>
    public static Attendance WithNotesOf(this Attendance stays, IReadOnlyCollection<Attendance> others)
    {
        if (stays.OwnNote is not { } own) return stays;
        var together = Together([own, .. others.Select(other => other.Note)]);
        return stays with { Note = together, OwnNote = together == own ? null : own };
    }

    /// <summary>What was put aside comes back: a seat where there is one, else its old place on the waitlist.</summary>
    public static Attendance Back(Workshop workshop, Attendance aside, NodaTime.Instant now)
    {
        if (aside.Standing != Standing.Going || workshop.Free(now).Fits(aside.Party, aside.Need)) return aside;
        return aside with { Standing = Standing.Waiting };
    }

    private static string Together(IEnumerable<string> notes) =>
        Texts.Short(string.Join(Between, notes.Where(note => note.Length > 0).Distinct()), WorkshopLimits.Note);
}
