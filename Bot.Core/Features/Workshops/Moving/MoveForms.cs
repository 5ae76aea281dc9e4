using Bot.Core.Calendar;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Moving;

[Command("workshop move", "taller mover"), Needs(Power.Host), About("Move a workshop to another date", "Cambiar la fecha de un taller")]
public sealed record MoveWorkshop(
    [Option("which", "cual", "Which workshop?", "¿Qué taller?"), Suggest<MyWorkshops>] WorkshopId? Which = null,
    [Option("when", "cuando", "When does it begin now?", "¿Cuándo empieza ahora?", Example = "sat 18:00")] When? When = null) : ICommand;

[Form("w.move"), About("Move it to another date", "Cambiar la fecha")]
public sealed record MoveTo(
    [Carried] WorkshopId Workshop,
    [Option("when", "cuando", "When does it begin now?", "¿Cuándo empieza ahora?", Example = "sat 18:00")] When When) : ICommand;
