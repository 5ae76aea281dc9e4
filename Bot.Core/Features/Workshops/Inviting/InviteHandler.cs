using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Inviting;

/// <summary>An organiser invites somebody by name, or a circle: first whom it reaches, then a note to each who has not answered.</summary>
public sealed class InviteHandler(IDatabase db, WorkshopReads reads, Invitees invitees, Notes notes)
    : IHandle<OpenInvite>, IHandle<Invite>, IHandle<InvitePerson>, IHandle<InviteCircle>
{
    public async Task<Reply> Handle(OpenInvite input, Caller who, CancellationToken ct)
    {
        var workshop = await Open(input.Workshop, who, ct);
        return new Reply.Ask(FormRequest.For<Invite>(("workshop", Base32.Write(workshop.Id.Value))));
    }

    public async Task<Reply> Handle(Invite input, Caller who, CancellationToken ct)
    {
        var workshop = await Open(input.Workshop, who, ct);
        var (circle, name, person) = await invitees.Read(input.Who, who, ct);
        var (words, press) = circle is { } id
            ? (InviteTexts.AskCircle(workshop, name, (await db.Read(q => Missing(q, workshop, id, who), ct)).Count), new InviteCircle(workshop.Id, id))
            : (InviteTexts.AskPerson(workshop, name), (IPress)new InvitePerson(workshop.Id, person!.Value));
        return Reply.OnlyYou(
            words,
            new Button.Press(InviteTexts.Send, press) { Style = ButtonStyle.Main },
            new Button.Press(OrganiserTexts.KeepIt, new KeepAsItIs(workshop.Id)));
    }

    public async Task<Reply> Handle(InvitePerson input, Caller who, CancellationToken ct)
    {
        var workshop = await Open(input.Workshop, who, ct);
        await db.Write(who.Once, async tx =>
        {
            // A button is never trusted: only members of the community hear from it.
            if (await IsMember(tx, who.Side, input.Person)) await notes.Add(tx, InviteNotes.Of(workshop, input.Person, through: null, who.Now));
        }, ct);
        return new Reply.Update(InviteTexts.Sent(workshop, 1));
    }

    public async Task<Reply> Handle(InviteCircle input, Caller who, CancellationToken ct)
    {
        var workshop = await Open(input.Workshop, who, ct);
        var people = await db.Write(who.Once, async tx =>
        {
            if ((await CircleAudience.Addressable(tx, who.Community, who.Person)).All(circle => circle.Id != input.Circle))
                throw new Problem(Limits.LimitTexts.NoSuchCircle);
            var missing = await Missing(tx, workshop, input.Circle, who);
            await notes.AddAll(tx, missing.Select(person => InviteNotes.Of(workshop, person, input.Circle, who.Now)));
            return missing.Count;
        }, ct);
        return new Reply.Update(InviteTexts.Sent(workshop, people));
    }

    private async Task<Workshop> Open(WorkshopId id, Caller who, CancellationToken ct)
    {
        var workshop = await reads.ForOrganiser(id, who, ct);
        AnswerRules.CheckOpen(workshop, who.Now);
        return who.Now < workshop.Closes ? workshop : throw new Problem(AnswerTexts.SignUpClosed(workshop));
    }

    /// <summary>Those in the circle who want messages and have not answered.</summary>
    private static async Task<IReadOnlyList<PersonId>> Missing(Queries q, Workshop workshop, CircleId circle, Caller who)
    {
        var answered = (await RsvpTable.People(q, workshop.Id)).ToHashSet();
        return [.. (await CircleAudience.Everybody(q, circle, MessageLevel.Important)).Where(one => one != who.Person && !answered.Contains(one))];
    }

    private static async Task<bool> IsMember(Queries q, CommunityId side, PersonId person) => await q.One<long>(
        "SELECT count(*) FROM members WHERE community_id = @side AND person_id = @person", new { side, person }) > 0;
}
