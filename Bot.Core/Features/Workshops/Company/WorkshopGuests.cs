using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.People.Guests;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Company;

/// <summary>How long workshops need people without an account.</summary>
public sealed class WorkshopGuests(TimeProvider clock) : IGuestEvents
{
    public Task<Instant?> LastEnd(Queries q, PersonId guest) => CompanyTable.LastEnd(q, guest);

    public async Task<IReadOnlyList<Words>> Holds(Queries q, PersonId guest) =>
        [.. (await MineTable.Coming(q, guest, Instant.FromDateTimeOffset(clock.GetUtcNow()))).Select(CompanyTexts.Holds)];
}
