using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;
using Bot.Core.Letters;

namespace Bot.Core.People.Circles.Telling;

[Form("ci.tell"), Needs(Power.Host), About("Tell a circle something", "Contar algo a un círculo")]
public sealed record TellCircle(
    [Carried] CircleId Circle,
    [Option("text", "texto", "What do you want to tell them?", "¿Qué quieres contarles?", Long = true), MaxLength(LetterLimits.Text)]
    string Text,
    [Carried] LetterId? Message = null) : ICommand;

[Press("ci.t"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record OpenTell(CircleId Circle) : IPress;

[Press("ci.ts"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record SendTelling(LetterId Message) : IPress;

[Press("ci.te"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record ChangeTelling(LetterId Message) : IPress;

[Press("ci.td"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record DiscardTelling(LetterId Message) : IPress;
