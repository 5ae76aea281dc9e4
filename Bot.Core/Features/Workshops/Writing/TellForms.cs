using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Organising;
using Bot.Core.Letters;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Writing;

/// <summary>Whom of those on the list. Stored by number: never renumber.</summary>
public enum TellWhom
{
    [Choice("Those who come", "Quienes vienen")]
    Coming = 0,

    [Choice("Those who wait", "Quienes esperan")]
    Waiting = 1,

    [Choice("Both", "Todos")]
    Both = 2,
}

[Command("workshop tell", "taller avisar"), Needs(Power.Host), About("Write to those who come to a workshop", "Escribir a quienes vienen a un taller")]
public sealed record TellWorkshop(
    [Option("which", "cual", "Which workshop?", "¿Qué taller?"), Suggest<MyWorkshops>] WorkshopId? Which = null) : ICommand;

[Form("w.tell"), About("Tell them", "Avisarles")]
public sealed record TellThem(
    [Carried] WorkshopId Workshop,
    [Option("text", "texto", "What do you want to tell them?", "¿Qué quieres decirles?", Long = true), MaxLength(LetterLimits.Text)]
    string Text,
    [Option("to", "para", "Whom?", "¿A quién?")] TellWhom To = TellWhom.Coming,
    [Option("translation", "traduccion", "The same in the other language? Or empty", "¿Lo mismo en el otro idioma? O vacío", Long = true),
        MaxLength(LetterLimits.Text)]
    string Translation = "",
    [Carried] LetterId? Message = null) : ICommand;

[Press("w.yt"), Answers(Answering.Ask)]
public sealed record OpenTellThem(WorkshopId Workshop) : IPress;

[Press("w.ys"), Answers(Answering.Update)]
public sealed record SendLetter(LetterId Message) : IPress;

[Press("w.yc"), Answers(Answering.Ask)]
public sealed record ChangeLetter(LetterId Message) : IPress;

[Press("w.yd"), Answers(Answering.Update)]
public sealed record DiscardLetter(LetterId Message) : IPress;
