using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Linking;
using Bot.Core.Storage;

namespace Bot.Core.People.Guests;

/// <summary>What whoever entered a code sees before anything is done: whose it is, what comes with it, and what gives way.</summary>
public sealed class ClaimCards(IDatabase db, Persons persons, IEnumerable<IGuestEvents> events)
{
    /// <summary>Sentences of each kind.</summary>
    private const int Most = 8;

    internal async Task<Message> Ask(PersonId person, Caller who, CancellationToken ct)
    {
        var (guest, by, lines) = await db.Read(async q =>
        {
            var guest = await GuestTable.Find(q, person);
            var by = guest?.BroughtBy is { } friend ? await q.One<string>("SELECT name FROM persons WHERE id = @friend", new { friend }) : null;
            var holds = new List<Words>();
            foreach (var one in events) holds.AddRange(await one.Holds(q, person));
            return (guest, by, (IReadOnlyList<Words>)[.. holds.Take(Most), .. (await persons.Settles(q, person, who.Person)).Take(Most)]);
        }, ct);
        if (guest is null) throw new Problem(ClaimTexts.Over);
        return new Message
        {
            Text = Words.Join("\n", [ClaimTexts.AreYou(guest.Name, by), .. lines]),
            Buttons =
            [
                [
                    new Button.Press(ClaimTexts.ThatIsMe, new ClaimGuest(person)) { Style = ButtonStyle.Main },
                    new Button.Press(ClaimTexts.NotMe, new RefuseGuest(person)),
                ],
            ],
        };
    }
}

/// <summary>Somebody who was brought by name takes over what is theirs.</summary>
public sealed class ClaimHandler(IDatabase db, Persons persons, Notes notes) : IHandle<ClaimGuest>, IHandle<RefuseGuest>
{
    public async Task<Reply> Handle(ClaimGuest input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            if (!await GuestCodes.IsEntered(tx, input.Guest, LinkHandler.Account(who), who.Now) || await GuestTable.Find(tx, input.Guest) is not { } guest)
                throw new Problem(ClaimTexts.Over);
            await persons.Absorb(tx, input.Guest, who.Person);
            if (guest.BroughtBy is { } friend) await notes.Add(tx, ClaimNotes.HasCome(friend, input.Guest, who));
        }, ct);
        return new Reply.Update(ClaimTexts.Done);
    }

    /// <summary>The code is used up all the same: it has come to somebody whom it was not for.</summary>
    public async Task<Reply> Handle(RefuseGuest input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, tx => GuestCodes.Refuse(tx, input.Guest, LinkHandler.Account(who)), ct);
        return new Reply.Update(ClaimTexts.Refused);
    }
}
