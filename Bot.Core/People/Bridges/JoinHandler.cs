using Bot.Core.Chat;
using Bot.Core.Commands;

namespace Bot.Core.People.Bridges;

/// <summary>From a code to one community: shown to who enters it, asked of who made it.</summary>
public sealed class JoinHandler(BridgeCodes codes, Offers offers) : IHandle<JoinBridge>, IHandle<AskToJoin>, IHandle<ConfirmJoin>, IHandle<DeclineJoin>
{
    public async Task<Reply> Handle(JoinBridge input, Caller who, CancellationToken ct)
    {
        var entered = await codes.Enter(input.Code, who, ct);
        if (entered.Result == EntryResult.Offered) return Reply.OnlyYou((Message)await offers.ForJoining(entered.Offer, ct));
        throw new Problem(entered.Result switch
        {
            EntryResult.Locked => BridgeTexts.Locked(entered.Until),
            EntryResult.Own => BridgeTexts.Own,
            EntryResult.OneAlready => BridgeTexts.OneAlready,
            EntryResult.Several => BridgeTexts.Several,
            _ => BridgeTexts.Wrong(entered.Left),
        });
    }

    public async Task<Reply> Handle(AskToJoin input, Caller who, CancellationToken ct) =>
        new Reply.Update(BridgeTexts.Asked(await offers.Ask(input.Offer, who, ct)));

    public async Task<Reply> Handle(ConfirmJoin input, Caller who, CancellationToken ct) =>
        new Reply.Update(BridgeTexts.Done(await offers.Confirm(input.Offer, who, ct)));

    public async Task<Reply> Handle(DeclineJoin input, Caller who, CancellationToken ct)
    {
        await offers.Decline(input.Offer, who, ct);
        return new Reply.Update(BridgeTexts.Declined);
    }
}
