using Bot.Core.Commands;
using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles;

/// <summary>Finds what a press names, for this person.</summary>
public sealed class CircleReads(IDatabase db)
{
    /// <returns>The circle, and where this person stands with it.</returns>
    /// <exception cref="Problem">There is none.</exception>
    internal async Task<(Circle Circle, Membership? Mine)> Find(CircleId id, Caller who, CancellationToken ct)
    {
        var (circle, mine) = await db.Read(
            async q => (await CircleTable.Find(q, id), await MemberTable.Find(q, id, who.Person)), ct);
        return (circle ?? throw new Problem(CircleTexts.Gone), mine);
    }

    /// <exception cref="Problem">There is none, or this person neither organises it nor moderates.</exception>
    internal async Task<(Circle Circle, Membership? Mine)> ForEditor(CircleId id, Caller who, CancellationToken ct)
    {
        var (circle, mine) = await Find(id, who, ct);
        CircleCheck.Editor(circle, mine, who);
        return (circle, mine);
    }

    /// <exception cref="Problem">There is none, or this person does not organise it.</exception>
    internal async Task<Circle> ForOrganiser(CircleId id, Caller who, CancellationToken ct)
    {
        var (circle, mine) = await Find(id, who, ct);
        CircleCheck.Organiser(circle, mine, who);
        return circle;
    }
}
