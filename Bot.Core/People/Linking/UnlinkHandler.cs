using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;

namespace Bot.Core.People.Linking;

/// <summary>Takes accounts apart again. Any account of the person may do it, and the other is told.</summary>
public sealed class UnlinkHandler(IDatabase db, Persons persons, Notes notes) : IHandle<AskUnlink>, IHandle<ConfirmUnlink>
{
    public async Task<Reply> Handle(AskUnlink input, Caller who, CancellationToken ct)
    {
        var account = await Mine(input.Account, who, ct);
        return new Reply.Update(new Message
        {
            Text = LinkTexts.AskUnlink(account.Name, account.Platform),
            Buttons = [[new Button.Press(LinkTexts.Unlink, new ConfirmUnlink(account.Id)) { Style = ButtonStyle.Danger }]],
        });
    }

    public async Task<Reply> Handle(ConfirmUnlink input, Caller who, CancellationToken ct)
    {
        var account = await db.Read(q => AccountTable.Find(q, input.Account), ct);
        await db.Write(who.Once, async tx =>
        {
            var parting = await persons.Split(tx, input.Account, who.Person);
            var told = parting.Takes(who.AccountId) ? parting.From : parting.To;
            await notes.Add(tx, LinkNotes.Unlinked(told, input.Account, who.Now));
        }, ct);
        return new Reply.Update(LinkTexts.Unlinked(account?.Name ?? "", account?.Platform ?? ""));
    }

    /// <exception cref="Problem">It is not one of this person's, or came by no link.</exception>
    private async Task<AccountRow> Mine(AccountId id, Caller who, CancellationToken ct) =>
        await db.Read(q => AccountTable.Find(q, id), ct) is { Home: not null } account && account.Person == who.Person
            ? account
            : throw new Problem(LinkTexts.NotLinked);
}
