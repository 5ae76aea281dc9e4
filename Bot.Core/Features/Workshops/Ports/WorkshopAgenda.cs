using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Ports;

/// <summary>Workshops in <c>/events</c> and <c>/mine</c>.</summary>
public sealed class WorkshopAgenda(IDatabase db, MyWorkshops mine) : IUpcoming, IMine
{
    public async Task<IReadOnlyList<AgendaItem>> Upcoming(Caller who, int most, CancellationToken ct) =>
        await db.Read(async q =>
        {
            List<AgendaItem> items = [];
            foreach (var one in await WorkshopTable.Next(q, who.Community, who.Now, most))
                items.Add(new(one.Start, Words.Verbatim(one.Title), await State(q, one), new OpenWorkshop(one.Id)));
            return items;
        }, ct);

    public async Task<IReadOnlyList<AgendaItem>> Mine(Caller who, CancellationToken ct) =>
        [.. (await db.Read(q => MineTable.Coming(q, who.Person, who.Now), ct)).Select(one => new AgendaItem(
            one.Start, Words.Verbatim(one.Title), AgendaTexts.Mine(one.Standing, one.Guests), new OpenWorkshop(one.Id)))];

    /// <summary>Of a series only the next date is listed, with how many come after it.</summary>
    private static async Task<Words> State(Queries q, Workshop workshop) => Words.Join(" · ",
    [
        CardTexts.Taken(workshop),
        workshop.SeriesId is { } series ? SeriesTexts.InList(workshop, await SeriesTable.After(q, series, workshop.Start)) : Words.None,
    ]);

    public IReadOnlyList<Button> Organise(Caller who) =>
        who.Power >= Power.Host ? [new Button.Press(OrganiserTexts.Workshops, new OpenOrganising())] : [];

    /// <summary>Who organises one by agreement finds it, too; moderators see what nobody organises.</summary>
    public async Task<IReadOnlyList<Button>> Organise(Caller who, CancellationToken ct)
    {
        if (who.Power < Power.Host)
            return (await mine.All(who, ct)).Count == 0 ? [] : [new Button.Press(OrganiserTexts.Workshops, new OpenOrganising())];
        if (who.Power < Power.Moderator) return Organise(who);
        var lost = await db.Read(q => LookedAfter.ByNobody(q, who.Community, who.Side, who.Now), ct);
        return lost.Count == 0
            ? Organise(who)
            : [.. Organise(who), new Button.Press(OrganisersTexts.UnorganisedCount(lost.Count), new OpenUnorganised())];
    }
}
