using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Inviting;

/// <summary>
/// Who can be invited: circles that this person may address, and members by name or mention. Names are offered only to who has begun to
/// write one. Completes <c>who</c>.
/// </summary>
public sealed class Invitees(IDatabase db, People.Powers.Members members) : ISuggest
{
    private const int Most = 25;
    private const int LeastTyped = 2;

    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct)
    {
        if (who.Power < Power.Host) return [];
        var key = CircleName.Key(typed);
        var circles = await db.Read(q => CircleAudience.Addressable(q, who.Community, who.Person), ct);
        var named = circles.Where(circle => CircleName.Key(circle.Name).Contains(key, StringComparison.Ordinal))
            .Select(circle => new Suggestion($"@{circle.Name}", $"@{circle.Name}"));
        // What is typed stays text: a name that fits several is asked about when it is sent.
        var people = typed.Length < LeastTyped ? [] : (await members.Suggest(typed, who, ct)).Select(one => new Suggestion(one.Label, one.Label));
        return [.. named.Concat(people).Take(Most)];
    }

    /// <exception cref="Problem">Nobody is called so, or several are.</exception>
    internal async Task<(CircleId? Circle, string Name, PersonId? Person)> Read(string typed, Caller who, CancellationToken ct)
    {
        var key = CircleName.Key(typed);
        var circles = await db.Read(q => CircleAudience.Addressable(q, who.Community, who.Person), ct);
        if (key.Length > 0 && circles.FirstOrDefault(one => CircleName.Key(one.Name) == key) is { } circle) return (circle.Id, circle.Name, null);
        var found = await members.Suggest(typed, who, ct);
        // The label of somebody who shares a name with others.
        if (found.Count == 0) found = [.. (await members.Suggest(typed.Split(" · ")[0], who, ct)).Where(one => one.Label == typed)];
        return found switch
        {
            [] => throw new Problem(InviteTexts.Nobody(typed)),
            [var only] when Base32.TryRead(only.Value, out var id) => (null, only.Label, new PersonId(id)),
            _ => throw new Problem(InviteTexts.Several([.. found.Select(one => one.Label)])),
        };
    }
}
