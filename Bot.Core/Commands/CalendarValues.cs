using Bot.Core.Calendar;
using Bot.Core.Calendar.Repeating;
using Bot.Core.Chat;

namespace Bot.Core.Commands;

/// <summary>Dates and lengths as options.</summary>
internal static class CalendarValues
{
    public static readonly ValueReader When = new(FieldKind.When, ReadWhen, value => ((When)value).Text);

    public static readonly ValueReader Length = new(FieldKind.Length, ReadLength, value => $"{(long)((NodaTime.Duration)value).TotalMinutes} min");

    public static readonly ValueReader Clock = new(FieldKind.Text, ReadClock, value => TimeWords.Clock((NodaTime.LocalTime)value));

    public static readonly ValueReader Zone = new(FieldKind.Text, ReadZone, value => ((NodaTime.DateTimeZone)value).Id);

    public static readonly ValueReader Repeats = new(FieldKind.Text, ReadRepeats, value => ((Repeats)value).Text.En.ToString());

    private static ValueRead ReadRepeats(string text, OptionSpec option, ReadContext context) => RepeatsReader.Read(text) switch
    {
        RepeatsRead.Is read => ValueRead.Is(read.Repeats),
        RepeatsRead.Wrong wrong => ValueRead.Wrong(wrong.Words),
        _ => throw new InvalidOperationException("How something repeats is read or wrong."),
    };

    private static ValueRead ReadZone(string text, OptionSpec option, ReadContext context) => ZoneReader.Read(text) switch
    {
        ZoneRead.Is read => ValueRead.Is(read.Zone),
        ZoneRead.Which which => ValueRead.Which(which.Question, [.. which.Choices.Select(choice => new Choice(choice.Text, choice.Label))]),
        ZoneRead.Wrong wrong => ValueRead.Wrong(wrong.Words),
        _ => throw new InvalidOperationException("A city is read, asked about, or wrong."),
    };

    private static ValueRead ReadWhen(string text, OptionSpec option, ReadContext context) =>
        WhenReader.Read(text, new(context.Now, context.Zone, NeedsTime: !option.DayAlone)) switch
        {
            WhenRead.Is read => ValueRead.Is(read.When, vague: !read.NamesDay),
            WhenRead.Which which => ValueRead.Which(which.Question, [.. which.Choices.Select(choice => new Choice(choice.Text, choice.Label))]),
            WhenRead.Wrong wrong => ValueRead.Wrong(wrong.Words, wrong.Understood),
            _ => throw new InvalidOperationException("A date is read, asked about, or wrong."),
        };

    private static ValueRead ReadClock(string text, OptionSpec option, ReadContext context) => ClockReader.Read(text) switch
    {
        [var only] => ValueRead.Is(only),
        [_, _] both => ValueRead.Which(CommandTexts.Which, [.. both.Select(time => new Choice(TimeWords.Clock(time), Localization.Words.Verbatim(TimeWords.Clock(time))))]),
        _ => ValueRead.Wrong(CommandTexts.NotAClock(text)),
    };

    private static ValueRead ReadLength(string text, OptionSpec option, ReadContext context) => LengthReader.Read(text) switch
    {
        LengthRead.Is read => ValueRead.Is(read.Length),
        LengthRead.Wrong wrong => ValueRead.Wrong(wrong.Words),
        _ => throw new InvalidOperationException("A length is read or wrong."),
    };
}
