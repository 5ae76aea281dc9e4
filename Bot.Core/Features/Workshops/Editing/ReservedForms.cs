using System.ComponentModel.DataAnnotations;
using Bot.Core.Calendar;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Needs;
using NodaTime;

namespace Bot.Core.Features.Workshops.Editing;

[Form("w.reserved"), About("Change which seats are kept", "Cambiar qué plazas se guardan")]
public sealed record EditReserved(
    [Carried] WorkshopId Workshop,
    [Option("reserved", "guardadas", "Seats kept by need? Empty for none", "¿Plazas guardadas? Vacío si ninguna",
        Example = "2 wheelchair, 3 first visit"), MaxLength(NeedLimits.Typed)]
    string Reserved = "",
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.release"), About("Change until when seats are kept", "Cambiar hasta cuándo se guardan plazas")]
public sealed record EditRelease(
    [Carried] WorkshopId Workshop,
    [Option("release", "liberar", "How long before the start are they for all?", "¿Cuánto antes pasan a ser de todos?", Example = "24h")]
    Duration? Release = null,
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.draw"), About("Draw free seats by lot", "Sortear las plazas libres")]
public sealed record EditDraw(
    [Carried] WorkshopId Workshop,
    [Option("draw", "sorteo", "When are seats drawn? Empty: no draw", "¿Cuándo es el sorteo? Vacío: sin sorteo", Example = "thu 18:00")]
    When? Draw = null,
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;
