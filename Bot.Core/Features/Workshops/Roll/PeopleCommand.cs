using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Roll;

[Command("workshop people", "taller personas"), Needs(Power.Host), About("Who comes to a workshop", "Quién viene a un taller")]
public sealed record WorkshopPeople(
    [Option("which", "cual", "Which workshop?", "¿Qué taller?"), Suggest<MyWorkshops>] WorkshopId? Which = null) : ICommand;
