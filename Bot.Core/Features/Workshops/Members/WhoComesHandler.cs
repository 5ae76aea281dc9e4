using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Members;

/// <summary>Names in pages, in private. The waitlist is nobody's business but the organisers'.</summary>
public sealed class WhoComesHandler(IDatabase db, WorkshopReads reads) : IHandle<WhoComes>
{
    public async Task<Reply> Handle(WhoComes input, Caller who, CancellationToken ct)
    {
        var (workshop, _) = await reads.ForMember(input.Workshop, who, ct);
        if (workshop.NamesHidden && !workshop.MayBeOrganisedBy(who))
            return new Reply.Update(Words.Join(" ", [MoreTexts.NamesHidden, CardTexts.Taken(workshop)]));
        var page = Pages.Of(input.Page, workshop.CountGoing);
        var names = await db.Read(q => Rosters.Going(q, workshop.Id, page.Skip, Pages.Size), ct);
        return new Reply.Update(new Card(Words.Verbatim(workshop.Title))
        {
            Blocks =
            [
                names.Count == 0
                    ? new Block.Paragraph(MoreTexts.NobodyYet)
                    : new Block.Roster(
                        CardTexts.Going(workshop.CountGoing),
                        [.. names.Select(one => Texts.NameWithGuests(one.Name, one.Guests))]),
            ],
            Buttons = page.Buttons(number => new WhoComes(workshop.Id, number)),
        });
    }
}
