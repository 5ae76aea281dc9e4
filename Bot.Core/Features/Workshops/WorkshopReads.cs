using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Needs;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops;

/// <summary>Finds what a press names, for this person.</summary>
public sealed class WorkshopReads(IDatabase db)
{
    /// <returns>The workshop and this person's own answer.</returns>
    /// <exception cref="Problem">There is none here.</exception>
    internal async Task<(Workshop Workshop, Attendance? Mine)> ForMember(WorkshopId id, Caller who, CancellationToken ct)
    {
        var (workshop, mine) = await db.Read(
            async q => (await OrganiserTable.With(q, await WorkshopTable.Find(q, id)), await RsvpTable.Find(q, id, who.Person)), ct);
        if (workshop is null) throw new Problem(Texts.Gone);
        Check.Member(workshop, mine, who);
        return (workshop, mine);
    }

    /// <exception cref="Problem">There is none, or this person does not organise it.</exception>
    internal async Task<Workshop> ForOrganiser(WorkshopId id, Caller who, CancellationToken ct)
    {
        var workshop = await db.Read(
            async q => await OrganiserTable.With(q, await WorkshopTable.Find(q, id)) is { } found ? await ReserveTable.With(q, found) : null, ct)
            ?? throw new Problem(Texts.Gone);
        Check.Organiser(workshop, who);
        return workshop;
    }
}
