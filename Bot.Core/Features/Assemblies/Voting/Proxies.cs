namespace Bot.Core.Features.Assemblies.Voting;

/// <summary>
/// Votes given for somebody else. One step: who holds a proxy and gives their own vote away gives only their own. Whoever votes themselves
/// is not voted for.
/// </summary>
public static class Proxies
{
    /// <param name="proxies">From whom to whom.</param>
    /// <param name="votes">Of those who voted themselves.</param>
    /// <returns>The vote that counts for each of <paramref name="entitled"/>; who is missing takes no part.</returns>
    public static IReadOnlyDictionary<TPerson, TVote> Resolve<TPerson, TVote>(
        IEnumerable<TPerson> entitled, IReadOnlyDictionary<TPerson, TPerson> proxies, IReadOnlyDictionary<TPerson, TVote> votes)
        where TPerson : notnull
    {
        var counted = new Dictionary<TPerson, TVote>();
        foreach (var person in entitled)
        {
            if (votes.TryGetValue(person, out var own)) counted[person] = own;
            else if (proxies.TryGetValue(person, out var holder) && votes.TryGetValue(holder, out var given)) counted[person] = given;
        }
        return counted;
    }
}
