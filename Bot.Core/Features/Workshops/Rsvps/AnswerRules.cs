using Bot.Core.Commands;
using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>What Going, Maybe and Can't mean, given how things stand. Pure: the caller has the workshop locked.</summary>
public static class AnswerRules
{
    /// <summary>How long giving up a seat can be undone. The seat is not held meanwhile.</summary>
    public static readonly Duration UndoFor = Duration.FromMinutes(1);

    /// <exception cref="Problem">It is cancelled, has begun or takes no new answers.</exception>
    public static Decision Answer(Workshop workshop, Attendance? mine, PersonId person, RsvpAnswer answer, Instant now)
    {
        CheckOpen(workshop, now);
        var wanted = answer switch
        {
            RsvpAnswer.Going => Standing.Going,
            RsvpAnswer.Maybe => Standing.Maybe,
            _ => Standing.Cant,
        };
        if (mine is { Standing: Standing.Offered } && wanted == Standing.Going) return Take(workshop, mine);
        if (mine is not null && (mine.Standing == wanted || (mine.Standing == Standing.Waiting && wanted == Standing.Going)))
            return Keep(mine);
        // Once sign-up is closed people may still step back, which frees seats, but nobody steps up.
        if (now >= workshop.Closes && wanted > (mine?.Standing ?? Standing.Cant)) throw new Problem(AnswerTexts.SignUpClosed(workshop));
        if (wanted == Standing.Going && workshop.OpensAfter(now)) throw new Problem(AnswerTexts.NotOpenYet(workshop));
        return wanted == Standing.Going ? Join(workshop, mine, person, now) : StepBack(workshop, mine, person, wanted, now);
    }

    /// <summary>The seat that is held for them becomes theirs, with all who come along.</summary>
    public static Decision Take(Workshop workshop, Attendance mine) =>
        new(Settled(mine) with { Standing = Standing.Going, Position = workshop.Revision }, Said.In);

    /// <summary>An offer that was not answered passes on, and so that it goes in no circle, they wait no more until they say so.</summary>
    public static Attendance Lapse(Workshop workshop, Attendance mine) =>
        Settled(mine) with { Standing = Standing.Cant, Guests = 0, Position = workshop.Revision };

    /// <summary>Everything stays, and what was asked after a move is answered.</summary>
    public static Decision Keep(Attendance mine) => new(mine with { AskedAfterMove = null }, Again(mine.Standing));

    /// <exception cref="Problem">The minute is over or the workshop has begun.</exception>
    public static Decision Undo(Workshop workshop, Attendance? mine, Instant now)
    {
        CheckOpen(workshop, now);
        if (mine is { GaveUp: null, Standing: Standing.Offered }) return Take(workshop, mine);
        if (mine is { GaveUp: null, Standing: > Standing.Cant }) return new(mine, Again(mine.Standing));
        if (mine is not { GaveUp: { } gaveUp, GaveUpAt: { } at } || now - at > UndoFor) throw new Problem(AnswerTexts.TooLateToUndo);
        var back = Settled(mine) with { Standing = gaveUp, Guests = mine.GaveUpGuests, Position = mine.GaveUpPosition };
        if (workshop.Free(now).Fits(back.Party, back.Need)) return new(back with { Standing = Standing.Going }, Said.In);
        // Others join at the revision, which grows: below zero is in front of them all, and in front of whoever came to the front before.
        return gaveUp == Standing.Waiting
            ? new(back, Said.OnWaitlist)
            : new(back with { Standing = Standing.Waiting, Position = -workshop.Revision }, Said.OnWaitlist);
    }

    /// <param name="named">Those whom the person brings by name, who count as guests, too.</param>
    /// <exception cref="Problem">There is no seat for them, or so many may not come along.</exception>
    public static Attendance Bring(Workshop workshop, Attendance? mine, int guests, Instant now, int named = 0)
    {
        CheckOpen(workshop, now);
        if (mine is not { Standing: Standing.Going or Standing.Waiting }) throw new Problem(AnswerTexts.GoingFirst);
        guests = Math.Max(0, guests);
        if (guests <= mine.Guests) return mine with { Guests = guests };
        if (now >= workshop.Closes) throw new Problem(AnswerTexts.SignUpClosed(workshop));
        if (guests + named > workshop.Guests) throw new Problem(AnswerTexts.TooManyGuests(workshop.Guests));
        // Whoever comes along sits on a seat that is kept for nobody.
        if (mine.Standing == Standing.Going && guests - mine.Guests > workshop.Free(now).General) throw new Problem(AnswerTexts.NoSeatForGuest);
        return mine with { Guests = guests };
    }

    /// <summary>Behind everyone who waits: what becomes of a seat whose holder was reached after a move and did not answer.</summary>
    public static Attendance ToTheEnd(Workshop workshop, Attendance mine) =>
        Settled(mine) with { Standing = Standing.Waiting, Position = workshop.Revision };

    /// <exception cref="Problem">It is cancelled or has begun.</exception>
    public static void CheckOpen(Workshop workshop, Instant now)
    {
        if (workshop.Cancelled) throw new Problem(AnswerTexts.Cancelled(workshop));
        if (now >= workshop.End) throw new Problem(AnswerTexts.Over(workshop));
        if (now >= workshop.Start) throw new Problem(AnswerTexts.Begun(workshop));
    }

    private static Decision Join(Workshop workshop, Attendance? mine, PersonId person, Instant now)
    {
        var fits = workshop.Free(now).Fits(1, mine?.Need);
        var next = Settled(mine ?? New(workshop, person)) with
        {
            Standing = fits ? Standing.Going : Standing.Waiting,
            Guests = 0,
            Position = workshop.Revision,
        };
        return new(next, fits ? Said.In : Said.OnWaitlist);
    }

    private static Decision StepBack(Workshop workshop, Attendance? mine, PersonId person, Standing to, Instant now)
    {
        var before = mine ?? New(workshop, person);
        var said = to == Standing.Maybe ? Said.Maybe : Said.Out;
        var next = Settled(before) with { Standing = to, Guests = 0, Position = workshop.Revision };
        if (before.Standing < Standing.Waiting) return new(next, said);
        return new(next with
        {
            GaveUp = before.Standing,
            GaveUpGuests = before.Guests,
            GaveUpPosition = before.Position,
            GaveUpAt = now,
        }, said);
    }

    private static Attendance New(Workshop workshop, PersonId person) =>
        new() { Workshop = workshop.Id, Person = person, Standing = Standing.Cant };

    private static Attendance Settled(Attendance attendance) => attendance with
    {
        AskedAfterMove = null,
        GaveUp = null,
        GaveUpGuests = 0,
        GaveUpPosition = 0,
        GaveUpAt = null,
        OfferedUntil = null,
    };

    private static Said Again(Standing standing) => standing switch
    {
        Standing.Going => Said.AlreadyIn,
        Standing.Waiting or Standing.Offered => Said.AlreadyWaiting,
        Standing.Maybe => Said.AlreadyMaybe,
        _ => Said.AlreadyOut,
    };
}
