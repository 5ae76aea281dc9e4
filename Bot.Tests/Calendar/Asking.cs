using Bot.Core.Calendar;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Tests.Calendar;

/// <summary>Everyone here writes on Friday 20 November 2026 at 12:00, in Madrid unless said otherwise.</summary>
internal static class Asking
{
    public static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];
    public static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    public static readonly WhenContext FridayNoon = At(new(2026, 11, 20, 12, 0), Madrid);

    public static WhenContext At(LocalDateTime now, DateTimeZone zone) => new(now.InZoneStrictly(zone).ToInstant(), zone);

    public static WhenRead Read(string text, WhenContext? context = null) => WhenReader.Read(text, context ?? FridayNoon);

    /// <summary>What was understood, as its unambiguous text; a question as its choices; else what was wrong, in English.</summary>
    public static string Understood(string text, WhenContext? context = null) => Read(text, context) switch
    {
        WhenRead.Is read => read.When.Text,
        WhenRead.Which which => string.Join(" | ", which.Choices.Select(choice => choice.Text)),
        WhenRead.Wrong wrong => "? " + wrong.Words.En,
        _ => "",
    };

    public static Words Complaint(string text, WhenContext? context = null) => Read(text, context).ShouldBeOfType<WhenRead.Wrong>().Words;

    public static WhenRead.Which Question(string text, WhenContext? context = null) => Read(text, context).ShouldBeOfType<WhenRead.Which>();
}
