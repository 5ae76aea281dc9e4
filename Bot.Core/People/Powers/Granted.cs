using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Powers;

/// <summary>Those whose grants this person may take back. Completes <c>person</c>.</summary>
public sealed class Granted(IDatabase db, Members members) : ISuggest
{
    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct)
    {
        var grants = await db.Read(q => Grants.Of(q, who.Side, who.Now), ct);
        var theirs = grants.Where(grant => grant.Power < (int)who.Power).Select(grant => Base32.Write(grant.PersonId.Value)).ToHashSet(StringComparer.Ordinal);
        return [.. (await members.Suggest(typed, who, ct)).Where(one => theirs.Contains(one.Value))];
    }
}
