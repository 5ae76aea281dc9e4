using Bot.Core.Commands;
using Bot.Core.Localization;

namespace Bot.Core.People.Me;

[Command("me", "yo"), Anyone]
[About("My language, messages, quiet hours, my data", "Mi idioma, mensajes, horas de silencio, mis datos")]
public sealed record Me : ICommand;

/// <summary>Back to the card of <c>/me</c>.</summary>
[Press("me"), Answers(Answering.Update), Anyone]
public sealed record OpenMe : IPress;

[Press("me.m"), Answers(Answering.Update), Anyone]
public sealed record OpenMessages : IPress;

[Press("me.l"), Answers(Answering.Update), Anyone]
public sealed record OpenLanguage : IPress;

/// <param name="Language">Null follows the person's app.</param>
[Press("me.lc"), Answers(Answering.Update), Anyone]
public sealed record ChooseLanguage(Language? Language) : IPress;

/// <summary>Which of the person's platforms is written to first.</summary>
[Press("me.p"), Answers(Answering.Update), Anyone]
public sealed record OpenFirst : IPress;

/// <param name="Platform">Null where it does not matter.</param>
[Press("me.pc"), Answers(Answering.Update), Anyone]
public sealed record ChooseFirst(string? Platform) : IPress;
