using System.Globalization;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>Every note that series send. Stored with unsent notes: never rename a kind.</summary>
internal static class SeriesTell
{
    /// <summary>No message: the time to post the next date's card.</summary>
    public const string NextKind = "workshop.series-next";

    /// <summary>No message: those who come to all are put on the list of a date.</summary>
    public const string RegularsKind = "workshop.series-regulars";

    /// <summary>Somebody who comes to all hears that there are more dates.</summary>
    public const string MoreKind = "workshop.series-more";

    /// <summary>All later dates were changed.</summary>
    public const string ChangedKind = "workshop.series-changed";

    /// <summary>All later dates were moved.</summary>
    public const string MovedKind = "workshop.series-moved";

    /// <summary>All later dates were cancelled.</summary>
    public const string CancelledKind = "workshop.series-cancelled";

    public static readonly IReadOnlyList<string> Kinds = [NextKind, RegularsKind, MoreKind, ChangedKind, MovedKind, CancelledKind];

    public static string NextKey(SeriesId series) => $"ws.next:{Base32.Write(series.Value)}";

    public static NoteRequest Next(SeriesId series, PlaceId room, Instant due) =>
        new(NextKind, NextKey(series), Args(series.Value, 0), new Recipient.Room(room)) { Class = NoteClass.Announcement, Due = due };

    /// <summary>Begins when sign-up of the date is open.</summary>
    public static NoteRequest? Regulars(Workshop date, Instant now)
    {
        if (date.Place is not { } room) return null;
        var due = date.OpensAt is { } opens && opens > now ? opens : now;
        return new(
            RegularsKind, Key("regulars", date.Id.Value, due.ToUnixTimeMilliseconds()), Args(date.Id.Value, 0), new Recipient.Room(room))
        {
            Class = NoteClass.Announcement,
            Due = due,
            Expires = date.Start,
        };
    }

    /// <summary>A little later, when it is known how it went.</summary>
    /// <param name="first">The first of the new dates.</param>
    public static NoteRequest More(Workshop first, PersonId person, Instant now) =>
        Person(MoreKind, first, first.SeriesNumber ?? 0, first.SeriesNumber ?? 0, person, now + Duration.FromMinutes(1));

    /// <param name="first">The first of the dates that were changed.</param>
    public static NoteRequest Changed(Workshop first, WorkshopField field, PersonId person, Instant now) =>
        Person(ChangedKind, first, first.Sequence, (int)field, person, now);

    public static NoteRequest Moved(Workshop first, PersonId person, Instant now) =>
        Person(MovedKind, first, first.Moves, first.Moves, person, now);

    /// <param name="dates">How many dates were cancelled.</param>
    public static NoteRequest Cancelled(Workshop first, int dates, PersonId person, Instant now) =>
        Person(CancelledKind, first, 0, dates, person, now) with { Cancellation = true };

    /// <returns>Null for what we did not write.</returns>
    public static (long Id, int Number)? Read(string args)
    {
        var parts = args.Split(':');
        return parts.Length == 2 && Base32.TryRead(parts[0], out var id) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number)
            ? (id, number)
            : null;
    }

    private static NoteRequest Person(string kind, Workshop first, long turn, int number, PersonId person, Instant due) => new(
        kind,
        $"{Key(kind["workshop.series-".Length..], first.Id.Value, turn)}:{Base32.Write(person.Value)}",
        Args(first.Id.Value, number),
        new Recipient.Person(person))
    {
        Class = NoteClass.Change,
        Due = due,
        Expires = first.End,
    };

    private static string Key(string what, long id, long turn) =>
        string.Create(CultureInfo.InvariantCulture, $"ws.{what}:{Base32.Write(id)}:{turn}");

    private static string Args(long id, int number) => string.Create(CultureInfo.InvariantCulture, $"{Base32.Write(id)}:{number}");
}
