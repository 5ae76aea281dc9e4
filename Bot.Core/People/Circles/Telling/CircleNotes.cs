using System.Globalization;
using Bot.Core.Commands;
using Bot.Core.Letters;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Circles.Telling;

/// <summary>Every note that circles send, with the key that keeps the same thing from being told twice.</summary>
internal static class CircleNotes
{
    /// <summary>What letters to a circle are about.</summary>
    public const string Letters = "circle";

    /// <summary>Organisers hear that somebody asks to join.</summary>
    public const string AskedKind = "circle.asked";

    /// <summary>Whoever asked hears the answer.</summary>
    public const string AnsweredKind = "circle.answered";

    /// <summary>Whoever was taken out hears it.</summary>
    public const string TakenOutKind = "circle.out";

    public const string ToldKind = "circle.told";
    public const string ClosedKind = "circle.closed";

    /// <summary>Somebody was made an organiser.</summary>
    public const string YouOrganiseKind = "circle.organise";

    /// <summary>Moderators hear that nobody organises a circle any more.</summary>
    public const string NobodyOrganisesKind = "circle.nobody";

    public static readonly IReadOnlyList<string> Kinds =
        [AskedKind, AnsweredKind, TakenOutKind, ToldKind, ClosedKind, YouOrganiseKind, NobodyOrganisesKind];

    private static readonly Duration Week = Duration.FromDays(7);

    /// <summary>One for each organiser. Who asks, takes it back and asks again does not make them read it twice.</summary>
    public static IEnumerable<NoteRequest> Asked(Circle circle, Membership asks, IReadOnlyList<PersonId> organisers, Instant now) =>
        organisers.Select(organiser => Note(
            AskedKind, AskedKey(circle.Id, asks.Person, organiser), Args(circle.Id.Value, asks.Person.Value), organiser, now));

    public static string AskedKey(CircleId circle, PersonId asks, PersonId organiser) =>
        string.Create(CultureInfo.InvariantCulture, $"c.ask:{Base32.Write(circle.Value)}:{Base32.Write(asks.Value)}/{organiser.Value}");

    public static NoteRequest Answered(Circle circle, PersonId person, Instant now) =>
        Note(AnsweredKind, Key("answer", circle, person), Args(circle.Id.Value, 0), person, now) with { Class = NoteClass.Change };

    public static NoteRequest TakenOut(Circle circle, PersonId person, Instant now) =>
        Note(TakenOutKind, Key("out", circle, person), Args(circle.Id.Value, 0), person, now);

    public static NoteRequest Told(LetterId message, CircleId through, PersonId person, Instant now) => Note(
        ToldKind,
        string.Create(CultureInfo.InvariantCulture, $"c.tell:{Base32.Write(message.Value)}/{person.Value}"),
        Args(message.Value, through.Value), person, now) with
    {
        Expires = now + LetterLimits.Lasts,
    };

    public static NoteRequest Closed(Circle circle, PersonId person, Instant now) =>
        Note(ClosedKind, Key("close", circle, person), Args(circle.Id.Value, 0), person, now);

    public static NoteRequest YouOrganise(Circle circle, PersonId person, Instant now) =>
        Note(YouOrganiseKind, Key("organise", circle, person), Args(circle.Id.Value, 0), person, now);

    public static async Task<IReadOnlyList<NoteRequest>> NobodyOrganises(Queries q, Circle circle, Instant now) =>
    [
        .. (await NamedPeople.Moderators(q, circle.Side, now))
            .Select(moderator => Note(NobodyOrganisesKind, Key("nobody", circle, moderator), Args(circle.Id.Value, 0), moderator, now)),
    ];

    /// <returns>Null for what we did not write.</returns>
    public static (long First, long Second)? Read(string args)
    {
        var parts = args.Split(':');
        return parts.Length == 2 && Base32.TryRead(parts[0], out var first) && Base32.TryRead(parts[1], out var second) ? (first, second) : null;
    }

    /// <summary>Held back by quiet hours and the daily limit: nothing about a circle is so urgent that it wakes somebody.</summary>
    private static NoteRequest Note(string kind, string key, string args, PersonId person, Instant now) =>
        new(kind, key, args, new Recipient.Person(person)) { Class = NoteClass.Reminder, Due = now, Expires = now + Week };

    private static string Args(long first, long second) => $"{Base32.Write(first)}:{Base32.Write(second)}";

    /// <summary>The same can be told again after another change, hence the revision.</summary>
    private static string Key(string what, Circle circle, PersonId person) => string.Create(
        CultureInfo.InvariantCulture, $"c.{what}:{Base32.Write(circle.Id.Value)}:{circle.Revision}/{person.Value}");
}
