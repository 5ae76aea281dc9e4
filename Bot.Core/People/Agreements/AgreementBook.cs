using Bot.Core.Commands;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Agreements;

/// <summary>
/// Two people for what cannot be undone. A second moderator says yes by button; with fewer than two moderators 24 hours in which any member may
/// object take the second one's place. One open agreement about a thing; it survives restarts and ends by itself.
/// </summary>
public sealed class AgreementBook(
    IEnumerable<IAgreedAct> acts, AuditLog log, Outbox.Notes notes, Ids ids, TimeProvider clock, Outbox.Alarm alarm)
{
    /// <summary>How long a second moderator has.</summary>
    public static readonly Duration Patience = Duration.FromDays(7);

    /// <summary>How long anybody may object where there is no second moderator.</summary>
    public static readonly Duration Silence = Duration.FromHours(24);

    private readonly Dictionary<string, IAgreedAct> _acts = acts.ToDictionary(act => act.Kind);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    internal IAgreedAct? Act(string kind) => _acts.GetValueOrDefault(kind);

    /// <summary>Asks for the second person. Where one is open about the same thing, that one stays.</summary>
    /// <exception cref="Problem">There is nobody who could be asked and no room where members could object.</exception>
    public async Task<Agreement> Ask(Tx tx, string kind, long subject, Caller who)
    {
        var others = await Moderators.Others(tx, who.Side, who.Person, Now);
        var silent = others.Count == 0;
        var one = new Agreement
        {
            Id = ids.Next(),
            Kind = kind,
            Side = who.Side,
            Subject = subject,
            AskedBy = who.Person,
            AskedAt = Now,
            BySilence = silent,
            EndsAt = Now + (silent ? Silence : Patience),
            State = AgreementState.Open,
        };
        if (!await AgreementTable.Insert(tx, one)) return (await AgreementTable.Open(tx, kind, subject))!;
        var room = await Bridges.SideTable.Announcements(tx, who.Side);
        if (silent && room is null) throw new Problem(AgreementTexts.NoRoom);
        if (silent) await notes.Add(tx, AgreementNotes.Room(one, room!.Value));
        foreach (var other in others) await notes.Add(tx, AgreementNotes.Second(one, other));
        tx.AfterCommit(() => alarm.Ring(one.EndsAt));
        await Log(tx, one, AgreementLog.Asked, who.Person);
        return one;
    }

    public Task<Agreement?> Open(Queries q, string kind, long subject) => AgreementTable.Open(q, kind, subject);

    /// <summary>The second one's yes: the act is carried out with it, or neither is.</summary>
    internal async Task Agree(Tx tx, long id, Caller who)
    {
        var one = await Held(tx, id, who);
        if (one.BySilence) throw new Problem(AgreementTexts.NeedsNobody);
        if (one.AskedBy == who.Person) throw new Problem(AgreementTexts.NotYourself);
        if (who.Power < Power.Moderator) throw new Problem(AgreementTexts.OnlyModerators);
        if (!await MayStill(tx, one)) throw new Problem(AgreementTexts.AskerLostPower);
        await Carry(tx, one, who.Person);
    }

    internal async Task Object(Tx tx, long id, Caller who)
    {
        var one = await Held(tx, id, who);
        if (!one.BySilence && who.Power < Power.Moderator) throw new Problem(AgreementTexts.OnlyModerators);
        var state = one.AskedBy == who.Person ? AgreementState.TakenBack : AgreementState.Refused;
        await End(tx, one, state, who.Person);
    }

    /// <summary>The time of one is over: silence was a yes, or nobody came.</summary>
    /// <returns>False when it ended meanwhile.</returns>
    internal async Task<bool> TimeIsOver(Tx tx, long id)
    {
        if (await AgreementTable.Lock(tx, id) is not { State: AgreementState.Open } one || one.EndsAt > Now) return false;
        if (one.BySilence && await MayStill(tx, one)) await Carry(tx, one, null);
        else await End(tx, one, AgreementState.Lapsed, null);
        return true;
    }

    internal async Task Lapse(Tx tx, long id)
    {
        if (await AgreementTable.Lock(tx, id) is { State: AgreementState.Open } one) await End(tx, one, AgreementState.Lapsed, null);
    }

    private async Task<Agreement> Held(Tx tx, long id, Caller who)
    {
        var one = await AgreementTable.Lock(tx, id) ?? throw new Problem(AgreementTexts.Over);
        if (one.Side != who.Side) throw new Problem(AgreementTexts.NotYours);
        return one.State == AgreementState.Open && one.EndsAt > Now ? one : throw new Problem(AgreementTexts.Over);
    }

    private async Task<bool> MayStill(Tx tx, Agreement one) =>
        Act(one.Kind) is { } act && await Moderators.IsAtLeast(tx, one.Side, one.AskedBy, act.Power, Now);

    private async Task Carry(Tx tx, Agreement one, PersonId? second)
    {
        var act = Act(one.Kind) ?? throw new Problem(AgreementTexts.Over);
        await End(tx, one, AgreementState.Done, second);
        await act.Do(tx, one);
    }

    private async Task End(Tx tx, Agreement one, AgreementState state, PersonId? by)
    {
        await AgreementTable.End(tx, one.Id, state, by, Now);
        await notes.Refresh(tx, AgreementNotes.Subject(one.Id));
        if (by != one.AskedBy) await notes.Add(tx, AgreementNotes.Ended(one, Now));
        await Log(tx, one, AgreementLog.Ending(state), by);
    }

    /// <summary>Everybody whom it concerns may read it: the whole community's log.</summary>
    private async Task Log(Tx tx, Agreement one, string what, PersonId? by)
    {
        var community = await Bridges.SideTable.CommunityOf(tx, one.Side);
        await log.Append(tx, new(community, $"{one.Kind}.{what}", by) { About = by == one.AskedBy ? null : one.AskedBy });
    }
}
