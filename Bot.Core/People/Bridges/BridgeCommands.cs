using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;

namespace Bot.Core.People.Bridges;

[Command("bridge start", "puente iniciar"), Needs(Power.Admin)]
[About("Make a code to become one community with another place", "Crear un código para unirse con otro lugar")]
public sealed record StartBridge : ICommand;

[Command("bridge join", "puente unir"), Needs(Power.Admin)]
[About("Enter the code that the other side has made", "Escribir el código que ha creado el otro lado")]
public sealed record JoinBridge(
    [Option("code", "codigo", "Which code has the other side made?", "¿Qué código ha creado el otro lado?", Example = "7KPM-2X4Q-9RWT"),
        MaxLength(40)]
    string Code) : ICommand;

[Command("bridge leave", "puente dejar"), Needs(Power.Admin)]
[About("Become a community of our own again", "Volver a ser una comunidad aparte")]
public sealed record LeaveBridge : ICommand;

/// <summary>Another code, although somebody has answered to the last one.</summary>
[Press("br.n"), Needs(Power.Admin)]
public sealed record NewBridgeCode : IPress;

/// <summary>The side that entered the code wants to join.</summary>
[Press("br.a"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record AskToJoin(long Offer) : IPress;

/// <summary>The side that made the code says yes.</summary>
[Press("br.y"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record ConfirmJoin(long Offer) : IPress;

/// <summary>Either side says no.</summary>
[Press("br.x"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record DeclineJoin(long Offer) : IPress;

/// <summary>Asks for the second person, or for the silence of all.</summary>
[Press("br.l"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record AskToLeave(CommunityId Side) : IPress;

/// <summary>Leaves the bridge as it is.</summary>
[Press("br.k"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record StayInBridge : IPress;
