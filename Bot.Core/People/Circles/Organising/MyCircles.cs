using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Organising;

/// <summary>The circles that a person may change: those that they organise, for moderators all. Completes <c>which</c>.</summary>
public sealed class MyCircles(IDatabase db) : ISuggest
{
    /// <summary>As many as a platform's completion shows.</summary>
    private const int Most = 25;

    private const int LongestName = 40;

    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct)
    {
        var key = CircleName.Key(typed);
        var all = await All(who, ct);
        // A whole name is meant as such, even where others begin like it.
        if (all.FirstOrDefault(circle => circle.NameKey == key) is { } named) return [Suggestion(named)];
        return [.. all.Where(circle => circle.NameKey!.Contains(key, StringComparison.Ordinal)).Take(Most).Select(Suggestion)];
    }

    internal async Task<IReadOnlyList<Circle>> All(Caller who, CancellationToken ct)
    {
        if (who.Power < Power.Host) return [];
        var (circles, mine) = await db.Read(
            async q => (await CircleTable.Open(q, who.Community), await MemberTable.OfPerson(q, who.Person)), ct);
        if (who.Power >= Power.Moderator) return circles;
        var organised = mine.Where(one => one is { IsIn: true, Organises: true }).Select(one => one.Circle).ToHashSet();
        return [.. circles.Where(circle => organised.Contains(circle.Id))];
    }

    internal static IReadOnlyList<IReadOnlyList<Button>> Buttons(IReadOnlyList<Circle> all, int rows) =>
    [
        .. all.Take(rows * CardLimits.ButtonsPerRow)
            .Select(circle => new Button.Press(
                Words.Verbatim(CircleTexts.Short(circle.Name, LongestName)), new OpenCircleEdit(circle.Id)))
            .Chunk(CardLimits.ButtonsPerRow),
    ];

    private static Suggestion Suggestion(Circle circle) => new(Base32.Write(circle.Id.Value), circle.Name);
}
