using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Organising;

/// <summary>The coming workshops that a person may organise: their own, for moderators all. Completes <c>which</c>.</summary>
public sealed class MyWorkshops(IDatabase db) : ISuggest
{
    /// <summary>As many as a platform's completion shows.</summary>
    private const int Most = 25;

    /// <summary>As many buttons as fit on a card.</summary>
    private const int MostButtons = CardLimits.ButtonRows * CardLimits.ButtonsPerRow;

    private const int LongestTitle = 45;

    public async Task<IReadOnlyList<Suggestion>> Suggest(string typed, Caller who, CancellationToken ct) =>
    [
        .. (await All(who, ct))
            .Where(one => one.Title.Contains(typed, StringComparison.OrdinalIgnoreCase))
            .Take(Most)
            .Select(one => new Suggestion(Base32.Write(one.Id.Value), $"{one.Title} · {Date(one, who)}")),
    ];

    internal async Task<IReadOnlyList<Workshop>> All(Caller who, CancellationToken ct)
    {
        var all = await db.Read(
            async q =>
            {
                var coming = who.Power >= Power.Moderator
                    ? await WorkshopTable.Coming(q, who.Community, who.Now, most: 100)
                    : await WorkshopTable.ComingOf(q, who.Community, who.Person, who.Now, most: 100);
                var known = new List<Workshop>(coming.Count);
                foreach (var one in coming) known.Add((await OrganiserTable.With(q, one))!);
                return known;
            },
            ct);
        return [.. all.Where(one => one.MayBeOrganisedBy(who))];
    }

    /// <summary>Goes straight to the one that was named or is the only one; else asks which, with a button for each.</summary>
    internal async Task<Reply> Pick(
        WorkshopId? which, Caller who, Func<WorkshopId, IPress> act, Func<WorkshopId, Task<Reply>> open, CancellationToken ct)
    {
        if (which is { } named) return await open(named);
        var all = NextOfEach(await All(who, ct));
        if (all.Count == 0)
            return Reply.OnlyYou(OrganiserTexts.NothingComing, new Button.Press(OrganiserTexts.New, new OpenNew()));
        if (all is [var only]) return await open(only.Id);
        return Reply.OnlyYou(new Message { Text = OrganiserTexts.WhichOne, Buttons = Buttons(all, who, act) });
    }

    /// <summary>Of a series only the next date; the others are found from there.</summary>
    internal static IReadOnlyList<Workshop> NextOfEach(IReadOnlyList<Workshop> all) =>
        [.. all.DistinctBy(one => one.SeriesId?.Value ?? -one.Id.Value)];

    internal static IReadOnlyList<IReadOnlyList<Button>> Buttons(
        IReadOnlyList<Workshop> all, Caller who, Func<WorkshopId, IPress> act, int most = MostButtons) =>
    [
        .. all.Take(most)
            .Select(one => new Button.Press(Words.Verbatim($"{Texts.Short(one.Title, LongestTitle)} · {Date(one, who)}"), act(one.Id)))
            .Chunk(CardLimits.ButtonsPerRow),
    ];

    private static string Date(Workshop workshop, Caller who) =>
        TimeWords.Of(workshop.Start, MomentStyle.Date, new(who.Language, who.Zone, who.Now));
}
