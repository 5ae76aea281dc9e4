using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Inviting;

/// <summary>Invitations as notes: held back by quiet hours and the daily limit, and of no use to who has answered by then.</summary>
public sealed class InviteNotes(IDatabase db) : INoteSource
{
    private const string Kind = "workshop.invited";

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    /// <param name="through">The circle that is invited; null for somebody by name.</param>
    internal static NoteRequest Of(Workshop workshop, PersonId person, CircleId? through, Instant now) => new(
        Kind,
        $"w.invite:{Base32.Write(workshop.Id.Value)}:{Base32.Write(person.Value)}",
        string.Create(CultureInfo.InvariantCulture, $"{Base32.Write(workshop.Id.Value)}:{Base32.Write(through?.Value ?? 0)}"),
        new Recipient.Person(person))
    {
        Class = NoteClass.Reminder,
        Due = now,
        Expires = workshop.Closes,
    };

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        var parts = note.Args.Split(':');
        if (parts.Length != 2 || !Base32.TryRead(parts[0], out var id) || !Base32.TryRead(parts[1], out var through)) return null;
        if (note.To is not Recipient.Person { Id: var person }) return null;
        return await db.Read(async q =>
        {
            if (await WorkshopTable.Find(q, new(id)) is not { Cancelled: false } workshop || note.View.Now >= workshop.Closes) return null;
            if (await RsvpTable.Find(q, workshop.Id, person) is not null) return null;
            if (through != 0 && !await CircleAudience.Includes(q, new(through), person)) return null;
            return NoteSource.With(
                InviteTexts.Invitation(workshop),
                Button(AnswerTexts.Going, workshop, RsvpAnswer.Going),
                Button(AnswerTexts.MaybeButton, workshop, RsvpAnswer.Maybe),
                Button(AnswerTexts.CantButton, workshop, RsvpAnswer.Cant));
        }, ct);
    }

    private static Button.Press Button(Localization.Words label, Workshop workshop, RsvpAnswer answer) => new(label, new Rsvp(workshop.Id, answer));
}
