using System.Globalization;
using Bot.Core.Commands;
using Bot.Core.Seats;

namespace Bot.Core.Features.Workshops.Needs;

/// <summary>Kept seats as an organiser types them: <c>2 wheelchair, 3 first visit</c>. Pure.</summary>
internal static class ReserveList
{
    /// <returns>One for each need, in the order of needs.</returns>
    /// <exception cref="Problem">It cannot be read.</exception>
    public static IReadOnlyList<Reserve> Read(string? typed)
    {
        var seats = new SortedDictionary<Need, int>();
        foreach (var part in (typed ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split([' ', ':'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length != 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count > WorkshopLimits.Seats || NeedWords.Read(words[1]) is not { } need)
                throw new Problem(NeedTexts.CannotRead(part));
            seats[need] = seats.GetValueOrDefault(need) + count;
        }
        return [.. seats.Where(one => one.Value > 0).Select(one => new Reserve { Need = one.Key, Seats = one.Value })];
    }

    public static string Write(IReadOnlyList<Reserve> reserves) => string.Join(
        ", ", reserves.OrderBy(one => one.Need).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Seats} {NeedWords.Name(one.Need).En}")));

    /// <returns>The workshop with these seats kept in it.</returns>
    /// <exception cref="Problem">There are not so many seats.</exception>
    public static Workshop Keep(Workshop workshop, string? typed)
    {
        var reserves = Read(typed);
        if (Write(reserves) == Write(workshop.Reserves)) return workshop;
        var all = reserves.Sum(one => one.Seats);
        if (all > 0 && workshop.Seats is null) throw new Problem(NeedTexts.NoLimit);
        if (all > workshop.Seats) throw new Problem(NeedTexts.TooMany(all, workshop.Seats.Value));
        return workshop with { Reserves = reserves, Reserved = all };
    }

    /// <exception cref="Problem">Too early, or after the start.</exception>
    public static int Release(int? minutes) => (minutes ?? NeedLimits.UsualRelease) is var release and >= 0 and <= NeedLimits.EarliestRelease
        ? release
        : throw new Problem(NeedTexts.ReleaseTooEarly);
}
