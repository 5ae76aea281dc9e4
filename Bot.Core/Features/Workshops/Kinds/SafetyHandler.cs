using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Editing;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Kinds;

/// <summary>Whom those who come to an action can turn to: free text, shown to them alone.</summary>
public sealed class SafetyHandler(IDatabase db, WorkshopReads reads, WorkshopChanges changes) : IHandle<OpenSafety>, IHandle<EditSafety>
{
    public async Task<Reply> Handle(OpenSafety input, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(input.Workshop, who, ct);
        if (!workshop.IsAction) throw new Problem(ActionTexts.OnlyActions);
        Check.CanBeChanged(workshop, who.Now);
        var contact = await db.Read(q => SafetyTable.Of(q, workshop.Id), ct);
        return new Reply.Ask(FormRequest.For<EditSafety>(("workshop", Base32.Write(workshop.Id.Value)), ("contact", contact)));
    }

    public async Task<Reply> Handle(EditSafety input, Caller who, CancellationToken ct)
    {
        await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.BeginAsOrganiser(tx, input.Workshop, who);
            if (!change.Workshop.IsAction) throw new Problem(ActionTexts.OnlyActions);
            Check.CanBeChanged(change.Workshop, who.Now);
            await SafetyTable.Save(tx, input.Workshop, input.Contact);
        }, ct);
        return Reply.OnlyYou(ActionTexts.SafetySaved);
    }
}
