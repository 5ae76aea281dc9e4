using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar.Repeating;

/// <summary>Patterns in words.</summary>
public static class RepeatsTexts
{
    private static readonly string[] Nth = ["last", "first", "second", "third", "fourth"];
    private static readonly string[] Nesimo = ["último", "primer", "segundo", "tercer", "cuarto"];

    public static readonly Words NotUnderstood = new(
        En: $"How often? Write {new Span.Code("weekly")}, {new Span.Code("every 2 weeks")}, {new Span.Code("monthly")} or {new Span.Code("last friday of the month")}.",
        Es: $"¿Cada cuánto? Escribe {new Span.Code("cada semana")}, {new Span.Code("cada 2 semanas")}, {new Span.Code("cada mes")} o {new Span.Code("último viernes del mes")}.");

    /// <summary><i>every 2 weeks</i>.</summary>
    public static Words Weeks(int every) => every == 1
        ? new(En: "every week", Es: "cada semana")
        : new(En: $"every {every} weeks", Es: $"cada {every} semanas");

    /// <summary><i>every week, Fridays</i>; <i>every first Friday of the month</i>.</summary>
    public static Words Of(Pattern pattern) => pattern switch
    {
        Pattern.Weeks weeks => Weeks(weeks.Every),
        Pattern.Months months => new(
            En: $"every {Nth[months.Nth]} {CalendarNames.English.Day(months.Day)} of the month",
            Es: $"cada {Nesimo[months.Nth]} {CalendarNames.Spanish.Day(months.Day)} del mes"),
        _ => throw new InvalidOperationException("A pattern goes by weeks or by months."),
    };

    internal static Words Typed(int every, IsoDayOfWeek? day) => day is null
        ? Weeks(every)
        : new(En: $"{Weeks(every).En} {English(day)}", Es: $"{Weeks(every).Es} {Spanish(day)}");

    internal static Words TypedMonthly(int? nth, IsoDayOfWeek? day)
    {
        if (nth is null) return day is null ? new(En: "monthly", Es: "cada mes") : new(En: $"monthly {English(day)}", Es: $"cada mes {Spanish(day)}");
        return new(En: $"{Nth[nth.Value]} {English(day)} of the month", Es: $"{Nesimo[nth.Value]} {Spanish(day)} del mes");
    }

    private static string English(IsoDayOfWeek? day) => day is { } named ? CalendarNames.English.Day(named) : "";

    private static string Spanish(IsoDayOfWeek? day) => day is { } named ? CalendarNames.Spanish.Day(named) : "";
}
