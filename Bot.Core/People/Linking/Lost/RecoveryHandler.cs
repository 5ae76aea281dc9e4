using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking.Lost;

/// <summary>The code for a rainy day: made on the account, used from another.</summary>
public sealed class RecoveryHandler(IDatabase db, Ids ids, Codes codes, Recoveries recoveries)
    : IHandle<OpenRecovery>, IHandle<MakeRecovery>, IHandle<RecoverHere>, IHandle<OpenClaim>, IHandle<ClaimPerson>
{
    private static readonly Duration ToVouch = Duration.FromDays(7);

    public async Task<Reply> Handle(OpenRecovery input, Caller who, CancellationToken ct)
    {
        var made = await db.Read(q => ClaimTable.CodeMade(q, LinkHandler.Account(who)), ct);
        return Reply.OnlyYou(new Card(LostTexts.Title)
        {
            Blocks = [new Block.Paragraph(LostTexts.What), new Block.Paragraph(made is { } at ? LostTexts.HaveOne(at) : LostTexts.HaveNone)],
            Buttons = [[new Button.Press(made is null ? LostTexts.Make : LostTexts.Replace, new MakeRecovery())]],
        });
    }

    public async Task<Reply> Handle(MakeRecovery input, Caller who, CancellationToken ct)
    {
        var code = codes.Make(who.Once, Codes.RecoveryLetters);
        await db.Write(who.Once, tx => ClaimTable.SaveCode(tx, LinkHandler.Account(who), codes.Hash(code), who.Now), ct);
        return new Reply.Update(LostTexts.YourCode(Codes.Show(code)));
    }

    public async Task<Reply> Handle(RecoverHere input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            if (await ClaimTable.Lock(tx, input.Claim, who.Now) is not { LostAccount: { } lost } claim || claim.Account != who.AccountId)
                throw new Problem(LinkTexts.Over);
            if (!await ClaimTable.TakeCode(tx, lost)) throw new Problem(LinkTexts.Over);
            await recoveries.Move(tx, claim);
        }, ct);
        return new Reply.Update(LostTexts.YouAreBack);
    }

    public Task<Reply> Handle(OpenClaim input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Ask(FormRequest.For<ClaimPerson>()));

    public async Task<Reply> Handle(ClaimPerson input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, tx => ClaimTable.Save(tx, new()
        {
            Id = ids.New<RecoveryClaimId>(),
            Community = who.Community,
            Account = LinkHandler.Account(who),
            Called = input.Name,
            ExpiresAt = who.Now + ToVouch,
        }), ct);
        return Reply.OnlyYou(LostTexts.Claimed(who.CommunityName));
    }
}
