using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Limits;

/// <summary>
/// Reads for whom an event is: a circle by its name, organisers, moderators, or everybody. Completes <c>for</c>. A circle by invitation
/// can only be chosen by its own organisers, as with messages to it.
/// </summary>
public sealed class ForWhom(IDatabase db) : ISuggest
{
    private const int Most = 25;

    private static readonly string[] Everybody = ["everybody", "everyone", "all", "todos", "todas", "todo el mundo", "cualquiera"];
    private static readonly string[] Organisers = ["organisers", "organizers", "organiser", "hosts", "organizadores", "organizadoras", "quienes organizan"];
    private static readonly string[] Moderators = ["moderators", "moderator", "mods", "moderadores", "moderadoras", "quienes moderan"];

    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct)
    {
        if (who.Power < Power.Host) return [];
        var key = CircleName.Key(typed);
        var circles = await db.Read(q => CircleAudience.Addressable(q, who.Community, who.Person), ct);
        if (circles.FirstOrDefault(circle => CircleName.Key(circle.Name) == key) is { } named) return [Of(named)];
        return
        [
            .. circles.Where(circle => CircleName.Key(circle.Name).Contains(key, StringComparison.Ordinal)).Take(Most - 2).Select(Of),
            .. new[] { "organisers", "moderators" }.Where(word => word.Contains(key, StringComparison.Ordinal)).Select(word => new Suggestion(word, word)),
        ];
    }

    /// <exception cref="Problem">There is none, or none that this person may choose.</exception>
    internal static async Task<(CircleId? Circle, Power? Power)> Read(Queries q, string? said, Caller who)
    {
        var key = CircleName.Key(said ?? "");
        if (key.Length == 0 || Everybody.Contains(key)) return (null, null);
        if (Organisers.Contains(key)) return (null, Power.Host);
        if (Moderators.Contains(key)) return (null, Power.Moderator);
        var circles = await CircleAudience.Addressable(q, who.Community, who.Person);
        var named = circles.FirstOrDefault(circle => CircleName.Key(circle.Name) == key) ?? throw new Problem(LimitTexts.NoSuchCircle);
        return (named.Id, null);
    }

    /// <summary>What stands there now, as somebody would type it.</summary>
    internal static string Present(Workshop workshop) => workshop.ForPower switch
    {
        null => workshop.ForCircleName ?? "",
        >= Power.Moderator => "moderators",
        _ => "organisers",
    };

    private static Suggestion Of(Circle circle) => new(circle.Name, $"@{circle.Name}");
}
