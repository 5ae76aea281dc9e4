using System.ComponentModel.DataAnnotations;
using Bot.Core.Calendar;
using Bot.Core.Calendar.Repeating;
using Bot.Core.Commands;

namespace Bot.Core.Features.Workshops.Series;

[Form("w.repeat"), About("Make a series of it", "Hacer una serie")]
public sealed record RepeatWorkshop(
    [Carried] WorkshopId Workshop,
    [Option("repeats", "repite", "How often does it repeat?", "¿Cada cuánto se repite?", Example = "weekly"), MaxLength(60)] Repeats Repeats,
    [Option("until", "hasta", "Until when does it repeat?", "¿Hasta cuándo se repite?", Example = "20 Dec", DayAlone = true)] When? Until = null,
    [Option("times", "veces", "Or how many dates in all?", "¿O cuántas fechas en total?", Example = "6"), Range(2, SeriesPlan.Most)]
    int? Times = null) : ICommand;

[Form("w.dates"), About("More or fewer dates", "Más o menos fechas")]
public sealed record ChangeSeriesLength(
    [Carried] WorkshopId Workshop,
    [Option("until", "hasta", "Until when does it repeat?", "¿Hasta cuándo se repite?", Example = "20 Dec", DayAlone = true)] When? Until = null,
    [Option("times", "veces", "Or how many dates in all?", "¿O cuántas fechas en total?", Example = "6"), Range(1, SeriesPlan.Most)]
    int? Times = null) : ICommand;
