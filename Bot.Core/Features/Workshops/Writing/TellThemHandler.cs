using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Letters;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Writing;

/// <summary>An organiser writes to those on the list: first how many it reaches, then a note to each, outside their quiet hours.</summary>
public sealed class TellThemHandler(
    IDatabase db, LetterDesk desk, MyWorkshops mine, WorkshopReads reads, WorkshopChanges changes, Notes notes, WorkshopHistory history, AuditLog log)
    : IHandle<TellWorkshop>, IHandle<OpenTellThem>, IHandle<TellThem>, IHandle<SendLetter>, IHandle<ChangeLetter>, IHandle<DiscardLetter>
{
    /// <summary>About one workshop, within 24 hours.</summary>
    public const int MostADay = 2;

    public Task<Reply> Handle(TellWorkshop input, Caller who, CancellationToken ct) =>
        mine.Pick(input.Which, who, id => new OpenTellThem(id), id => Handle(new OpenTellThem(id), who, ct), ct);

    public async Task<Reply> Handle(OpenTellThem input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        Check.CanBeChanged(workshop, who.Now);
        await db.Read(async q =>
        {
            await LetterDesk.CheckRoom(q, About(workshop.Id), MostADay, who.Now);
            return true;
        }, ct);
        return new Reply.Ask(FormRequest.For<TellThem>(("workshop", Base32.Write(workshop.Id.Value))));
    }

    public async Task<Reply> Handle(TellThem input, Caller who, CancellationToken ct)
    {
        var id = await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            Check.CanBeChanged((await changes.BeginAsOrganiser(tx, input.Workshop, who)).Workshop, who.Now);
            return await desk.Write(tx, About(input.Workshop), input.Message, input.Text, input.Translation, (int)input.To, who);
        }, ct);
        var (workshop, letter) = await Own(id, who, ct);
        var whom = (TellWhom)letter.Whom;
        var readers = await db.Read(q => Readers.Of(q, workshop.Id, whom, who.Person), ct);
        return Reply.OnlyYou(LetterDesk.Preview(
            letter, WritingTexts.To(workshop, whom), readers.Reached.Count, WritingTexts.NotReached(readers.NotReached),
            new SendLetter(id), new ChangeLetter(id), new DiscardLetter(id)));
    }

    public async Task<Reply> Handle(SendLetter input, Caller who, CancellationToken ct)
    {
        var (workshop, letter) = await Own(input.Message, who, ct);
        var sent = await db.WriteAbout(WorkshopChanges.About(workshop.Id), who.Once, async tx =>
        {
            var now = (await changes.BeginAsOrganiser(tx, workshop.Id, who)).Workshop;
            Check.CanBeChanged(now, who.Now);
            var present = await desk.Send(tx, letter.Id, WorkshopCards.Source, MostADay, who);
            var readers = await Readers.Of(tx, workshop.Id, (TellWhom)present.Whom, who.Person);
            await notes.AddAll(tx, readers.Reached.Select(person => LetterNotes.Told(now, letter.Id, person, who.Now)));
            await history.Add(
                tx, workshop.Id, new(HistoryKind.Told, After: readers.Reached.Count.ToString(CultureInfo.InvariantCulture)), who);
            await log.Append(tx, new(now.Community, WritingTexts.ToldKind, who.Person) { Texts = [now.Title] });
            return new Sent(readers.Reached.Count, present.Whom);
        }, ct);
        return new Reply.Update(LetterTexts.Sent(WritingTexts.To(workshop, (TellWhom)sent.Whom), sent.People));
    }

    public async Task<Reply> Handle(ChangeLetter input, Caller who, CancellationToken ct)
    {
        var (workshop, _) = await Own(input.Message, who, ct);
        var letter = await desk.Draft(input.Message, WorkshopCards.Source, who, ct);
        return new Reply.Ask(FormRequest.For<TellThem>(
            ("workshop", Base32.Write(workshop.Id.Value)),
            ("text", letter.Text),
            ("to", Values.Write((TellWhom)letter.Whom)),
            ("translation", letter.Translation),
            ("message", Base32.Write(letter.Id.Value))));
    }

    public async Task<Reply> Handle(DiscardLetter input, Caller who, CancellationToken ct)
    {
        await Own(input.Message, who, ct);
        return await desk.Discard(input.Message, WorkshopCards.Source, who, ct);
    }

    internal static LetterAbout About(WorkshopId workshop) => new(WorkshopCards.Source, workshop.Value);

    private async Task<(Workshop Workshop, Letter Letter)> Own(LetterId id, Caller who, CancellationToken ct)
    {
        var letter = await desk.Own(id, WorkshopCards.Source, who, ct);
        return (await reads.ForOrganiser(new(letter.AboutId), who, ct), letter);
    }

    /// <summary>The outcome that a repeated delivery is answered from.</summary>
    private sealed record Sent(int People, int Whom);
}
