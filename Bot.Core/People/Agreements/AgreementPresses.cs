using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Agreements;

[Press("ag.y"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record AgreeTo(long Agreement) : IPress;

/// <summary>Says no; whoever asked takes it back with it.</summary>
[Press("ag.n"), Answers(Answering.Update)]
public sealed record ObjectTo(long Agreement) : IPress;

public sealed class AgreementHandler(IDatabase db, AgreementBook agreements, AgreementNotes notes) : IHandle<AgreeTo>, IHandle<ObjectTo>
{
    public async Task<Reply> Handle(AgreeTo input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, tx => agreements.Agree(tx, input.Agreement, who), ct);
        return await Shown(input.Agreement, ct);
    }

    public async Task<Reply> Handle(ObjectTo input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, tx => agreements.Object(tx, input.Agreement, who), ct);
        return await Shown(input.Agreement, ct);
    }

    private async Task<Reply> Shown(long id, CancellationToken ct) =>
        new Reply.Update((Message)(await notes.Card(id, ct) ?? throw new Problem(AgreementTexts.Over)));
}
