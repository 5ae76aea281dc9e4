using Bot.Core.Calendar.Listings;
using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.Ports;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.People.Guests;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>What series do and tell when its time has come.</summary>
public sealed class SeriesNotes(IDatabase db, SeriesSteps steps, Regulars regulars, Notes notes, Listings listings, NamedGuests guests, TimeProvider clock)
    : INoteSource
{
    public IReadOnlyList<string> Kinds => SeriesTell.Kinds;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (SeriesTell.Read(note.Args) is not { } args) return null;
        switch (note.Kind)
        {
            case SeriesTell.NextKind:
                await PostNext(new(args.Id), ct);
                return null;
            case SeriesTell.RegularsKind:
                await regulars.Join(new(args.Id), ct);
                return null;
        }
        if (note.To is not Recipient.Person { Id: var person }) return null;
        if (await db.Read(q => WorkshopTable.Find(q, new(args.Id)), ct) is not { SeriesId: { } series } first) return null;
        if (first.Cancelled != (note.Kind == SeriesTell.CancelledKind)) return null;
        var said = await ToPerson(note, first, series, args.Number, person, ct);
        // Somebody without an account is spoken for by who brought them.
        return said is not null && await db.Read(q => guests.Find(q, person), ct) is { } guest
            ? CompanyTexts.AlsoFor(guest.Name, said.Text)
            : said;
    }

    private async Task<Message?> ToPerson(Note note, Workshop first, SeriesId series, int number, PersonId person, CancellationToken ct)
    {
        if (note.Kind == SeriesTell.CancelledKind) return SeriesNoteTexts.Cancelled(first, number);
        var from = first.SeriesNumber ?? 1;
        var (all, regular) = await db.Read(
            async q => (await SeriesTable.Mine(q, series, from, person, note.View.Now), await RegularTable.Includes(q, series, person)), ct);
        var mine = all.ToLookup(one => one.Standing);
        var (going, waiting) = (mine[Standing.Going].Count(), mine[Standing.Waiting].Count() + mine[Standing.Offered].Count());
        var dates = new Button.Press(SeriesTexts.Dates, new OpenDates(first.Id));
        var none = new Button.Press(SeriesTexts.NoMoreDates, new LeaveAllDates(first.Id));
        switch (note.Kind)
        {
            // Who is put on the lists only when sign-up opens hears of the dates now.
            case SeriesTell.MoreKind when going + waiting > 0 || (regular && first.OpensAfter(note.View.Now)):
                return NoteSource.With(SeriesNoteTexts.More(first, going, waiting), dates, none);
            case SeriesTell.MovedKind when first.Moves == number && all.Any(one => one.Standing != Standing.Cant):
                return NoteSource.With(SeriesNoteTexts.Moved(first, going + waiting), dates, none);
            case SeriesTell.ChangedKind when all.Any(one => one.Standing is Standing.Going or Standing.Offered or Standing.Maybe):
                // What is said is how the first of them is now, so it counts whether they come to that one.
                var there = all.FirstOrDefault(one => one.Workshop == first.Id)?.Standing;
                return NoteSource.With(SeriesNoteTexts.Changed(first, (WorkshopField)number, note.View.Now, there), dates);
            default:
                return null;
        }
    }

    /// <summary>The card of the next date is posted in its room, once.</summary>
    private Task<bool> PostNext(SeriesId series, CancellationToken ct) => db.WriteAbout(AllDatesHandler.About(series), null, async tx =>
    {
        if (await SeriesTable.Lock(tx, series) is null) return false;
        if (await SeriesSteps.Due(tx, series, Now) is { } next && await SeriesTable.Card(tx, next)
            && await WorkshopTable.Find(tx, next) is { Place: { } room } workshop)
        {
            await notes.Add(tx, Tell.Card(workshop, room, Now));
            foreach (var other in await OtherSides.Rooms(tx, room)) await notes.Add(tx, Tell.Card(workshop, other, Now));
            await notes.AddAll(tx, Tell.Ticks(workshop, Now));
            await listings.Refresh(tx, workshop.Community, WorkshopListings.Source, workshop.Id.Value);
        }
        await steps.Plan(tx, series, Now);
        return true;
    }, ct);
}
