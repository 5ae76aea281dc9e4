using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Bridges;

/// <summary>Makes a code, or shows who has entered the last one. Said in private alone.</summary>
public sealed class StartHandler(IDatabase db, BridgeCodes codes, Offers offers) : IHandle<StartBridge>, IHandle<NewBridgeCode>
{
    public async Task<Reply> Handle(StartBridge input, Caller who, CancellationToken ct)
    {
        Check(who);
        if (await db.Read(q => OfferTable.Asked(q, who.Side, who.Now), ct) is not [var newest, ..]) return await Code(who, ct);
        var asked = await offers.ForLeading(newest, ct);
        return Reply.OnlyYou(asked with
        {
            Card = asked.Card! with { Buttons = [.. asked.Card!.Buttons, [new Button.Press(BridgeTexts.NewCode, new NewBridgeCode())]] },
        });
    }

    public Task<Reply> Handle(NewBridgeCode input, Caller who, CancellationToken ct)
    {
        Check(who);
        return Code(who, ct);
    }

    private async Task<Reply> Code(Caller who, CancellationToken ct)
    {
        var code = await codes.Make(who, ct);
        return Reply.OnlyYou(BridgeTexts.Code(code, who.Now + BridgeCodes.Lifetime));
    }

    /// <summary>Whoever invites decides for all who are there, so only the side that leads does.</summary>
    private static void Check(Caller who)
    {
        if (who.Side != who.Community) throw new Problem(BridgeTexts.NotLeading);
    }
}
