using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Abuse;

/// <summary>Completes whom a measure is for. A small community is shown whole, of a large one who matches.</summary>
public sealed class MemberChoice(IDatabase db) : ISuggest
{
    /// <summary>As many as a platform's completion and list of choices show.</summary>
    internal const int Most = 25;

    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct)
    {
        if (who.Power < Power.Moderator) return [];
        var others = (await db.Read(q => MemberNames.All(q, who.Community), ct)).Where(one => one.Person != who.Person).ToList();
        if (MemberNames.Bare(typed).Length == 0) return others.Count > Most ? [] : [.. others.Select(one => Named(one, others))];
        var exact = MemberNames.Called(others, typed);
        var found = exact.Count > 0 ? exact : [.. MemberNames.Matching(others, typed)];
        return [.. found.Take(Most).Select(one => Named(one, others))];
    }

    /// <summary>Who shares a name with others is told from them by the platform and the last letters of a number.</summary>
    private static Suggestion Named(MemberName one, List<MemberName> all)
    {
        var value = Base32.Write(one.Person.Value);
        var shared = all.Count(other => other.Name.Equals(one.Name, StringComparison.OrdinalIgnoreCase)) > 1;
        return new(value, shared ? $"{one.Name} · {string.Join(", ", one.Platforms)} · {value[^4..]}" : one.Name);
    }
}

/// <summary>
/// Completes what a report is about. What is typed comes first, so that part of a name is never taken for somebody; names come only for
/// who has begun to write one.
/// </summary>
public sealed class ReportSubjects(IDatabase db) : ISuggest
{
    private const int LeastTyped = 2;

    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct)
    {
        var name = MemberNames.Bare(typed);
        if (name.Length < LeastTyped) return [];
        var names = MemberNames.Matching(await db.Read(q => MemberNames.All(q, who.Community), ct), name)
            .Select(one => one.Name).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(one => !one.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase));
        return [.. names.Prepend(typed.Trim()).Take(MemberChoice.Most).Select(one => new Suggestion(one, one))];
    }
}
