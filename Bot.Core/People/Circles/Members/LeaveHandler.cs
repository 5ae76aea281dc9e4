using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Organising;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Circles.Telling;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Members;

/// <summary>Leaves, or takes back a request. Whoever organises a circle alone is told first what that would mean.</summary>
public sealed class LeaveHandler(IDatabase db, CirclesHandler list, Notes notes) : IHandle<LeaveCircle>, IHandle<QuitCircle>
{
    public async Task<Reply> Handle(LeaveCircle input, Caller who, CancellationToken ct)
    {
        var (circle, said) = await Leave(input.Circle, input.Sure, who, ct);
        if (said == Said.LastOrganiser) return new Reply.Update(Ask(circle, input.Page));
        return new Reply.Update(await list.Card(input.Page, who, ct)) { Aside = Words(circle, said) };
    }

    public async Task<Reply> Handle(QuitCircle input, Caller who, CancellationToken ct)
    {
        var (circle, said) = await Leave(input.Circle, sure: false, who, ct);
        if (said == Said.LastOrganiser) return Reply.OnlyYou(Ask(circle, page: 0));
        return said == Said.Nothing
            ? Reply.OnlyYou(Words(circle, said))
            : Reply.OnlyYou(Words(circle, said), new Button.Press(MemberTexts.JoinButton(circle.Name), new JoinCircle(circle.Id)));
    }

    private async Task<(Circle Circle, Said Said)> Leave(CircleId id, bool sure, Caller who, CancellationToken ct)
    {
        var said = await db.WriteAbout(CircleChanges.About(id), who.Once, tx => Leave(tx, id, sure, who), ct);
        return (await db.Read(q => CircleTable.Find(q, id), ct) ?? throw new Problem(CircleTexts.Gone), said);
    }

    private async Task<Said> Leave(Tx tx, CircleId id, bool sure, Caller who)
    {
        var change = await CircleChanges.Begin(tx, id);
        var mine = await change.Of(who.Person);
        CircleCheck.Member(change.Circle, mine, who);
        if (mine?.Standing is not (CircleStanding.In or CircleStanding.Asking)) return Said.Nothing;
        var last = await change.IsLastOrganiser(mine);
        if (last && !sure) return Said.LastOrganiser;
        if (JoinRules.Leave(mine, who.Now) is { } after)
        {
            await change.Put(mine, after);
            if (last) await notes.AddAll(tx, await CircleNotes.NobodyOrganises(tx, change.Circle, who.Now));
            return Said.Left;
        }
        await change.Drop(mine);
        foreach (var organiser in await MemberTable.Organisers(tx, id))
            await notes.Withdraw(tx, CircleNotes.AskedKey(id, who.Person, organiser));
        return Said.TookBack;
    }

    private static Message Ask(Circle circle, int page) => new()
    {
        Text = MemberTexts.LastOrganiser(circle),
        Buttons =
        [[
            new Button.Press(OrganisingTexts.AddOrganiser, new OpenSuccessors(circle.Id)),
            new Button.Press(MemberTexts.LeaveAllTheSame, new LeaveCircle(circle.Id, page, Sure: true)) { Style = ButtonStyle.Danger },
        ]],
    };

    private static Words Words(Circle circle, Said said) => said switch
    {
        Said.Left => MemberTexts.Left(circle),
        Said.TookBack => MemberTexts.NotAskingAnyMore(circle),
        _ => MemberTexts.NotInIt,
    };

    private enum Said
    {
        Nothing,
        Left,
        TookBack,
        LastOrganiser,
    }
}
