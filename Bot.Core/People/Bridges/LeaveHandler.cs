using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People.Agreements;
using Bot.Core.Storage;

namespace Bot.Core.People.Bridges;

/// <summary>Says what leaving means, then asks for the second person. A side can only be taken out by its own admins.</summary>
public sealed class LeaveHandler(IDatabase db, Sides sides, AgreementBook agreements, AgreementNotes cards)
    : IHandle<LeaveBridge>, IHandle<AskToLeave>, IHandle<StayInBridge>
{
    public async Task<Reply> Handle(LeaveBridge input, Caller who, CancellationToken ct)
    {
        var (all, open) = await db.Read(
            async q => (await SideTable.All(q, who.Community), await agreements.Open(q, LeaveAct.Leave, who.Side.Value)), ct);
        if (all.Count == 0) throw new Problem(LeaveTexts.NoBridge);
        if (open is not null && await cards.Card(open.Id, ct) is { } card) return Reply.OnlyYou((Message)card);
        return Reply.OnlyYou((Message)await Ask(who, all, ct));
    }

    public async Task<Reply> Handle(AskToLeave input, Caller who, CancellationToken ct)
    {
        if (input.Side != who.Side) throw new Problem(AgreementTexts.NotYours);
        var id = await db.Write(who.Once, async tx =>
        {
            if ((await SideTable.All(tx, await SideTable.CommunityOf(tx, who.Side))).Count == 0) throw new Problem(LeaveTexts.NoBridge);
            return (await agreements.Ask(tx, LeaveAct.Leave, who.Side.Value, who)).Id;
        }, ct);
        var one = await db.Read(q => AgreementTable.Find(q, id), ct) ?? throw new Problem(AgreementTexts.Over);
        return new Reply.Update(new Message
        {
            Text = AgreementTexts.Waits(one),
            Buttons = [[new Button.Press(AgreementTexts.TakeBack, new ObjectTo(one.Id))]],
        });
    }

    public Task<Reply> Handle(StayInBridge input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Update(BridgeTexts.Declined));

    private async Task<Card> Ask(Caller who, IReadOnlyList<Side> all, CancellationToken ct)
    {
        var (people, seats) = await db.Read(async q => (await SideTable.People(q, who.Community), await sides.Across(q, who.Side)), ct);
        var name = all.Single(side => side.Id == who.Side).Name;
        return new Card(LeaveTexts.Title)
        {
            Blocks =
            [
                new Block.Paragraph(RuleTexts.Leaving(name, people)),
                new Block.Paragraph(RuleTexts.Keeps),
                .. seats == 0 ? [] : new Block[] { new Block.Paragraph(RuleTexts.Seats(seats)) },
                new Block.Paragraph(LeaveTexts.TakesTwo),
            ],
            Buttons =
            [
                [
                    new Button.Press(LeaveTexts.Leave, new AskToLeave(who.Side)) { Style = ButtonStyle.Danger },
                    new Button.Press(LeaveTexts.Stay, new StayInBridge()),
                ],
            ],
        };
    }
}

internal static class LeaveTexts
{
    public static readonly Words Title = new(En: "Leave the bridge?", Es: "¿Dejar el puente?");
    public static readonly Words Leave = new(En: "Leave…", Es: "Dejarlo…");
    public static readonly Words Stay = new(En: "Stay", Es: "Quedarse");

    /// <summary>After <i>asked to</i>.</summary>
    public static readonly Words Act = new(En: "leave the bridge", Es: "dejar el puente");

    public static readonly Words NoBridge = new(
        En: "Your community is in no bridge. /bridge start makes a code for one.",
        Es: "Tu comunidad no está en ningún puente. /puente iniciar crea un código para uno.");

    public static readonly Words TakesTwo = new(
        En: "It takes two: a second person who moderates here has to agree. Where I know of none, members can object for 24 hours.",
        Es: "Hacen falta dos: tiene que estar de acuerdo otra persona que modere aquí. Si no conozco a ninguna, los miembros pueden oponerse durante 24 horas.");
}
