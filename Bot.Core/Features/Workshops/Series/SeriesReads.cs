using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Series;

/// <summary>What a change of all later dates would reach.</summary>
public sealed class SeriesReads(IDatabase db)
{
    /// <returns>This and all later dates, and who is on their lists; null where there is no later one to ask about.</returns>
    internal async Task<(int Dates, int People)?> Later(Workshop workshop, Caller who, CancellationToken ct)
    {
        if (workshop is not { SeriesId: { } series, SeriesNumber: { } number }) return null;
        var (dates, people) = await db.Read(
            async q => (await SeriesTable.CountFrom(q, series, number, who.Now), await SeriesTable.PeopleFrom(q, series, number, who.Now)), ct);
        return dates > 1 ? (dates, people) : null;
    }
}
