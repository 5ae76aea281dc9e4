using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Linking.Lost;

/// <summary>Those who wait for moderators to vouch.</summary>
public sealed class OpenClaims(IDatabase db) : ISuggest
{
    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct)
    {
        if (who.Power < Power.Moderator) return [];
        return await db.Read<IReadOnlyList<Suggestion>>(async q =>
        {
            var all = new List<Suggestion>();
            foreach (var claim in await ClaimTable.Open(q, who.Community, who.Now))
            {
                if (await AccountTable.Find(q, claim.Account) is { } account && account.Name.Contains(typed, StringComparison.OrdinalIgnoreCase))
                    all.Add(new(Base32.Write(claim.Id.Value), account.Name));
            }
            return all;
        }, ct);
    }
}
