using Bot.Core.Commands;

namespace Bot.Core.People.Me.Leaving;

[Command("forget", "olvidar", InNoMenu = true), Anyone, About("Forget me: remove everything about me", "Olvidarme: borrar todo sobre mí")]
public sealed record ForgetMe : ICommand;

/// <summary>The same as a button.</summary>
[Press("me.f"), Answers(Answering.Update), Anyone]
public sealed record OpenForget : IPress;

/// <summary>The first yes.</summary>
[Press("me.fa"), Answers(Answering.Update), Anyone]
public sealed record AskForget : IPress;

/// <summary>The second yes.</summary>
[Press("me.fc"), Answers(Answering.Update), Anyone]
public sealed record ConfirmForget : IPress;

/// <summary>Nothing is forgotten after all, whoever began it.</summary>
[Press("me.fs"), Answers(Answering.Update), Anyone]
public sealed record Stay : IPress;
