using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Delivers to a person: what they want, in their language, at a decent hour, on the first of their platforms that takes it.</summary>
internal sealed class PersonDelivery(
    IDatabase db, Composer composer, Settlement settlement, PersonSpeech speech, OutboxOptions options, TimeProvider clock)
{
    public async Task<Attempt> Deliver(Row row, PersonId person, Permit permit)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (await db.Read(q => Reach.Of(q, person)) is not { } reader) return Attempt.Of(row, new Outcome.Over(NoteState.NoLongerTrue));
        var view = new View([reader.Language], reader.Zone, now);
        if (Beforehand(row, reader, now) is { } early) return Attempt.Of(row, early, view);
        if (row.Class != NoteClass.Reminder) return await Say([row], [], person, reader, view, permit);

        if (ReminderTime.Hold(Quiet(reader), reader.Zone, row.ExpiresAt, now) is { } until)
            return Attempt.Of(row, new Outcome.Held(until), view);
        if (await db.Write(null, tx => Along(tx, row, person, reader.Zone, now)) is not { } along)
            return Attempt.Of(row, NoRoom(row, reader, now), view);
        var ended = along.Select(other => (Row: other, Outcome: Beforehand(other, reader, now))).ToLookup(other => other.Outcome is null);
        return await Say(
            [row, .. ended[true].Select(other => other.Row)],
            [.. ended[false].Select(other => (other.Row, other.Outcome!))],
            person, reader, view, permit);
    }

    /// <returns>The reminders that go along in one message; null when the day has no room for another message.</returns>
    private async Task<IReadOnlyList<Row>?> Along(Tx tx, Row first, PersonId person, DateTimeZone zone, Instant now)
    {
        var day = DailyLimit.Day(zone, now);
        var sent = await Claims.RemindersSent(tx, person, day.Start, day.End);
        return DailyLimit.TakesAlong(sent, options.RemindersPerDay, day, now) is { } upTo
            ? await Claims.TakeAlong(tx, first, upTo, now, options.Lease)
            : null;
    }

    private async Task<Attempt> Say(
        IReadOnlyList<Row> rows, List<(Row, Outcome)> ended, PersonId person, Addressee reader, View view, Permit permit)
    {
        var parts = new List<(Row Row, Message Message)>();
        foreach (var row in rows)
        {
            var (composed, instead) = await composer.Compose(row, view);
            if (composed is not null) parts.Add((row, composed));
            else ended.Add((row, instead!));
        }
        if (parts.Count == 0) return new(ended, view);

        var message = Direct.Join([.. parts.Select(part => part.Message)]);
        if (rows[0].Class == NoteClass.Reminder && ReminderTime.IsQuiet(Quiet(reader), reader.Zone, view.Now))
            message = message with { Silent = true };
        var carrier = parts[0].Row;
        var (outcome, also) = await speech.Say(person, reader, carrier, message, view, permit);
        ended.AddRange(parts.Select(part => (part.Row, part.Row == carrier ? outcome : CarriedBy(carrier, outcome))));
        return new(ended, view, also);
    }

    private Outcome? Beforehand(Row row, Addressee reader, Instant now)
    {
        if (settlement.Beforehand(row, now) is { } over) return over;
        var wanted = reader.Level switch
        {
            MessageLevel.Nothing => false,
            MessageLevel.OnlyCancellations => row.Cancellation,
            // What is not about their own bookings: only for those who want all.
            MessageLevel.Important => row.Class != NoteClass.Announcement,
            _ => true,
        };
        return wanted ? null : new Outcome.Over(NoteState.Unwanted);
    }

    private QuietHours Quiet(Addressee reader) => reader.Quiet ?? options.Quiet;

    private Outcome NoRoom(Row row, Addressee reader, Instant now)
    {
        var morning = ReminderTime.NextMorning(Quiet(reader), reader.Zone, now);
        return row.Over(morning)
            ? new Outcome.Lost(NoteState.Undeliverable, $"The person had {options.RemindersPerDay} messages with reminders that day.")
            : new Outcome.Held(morning);
    }

    private static Outcome CarriedBy(Row carrier, Outcome outcome) =>
        outcome is Outcome.Over over ? over with { CarriedBy = carrier.Id } : outcome;
}
