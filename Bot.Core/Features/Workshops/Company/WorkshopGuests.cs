using Bot.Core.People;
using Bot.Core.People.Guests;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Company;

/// <summary>How long workshops need people without an account.</summary>
public sealed class WorkshopGuests : IGuestEvents
{
    public Task<Instant?> LastEnd(Queries q, PersonId guest) => CompanyTable.LastEnd(q, guest);
}
