using Bot.Core.Commands;

namespace Bot.Core.People.Circles.Members;

[Command("circles", "circulos"), About("Interest groups: join or leave", "Grupos por intereses: entrar o salir"), EvenWhile(Hold.Paused)]
public sealed record ShowCircles : ICommand;

/// <summary>Another page of the list.</summary>
[Press("ci"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record TurnCircles(int Page) : IPress;

/// <summary>Joins an open circle, asks to join one by invitation, or comes back within a minute of leaving.</summary>
[Press("ci.j"), Answers(Answering.Update)]
public sealed record JoinCircle(CircleId Circle, int Page = 0) : IPress;

/// <summary>Leaves, or takes back that one has asked.</summary>
/// <param name="Sure">Knows that nobody organises it then.</param>
[Press("ci.l"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record LeaveCircle(CircleId Circle, int Page = 0, bool Sure = false) : IPress;

/// <summary>Leaves, pressed below a message from the circle, which stays as it is.</summary>
[Press("ci.q"), EvenWhile(Hold.Paused)]
public sealed record QuitCircle(CircleId Circle) : IPress;
