using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Calendar;

/// <summary>
/// The names of days and months in each language: written by <see cref="TimeWords"/> and understood by <see cref="WhenReader"/>,
/// hence whatever we write can be typed back.
/// </summary>
internal sealed record CalendarNames(
    IReadOnlyList<string> Days, IReadOnlyList<string> ShortDays, IReadOnlyList<string> Months, IReadOnlyList<string> ShortMonths)
{
    public static readonly CalendarNames English = new(
        Days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ShortDays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        Months:
        [
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ],
        ShortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);

    public static readonly CalendarNames Spanish = new(
        Days: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        ShortDays: ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
        Months:
        [
            "enero", "febrero", "marzo", "abril", "mayo", "junio",
            "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ],
        ShortMonths: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]);

    public static CalendarNames In(Language language) => language == Language.Spanish ? Spanish : English;

    public string Day(IsoDayOfWeek day) => Days[(int)day - 1];

    public string ShortDay(IsoDayOfWeek day) => ShortDays[(int)day - 1];

    public string Month(int month) => Months[month - 1];

    public string ShortMonth(int month) => ShortMonths[month - 1];
}
