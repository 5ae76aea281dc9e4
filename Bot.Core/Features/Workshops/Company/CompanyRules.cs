using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Company;

/// <summary>
/// How many a member may bring: the workshop's guests count those beside them and those by name together, whether or not they come themselves.
/// Whoever organises may add any number. Pure.
/// </summary>
internal static class CompanyRules
{
    public static int Allowed(Workshop workshop, Caller who) =>
        who.NewUntil is null ? workshop.Guests : Math.Min(workshop.Guests, WorkshopLimits.GuestsOfNew);

    /// <exception cref="Problem">One more would be too many.</exception>
    public static void CheckOneMore(Workshop workshop, Attendance? mine, int named, Caller who)
    {
        if (workshop.MayBeOrganisedBy(who) || (mine?.Guests ?? 0) + named < Allowed(workshop, who)) return;
        throw new Problem(workshop.Guests > 0 && who.NewUntil is { } until ? Members.MoreTexts.OneGuestWhileNew(until) : AnswerTexts.TooManyGuests(workshop.Guests));
    }

    /// <summary>Their seat is like any other. Sign-up that is closed does not keep organisers from adding somebody.</summary>
    /// <exception cref="Problem">It is cancelled, has begun or takes nobody new.</exception>
    public static Decision Join(Workshop workshop, Attendance? theirs, PersonId guest, string name, Caller who)
    {
        if (theirs is { Standing: >= Standing.Waiting }) throw new Problem(CompanyTexts.AlreadyThere(name));
        var open = workshop.MayBeOrganisedBy(who) ? workshop with { ClosesBeforeMinutes = 0 } : workshop;
        var decision = AnswerRules.Answer(open, theirs, guest, RsvpAnswer.Going, who.Now);
        // Whoever comes along is reminded, or reminds them.
        return decision with { Next = decision.Next with { Reminders = ReminderChoice.None } };
    }
}
