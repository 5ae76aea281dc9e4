using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People.Agreements;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>Leaving a bridge: both sides are told in their rooms, and who keeps a seat on the other one in private.</summary>
public sealed class LeaveAct(Sides sides, AuditLog log, Outbox.Notes notes, TimeProvider clock) : IAgreedAct
{
    public const string Leave = "bridge.leave";

    public string Kind => Leave;

    public Power Power => Power.Admin;

    public async Task<Words> Says(Queries q, long subject)
    {
        var side = new CommunityId(subject);
        var people = await SideTable.People(q, await SideTable.CommunityOf(q, side));
        return Words.Join(" ", [RuleTexts.Leaving(await SideTable.Name(q, side), people), RuleTexts.Keeps]);
    }

    public async Task Do(Tx tx, Agreement agreement)
    {
        var side = new CommunityId(agreement.Subject);
        var community = await SideTable.CommunityOf(tx, side);
        var all = await SideTable.All(tx, community);
        if (!await sides.Leave(tx, side)) throw new Problem(LeaveTexts.NoBridge);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        foreach (var one in all)
            if (await SideTable.Announcements(tx, one.Id) is { } room) await notes.Add(tx, BridgeNotes.Left(side, agreement.Id, room, now));
        var name = await SideTable.Name(tx, side);
        foreach (var one in all.Select(one => one.Id).Append(community).Distinct().OrderBy(one => one.Value))
            await log.Append(tx, new(one, BridgeLog.Left, agreement.AskedBy) { Texts = [name] });
    }
}
