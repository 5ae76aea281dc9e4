using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.People.Abuse;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>Completes who is asked to organise. Names come only for who has begun to write one, as everywhere: it is no list of members.</summary>
public sealed class PeopleToAsk(IDatabase db) : ISuggest
{
    private const int Most = 25;
    private const int LeastTyped = 2;

    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct)
    {
        if (MemberNames.Bare(typed).Length < LeastTyped) return [];
        var others = (await db.Read(q => MemberNames.All(q, who.Community), ct)).Where(one => one.Person != who.Person).ToList();
        // Chosen from several of one name.
        if (others.FirstOrDefault(one => Key(one) == typed.Trim()) is { } chosen) return [Named(chosen, others)];
        var exact = MemberNames.Called(others, typed);
        var found = exact.Count > 0 ? exact : [.. MemberNames.Matching(others, typed)];
        return [.. found.Take(Most).Select(one => Named(one, others))];
    }

    private static string Key(MemberName one) => Base32.Write(one.Person.Value);

    private static Suggestion Named(MemberName one, List<MemberName> all)
    {
        var shared = all.Count(other => other.Name.Equals(one.Name, StringComparison.OrdinalIgnoreCase)) > 1;
        return new(Key(one), shared ? $"{one.Name} · {string.Join(", ", one.Platforms)} · {Key(one)[^4..]}" : one.Name);
    }
}
