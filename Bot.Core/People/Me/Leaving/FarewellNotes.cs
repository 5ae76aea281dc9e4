using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Me.Leaving;

/// <summary>Tells people beforehand that they are going to be forgotten, unless they want to stay.</summary>
public sealed class FarewellNotes(IDatabase db, Notes notes, Alarm alarm) : INoteSource
{
    private const string Kind = "me.farewell";

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    /// <summary>Somebody will be forgotten, and is asked first. Who cannot be reached is forgotten all the same: nothing else can tell us.</summary>
    /// <returns>False when it is known already that this person goes.</returns>
    public async Task<bool> Announce(Tx tx, PersonId person, FarewellReason reason, Instant now)
    {
        if (!await Farewells.Announce(tx, person, reason, now)) return false;
        // Like a reminder: never at night. And told even to those who only want to hear of what is lost.
        await notes.Add(tx, new NoteRequest(Kind, $"farewell/{now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}/{person.Value}", "", new Recipient.Person(person))
        {
            Class = NoteClass.Reminder,
            Due = now,
            Expires = now + Farewells.Notice,
            Cancellation = true,
        });
        tx.AfterCommit(() => alarm.Ring(now + Farewells.Notice));
        return true;
    }

    /// <inheritdoc/>
    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (note.To is not Recipient.Person { Id: var person }) return null;
        var farewell = await db.Read(q => Farewells.Find(q, person), ct);
        if (farewell is null || !await db.Read(q => Farewells.StillHolds(q, farewell, note.View.Now), ct)) return null;
        return farewell.Reason switch
        {
            FarewellReason.Idle => Ask(LeavingTexts.Idle(farewell.DueAt)),
            FarewellReason.Left => Ask(LeavingTexts.Left(farewell.DueAt)),
            // They have asked for it themselves meanwhile.
            _ => null,
        };
    }

    private static Message Ask(Localization.Words text) => new()
    {
        Text = text,
        Buttons = [[new Button.Press(LeavingTexts.Keep, new Stay()) { Style = ButtonStyle.Main }]],
    };
}
