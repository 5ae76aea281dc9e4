using Bot.Core.Commands;

namespace Bot.Core.People.Log;

[Command("log", "registro", InNoMenu = true), EvenWhile(Hold.Paused), About("What organisers, moderators and admins did", "Qué han hecho quienes organizan, moderan y administran")]
public sealed record ShowLog : ICommand;

/// <summary>Opens the log from another card.</summary>
[Press("l"), EvenWhile(Hold.Paused)]
public sealed record OpenLog : IPress;

/// <param name="Newest">The number of the entry that comes first.</param>
[Press("l.p"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record TurnLog(long Newest) : IPress;

[Press("l.v"), Needs(Power.Admin)]
public sealed record VerifyLog : IPress;

[Press("l.e"), Needs(Power.Admin)]
public sealed record ExportLog : IPress;
