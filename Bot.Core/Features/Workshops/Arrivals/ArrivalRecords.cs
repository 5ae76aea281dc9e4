using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.People;
using Bot.Core.People.Guests;

namespace Bot.Core.Features.Workshops.Arrivals;

[Command("workshop door", "taller puerta"), Needs(Power.Host), About("Who has come: a code for the door, and the list", "Quién ha venido: un código para la puerta y la lista")]
public sealed record WorkshopDoor(
    [Option("which", "cual", "Which workshop?", "¿Qué taller?"), Suggest<MyWorkshops>] WorkshopId? Which = null) : ICommand;

[Press("w.dr")]
public sealed record OpenDoor(WorkshopId Workshop) : IPress;

[Press("w.dl"), Answers(Answering.Update)]
public sealed record DoorList(WorkshopId Workshop, int Page = 0) : IPress;

/// <summary>Has come, or has not after all.</summary>
[Press("w.dt"), Answers(Answering.Update)]
public sealed record Tick(WorkshopId Workshop, PersonId Person, bool Came, int Page) : IPress;

[Press("w.dw"), Answers(Answering.Ask)]
public sealed record OpenLetIn(WorkshopId Workshop) : IPress;

[Form("w.letin"), About("Let somebody in who is not on the list", "Dejar pasar a alguien que no está en la lista")]
public sealed record LetIn(
    [Carried] WorkshopId Workshop,
    [Option("name", "nombre", "What are they called? A first name will do", "¿Cómo se llama? Basta el nombre de pila", Example = "Rosa"),
        MaxLength(GuestName.Longest)]
    string Name) : ICommand;

/// <summary>What is over, and how many came.</summary>
[Press("w.dz"), Answers(Answering.Update)]
public sealed record OpenPast(int Page = 0) : IPress;

/// <summary>Typed where a person stands before the board; everywhere it is a button under <i>More</i>.</summary>
[Command("here", "aqui", InNoMenu = true), About("I have come: the code from the door", "He venido: el código de la puerta")]
public sealed record Here(
    [Option("code", "codigo", "The code on the board at the door", "El código de la pizarra de la puerta", Example = "K7Q M2X"), MaxLength(40)]
    string? Code = null) : ICommand;

[Press("w.dh"), Answers(Answering.Ask)]
public sealed record OpenHere(WorkshopId Workshop) : IPress;

[Form("w.here"), About("I have come: the code from the door", "He venido: el código de la puerta")]
public sealed record EnterDoorCode(
    [Option("code", "codigo", "The code on the board at the door", "El código de la pizarra de la puerta", Example = "K7Q M2X"), MaxLength(40)]
    string Code) : ICommand;
