using Bot.Core.Commands;

namespace Bot.Core.People.Me.Data;

[Command("privacy", "privacidad", InNoMenu = true), Anyone, About("What I keep about you, and why", "Qué guardo sobre ti y por qué")]
public sealed record Privacy : ICommand;

/// <summary>A page of it.</summary>
[Press("me.v"), Answers(Answering.Update), Anyone]
public sealed record OpenPrivacy(int Page = 0) : IPress;

[Command("mydata", "misdatos", InNoMenu = true), Anyone, About("A file of everything about me", "Un archivo con todo sobre mí")]
public sealed record MyData : ICommand;
