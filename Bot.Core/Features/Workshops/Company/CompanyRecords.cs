using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.People.Guests;

namespace Bot.Core.Features.Workshops.Company;

/// <summary>Asks for the name of a person without an account.</summary>
[Press("w.gb"), Answers(Answering.Ask)]
public sealed record OpenBring(WorkshopId Workshop) : IPress;

[Form("w.bring"), About("Bring somebody who has no account", "Traer a alguien que no tiene cuenta")]
public sealed record BringByName(
    [Carried] WorkshopId Workshop,
    [Option("name", "nombre", "What are they called? A first name will do", "¿Cómo se llama? Basta el nombre de pila", Example = "Rosa"),
        MaxLength(GuestName.Longest)]
    string Name) : ICommand;

/// <summary>Those whom this person brings by name.</summary>
[Press("w.gl"), EvenWhile(Hold.Paused)]
public sealed record OpenCompany(WorkshopId Workshop) : IPress;

[Press("w.go"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record OpenCompanion(WorkshopId Workshop, PersonId Guest) : IPress;

[Press("w.gr"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record AskTakeOff(WorkshopId Workshop, PersonId Guest) : IPress;

[Press("w.gx"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record TakeOff(WorkshopId Workshop, PersonId Guest) : IPress;

/// <summary>After a move: the person still comes.</summary>
[Press("w.gs"), Answers(Answering.Update)]
public sealed record CompanionStillComes(WorkshopId Workshop, PersonId Guest, int Move) : IPress;

/// <summary>A code with which the person takes over their seat themselves.</summary>
[Press("w.gc"), EvenWhile(Hold.Paused)]
public sealed record CompanionCode(WorkshopId Workshop, PersonId Guest) : IPress;
