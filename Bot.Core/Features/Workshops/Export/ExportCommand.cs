using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Export;

/// <summary>What a list is exported as. Stands in tokens: never renumber.</summary>
public enum ExportFormat
{
    [Choice("csv", "csv")]
    Csv = 0,

    [Choice("json", "json")]
    Json = 1,
}

[Command("workshop export", "taller exportar"), Needs(Power.Host), About("A file of who comes to a workshop", "Un archivo de quién viene a un taller")]
public sealed record ExportWorkshop(
    [Option("which", "cual", "Which workshop?", "¿Qué taller?"), Suggest<MyWorkshops>] WorkshopId? Which = null,
    [Option("as", "como", "As a table or as JSON?", "¿Como tabla o como JSON?")] ExportFormat? As = null) : ICommand;

/// <summary>Asks which kind of file.</summary>
[Press("w.hf")]
public sealed record OpenExport(WorkshopId Workshop) : IPress;

[Press("w.hj")]
public sealed record ExportAs(WorkshopId Workshop, ExportFormat As) : IPress;
