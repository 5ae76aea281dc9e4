using System.ComponentModel.DataAnnotations;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Members;

[Form("w.note"), About("A note for the organisers", "Una nota para quien organiza")]
public sealed record WriteNote(
    [Carried] WorkshopId Workshop,
    [Option("note", "nota", "What should they know? Empty removes the note",
        "¿Qué deben saber? Vacío borra la nota", Long = true), MaxLength(WorkshopLimits.Note)]
    string Note = "") : ICommand;

/// <summary>A note goes to the organisers and to nobody else.</summary>
public sealed class NoteHandler(IDatabase db, WorkshopReads reads, WorkshopChanges changes) : IHandle<OpenNote>, IHandle<WriteNote>
{
    public async Task<Reply> Handle(OpenNote input, Caller who, CancellationToken ct)
    {
        var (workshop, mine) = await reads.ForMember(input.Workshop, who, ct);
        if (mine is null) throw new Problem(AnswerTexts.AnswerFirst);
        return new Reply.Ask(FormRequest.For<WriteNote>(("workshop", Base32.Write(workshop.Id.Value)), ("note", mine.Note)));
    }

    public async Task<Reply> Handle(WriteNote input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.Begin(tx, input.Workshop);
            var mine = await change.Of(who.Person) ?? throw new Problem(AnswerTexts.AnswerFirst);
            AnswerRules.CheckOpen(change.Workshop, who.Now);
            await change.Put(mine, mine with { Note = input.Note, OwnNote = null });
            await changes.Finish(tx, change, who.Now, who.Person);
            return true;
        }, ct);
        return Reply.OnlyYou(input.Note.Length > 0 ? MoreTexts.NoteSaved : MoreTexts.NoteRemoved);
    }
}
