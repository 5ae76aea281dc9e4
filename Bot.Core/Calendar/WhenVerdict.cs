using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>One thing that the words can mean, with how it came about.</summary>
internal sealed record Meaning(RealTime From, RealTime? To, bool HasTime = true)
{
    public When When => new(From.At, To?.At, HasTime);

    public bool IsByClockChange => From.Change != ClockChange.None || To is { Change: not ClockChange.None };
}

/// <summary>Strikes out the meanings that may not be; one left is the answer, several are a question, none is a mistake.</summary>
internal sealed class WhenVerdict(WhenContext context)
{
    private const int MostDaysLong = 14;
    private const int MostYearsAhead = 3;

    /// <param name="meanings">All that it can mean.</param>
    /// <param name="otherwise">What is wrong when it can mean nothing.</param>
    public WhenRead Of(IEnumerable<Meaning> meanings, Words? otherwise)
    {
        var all = meanings.DistinctBy(meaning => meaning.When).ToList();
        var possible = all
            .Where(meaning => Objection(meaning.When) is null)
            .OrderBy(meaning => meaning.When.StartInstant)
            .ThenBy(meaning => meaning.When.EndInstant)
            .ToList();
        return possible.Count switch
        {
            0 => new WhenRead.Wrong((all.Count > 0 ? Objection(all[0].When) : otherwise) ?? WhenTexts.Nothing, Understood: true),
            1 => new WhenRead.Is(possible[0].When),
            _ => new WhenRead.Which(Question(possible), [.. possible.Select(Choice)]),
        };
    }

    private Words? Objection(When when)
    {
        var passed = when.HasTime ? when.StartInstant < context.Now : when.From.Date < context.Today;
        if (passed && !context.AllowPast) return WhenTexts.Passed(when);
        if (when.From.Date > context.Today.PlusYears(MostYearsAhead)) return WhenTexts.TooFar(when, MostYearsAhead);
        if (when.Length is not { } length) return null;
        if (length <= Duration.Zero) return WhenTexts.EndBeforeStart(when);
        return length > Duration.FromDays(MostDaysLong) ? WhenTexts.TooLongRange(MostDaysLong) : null;
    }

    private static Words Question(List<Meaning> meanings)
    {
        if (meanings.Exists(meaning => !meaning.IsByClockChange)) return Different(meanings);
        var changed = meanings.Select(meaning => meaning.From).FirstOrDefault(time => time.Change != ClockChange.None);
        if (changed == default) changed = meanings[0].To!.Value;
        var skipped = changed.Change is ClockChange.Earlier or ClockChange.Later;
        return skipped ? WhenTexts.Skipped(changed.At.Date) : WhenTexts.Doubled(changed.At);
    }

    private static Words Different(List<Meaning> meanings) =>
        meanings.Select(meaning => meaning.From.At.Date).Distinct().Count() > 1 ? WhenTexts.WhichDate : WhenTexts.WhichTime;

    private WhenChoice Choice(Meaning meaning) =>
        new(WhenTexts.Label(meaning.When, Doubled(meaning.From), Doubled(meaning.To), context.Now), meaning.When);

    private static RealTime? Doubled(RealTime? time) => time is { Change: ClockChange.FirstOfTwo or ClockChange.SecondOfTwo } ? time : null;
}
