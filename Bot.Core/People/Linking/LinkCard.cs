using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People.Linking.Lost;
using Bot.Core.Storage;

namespace Bot.Core.People.Linking;

/// <summary>What the two accounts see on their way to one person.</summary>
public sealed class LinkCard(IDatabase db, Persons persons)
{
    /// <summary>Sentences about what is settled; the rest is counted.</summary>
    private const int MostLines = 8;

    /// <summary>Accounts that have a button; nobody has more.</summary>
    private const int MostAccounts = 6;

    internal async Task<Message> Code(string code, Caller who, CancellationToken ct)
    {
        var accounts = await db.Read(q => AccountTable.Of(q, who.Person), ct);
        return new Card(LinkTexts.Title)
        {
            Blocks =
            [
                new Block.Paragraph(LinkTexts.YourCode(code)),
                new Block.Paragraph(LinkTexts.HowTo),
                .. accounts.Count < 2 ? [] : new Block[] { new Block.Roster(LinkTexts.YourAccounts, [.. accounts.Select(LinkTexts.Account)]) },
            ],
            Buttons =
            [
                [new Button.Press(LinkTexts.ITypedIt, new OpenConfirm()), new Button.Press(LinkTexts.IHaveACode, new OpenEnterCode())],
                [new Button.Press(LostTexts.Title, new OpenRecovery()), new Button.Press(LostTexts.LostMine, new OpenClaim())],
                .. accounts.Where(account => account.Home is not null).Take(MostAccounts)
                    .Select(account => (Button)new Button.Press(LinkTexts.UnlinkThis(account), new AskUnlink(account.Id)))
                    .Chunk(CardLimits.ButtonsPerRow),
            ],
        };
    }

    /// <summary>For whoever typed the code: whose it is, before anything happens.</summary>
    internal async Task<Message> Agree(LinkRequest request, CancellationToken ct)
    {
        var first = (await db.Read(q => AccountTable.Find(q, request.ShownBy), ct))!;
        return Ask(LinkTexts.WhoseCode(first.Name, first.Platform), await Settled(request, ct), new AgreeToLink(request.Id), LinkTexts.BothMine, request);
    }

    /// <summary>For the account that showed the code: who typed it.</summary>
    internal async Task<Message> Confirm(LinkRequest request, CancellationToken ct)
    {
        var other = (await db.Read(q => AccountTable.Find(q, request.EnteredBy), ct))!;
        return Ask(LinkTexts.WhoTyped(other.Name, other.Platform), await Settled(request, ct), new ConfirmLink(request.Id), LinkTexts.LinkThem, request);
    }

    private static Message Ask(Words question, IReadOnlyList<Words> lines, Commands.IPress yes, Words label, LinkRequest request) =>
        new Card(LinkTexts.Title)
        {
            Blocks = [new Block.Paragraph(question), .. lines.Select(line => new Block.Paragraph(line))],
            Buttons =
            [[
                new Button.Press(label, yes) { Style = ButtonStyle.Main },
                new Button.Press(LinkTexts.NotMine, new RefuseLink(request.Id)),
            ]],
        };

    private async Task<IReadOnlyList<Words>> Settled(LinkRequest request, CancellationToken ct)
    {
        var lines = await db.Read(q => persons.Settles(q, request.EnteredPerson, request.ShownPerson), ct);
        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines), LinkTexts.AndMore(lines.Count - MostLines)];
    }
}
