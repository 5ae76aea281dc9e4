using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;

namespace Bot.Core.People.Circles.Organising;

// One form for each thing, so that two organisers who edit at once do not write over each other. Each carries what stood there when it
// was opened: when that has changed meanwhile, the second is asked again.

[Form("ci.name"), Needs(Power.Host), About("Change the name", "Cambiar el nombre")]
public sealed record RenameCircle(
    [Carried] CircleId Circle,
    [Option("name", "nombre", "What is it called?", "¿Cómo se llama?"), MaxLength(CircleLimits.Name)] string Name,
    [Carried] string Was = "") : ICommand;

[Form("ci.for"), Needs(Power.Host), About("Change what it is for", "Cambiar para qué es")]
public sealed record ChangePurpose(
    [Carried] CircleId Circle,
    [Option("for", "para", "What is it for?", "¿Para qué es?"), MaxLength(CircleLimits.Purpose)] string Purpose = "",
    [Carried] string Was = "") : ICommand;
