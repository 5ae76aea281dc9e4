using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Company;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Members;

/// <summary>Everything but the three answers: what is behind <i>More</i>, guests, and the card for one person's eyes.</summary>
public sealed class MoreHandler(IDatabase db, WorkshopReads reads, WorkshopCards cards, AnswerWriter answers)
    : IHandle<More>, IHandle<OpenWorkshop>, IHandle<BringGuests>
{
    public async Task<Reply> Handle(More input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou(await Card(input.Workshop, who, ct));

    public async Task<Reply> Handle(OpenWorkshop input, Caller who, CancellationToken ct)
    {
        var (workshop, mine) = await reads.ForMember(input.Workshop, who, ct);
        return Reply.OnlyYou(new Message
        {
            Text = mine is null ? Localization.Words.None : MoreTexts.Standing(mine, await Place(mine, ct)),
            Card = await cards.Show(workshop, ct),
        });
    }

    public async Task<Reply> Handle(BringGuests input, Caller who, CancellationToken ct)
    {
        if (input.Guests > WorkshopLimits.GuestsOfNew && who.NewUntil is { } until) throw new Problem(MoreTexts.OneGuestWhileNew(until));
        var named = 0;
        var (workshop, _) = await answers.Write(
            input.Workshop,
            who,
            (workshop, mine) =>
            {
                var next = AnswerRules.Bring(workshop, mine, input.Guests, who.Now, named);
                return new(next, next.Standing == Standing.Going ? Said.AlreadyIn : Said.AlreadyWaiting);
            },
            ct,
            async tx => named = (await CompanyTable.Of(tx, input.Workshop, who.Person)).Count);
        return new Reply.Update(await Card(workshop.Id, who, ct));
    }

    private async Task<Card> Card(WorkshopId id, Caller who, CancellationToken ct)
    {
        var (workshop, mine) = await reads.ForMember(id, who, ct);
        var (named, action) = await db.Read(
            async q => (await CompanyTable.Of(q, id, who.Person), await ActionPart.Of(q, workshop, mine, who.Now)), ct);
        return MoreCard.Of(workshop, mine, await Place(mine, ct), named.Count, who, action);
    }

    private async Task<int> Place(Attendance? mine, CancellationToken ct) => mine is { Standing: Standing.Waiting }
        ? await db.Read(q => RsvpTable.Ahead(q, mine), ct) + 1
        : 0;
}
