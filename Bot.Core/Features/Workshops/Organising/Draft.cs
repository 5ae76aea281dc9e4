using Bot.Core.Commands;
using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Features.Workshops.Organising;

/// <summary>Makes a workshop of two answers. Pure.</summary>
internal static class Draft
{
    /// <param name="last">The last one at the same place; what was not said is as it was there.</param>
    /// <exception cref="Problem">What was said does not go together.</exception>
    public static Workshop Of(NewWorkshop said, Workshop? last, WorkshopId id, PlaceId? room, Caller who)
    {
        var workshop = new Workshop
        {
            Id = id,
            Community = who.Community,
            Side = who.Side,
            Organiser = who.Person,
            OrganiserAccount = who.AccountId,
            Place = room,
            Card = id.Value,
            Title = said.Title,
            Description = said.Description ?? "",
            Location = said.Where ?? "",
            SpokenLanguage = said.Language ?? last?.SpokenLanguage ?? "",
            LocalStart = said.When.Start,
            ZoneId = said.When.Zone.Id,
            Start = said.When.StartInstant,
            LengthMinutes = Minutes(said.Length ?? said.When.Length) ?? last?.LengthMinutes ?? WorkshopLimits.UsualLength,
            Seats = said.Seats ?? last?.Seats,
            Guests = said.Guests ?? last?.Guests ?? WorkshopLimits.UsualGuests,
            ClosesBeforeMinutes = Minutes(said.Closes) ?? 0,
            NamesHidden = said.Hidden,
            ReleaseBeforeMinutes = Needs.ReserveList.Release(Minutes(said.Release)),
            Kind = said.Kind,
            OpensAt = said.Opens?.StartInstant,
            ChangedAt = who.Now,
        };
        CheckTimes(workshop, who.Now);
        return Lottery.DrawRules.Set(Needs.ReserveList.Keep(workshop, said.Reserved), said.Lottery?.StartInstant, who.Now);
    }

    /// <returns>What was taken from the last one, for the organiser to know.</returns>
    public static IReadOnlyList<WorkshopField> AsLastTime(NewWorkshop said, Workshop? last)
    {
        if (last is null) return [];
        List<WorkshopField> taken = [];
        if (said.Length is null && said.When.Length is null) taken.Add(WorkshopField.Length);
        if (said.Seats is null && last.Seats is not null) taken.Add(WorkshopField.Seats);
        if (said.Guests is null) taken.Add(WorkshopField.Guests);
        if (said.Language is null && last.SpokenLanguage.Length > 0) taken.Add(WorkshopField.Language);
        return taken;
    }

    /// <exception cref="Problem">The length or the closing time cannot be.</exception>
    public static void CheckTimes(Workshop workshop, Instant now)
    {
        if (workshop.LengthMinutes is < 1 or > WorkshopLimits.Length) throw new Problem(OrganiserTexts.TooLong);
        if (workshop.ClosesBeforeMinutes is < 0 or > WorkshopLimits.ClosesBefore) throw new Problem(OrganiserTexts.ClosesTooEarly);
        if (workshop.ClosesBeforeMinutes > 0 && workshop.Closes <= now) throw new Problem(OrganiserTexts.ClosesTooSoon);
        CheckOpens(workshop);
    }

    /// <exception cref="Problem">Sign-up would close before it opens.</exception>
    public static void CheckOpens(Workshop workshop)
    {
        if (workshop.OpensAt >= workshop.Closes) throw new Problem(OrganiserTexts.OpensTooLate);
    }

    public static int? Minutes(Duration? length) => length is { } given ? (int)Math.Min(int.MaxValue, Math.Ceiling(given.TotalMinutes)) : null;
}
