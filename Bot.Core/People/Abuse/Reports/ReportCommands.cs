using System.ComponentModel.DataAnnotations;
using Bot.Core.Chat;
using Bot.Core.Commands;

namespace Bot.Core.People.Abuse.Reports;

[Command("report", "reportar"), EvenWhile(Hold.Paused)]
[About("Tell moderators in private that something is wrong", "Avisar en privado a quien modera de que algo va mal")]
public sealed record TellModerators(
    [Option("what", "que", "What is wrong?", "¿Qué pasa?", Long = true, MayHoldLinks = true), MaxLength(ReportLimits.Words)] string What,
    [Option("about", "sobre", "Who or what is it about? May stay empty", "¿Sobre quién o qué es? Puede ir vacío", MayHoldLinks = true),
        MaxLength(ReportLimits.About), Suggest<ReportSubjects>]
    string? About = null) : ICommand;

/// <summary>The same about a card.</summary>
[Form("rp.card"), EvenWhile(Hold.Paused)]
[About("Tell moderators in private about this", "Avisar de esto en privado a quien modera")]
public sealed record TellAboutCard(
    [Carried] string Kind,
    [Carried] long Card,
    [Option("what", "que", "What is wrong?", "¿Qué pasa?", Long = true, MayHoldLinks = true), MaxLength(ReportLimits.Words)] string What,
    [Option("about", "sobre", "Is it about a person? May stay empty", "¿Es sobre alguien? Puede ir vacío", MayHoldLinks = true),
        MaxLength(ReportLimits.About), Suggest<ReportSubjects>]
    string? About = null) : ICommand;

/// <summary><i>Report</i>, under More on every card.</summary>
/// <param name="Kind">As in <see cref="CardSubject.Kind"/>, at most 12 letters.</param>
/// <param name="Card">As in <see cref="CardSubject.Id"/>.</param>
[Press("rp.o"), Answers(Answering.Ask), EvenWhile(Hold.Paused)]
public sealed record ReportThis(string Kind, long Card) : IPress
{
    public static Button Button(CardSubject card) => new Button.Press(ReportTexts.Button, new ReportThis(card.Kind, card.Id));
}

/// <summary>A reporter's own report, with what moderators wrote back.</summary>
[Press("rp.m"), EvenWhile(Hold.Paused)]
public sealed record ShowMyReport(ReportId Report) : IPress;

[Press("rp.a"), Answers(Answering.Ask), EvenWhile(Hold.Paused)]
public sealed record OpenAddToReport(ReportId Report) : IPress;

[Form("rp.add"), EvenWhile(Hold.Paused)]
[About("Write to the moderators", "Escribir a quien modera")]
public sealed record AddToReport(
    [Carried] ReportId Report,
    [Option("words", "texto", "What else should they know?", "¿Qué más deben saber?", Long = true, MayHoldLinks = true),
        MaxLength(ReportLimits.Words)]
    string Words) : ICommand;

/// <summary>Open reports, for moderators.</summary>
[Press("rp.l"), Needs(Power.Moderator)]
public sealed record OpenReports : IPress;

[Press("rp.p"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record TurnReports(int Page) : IPress;

[Press("rp.s"), Needs(Power.Moderator)]
public sealed record ShowReport(ReportId Report) : IPress;

[Press("rp.t"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record TakeReport(ReportId Report) : IPress;

/// <summary>The card that a report is about.</summary>
[Press("rp.k"), Needs(Power.Moderator)]
public sealed record ShowReportedCard(ReportId Report) : IPress;

[Press("rp.w"), Needs(Power.Moderator), Answers(Answering.Ask)]
public sealed record OpenWriteBack(ReportId Report) : IPress;

[Form("rp.write"), Needs(Power.Moderator)]
[About("Write back; you do not learn to whom", "Contestar sin saber a quién")]
public sealed record WriteBack(
    [Carried] ReportId Report,
    [Option("words", "texto", "What would you like to say or ask?", "¿Qué quieres decir o preguntar?", Long = true),
        MaxLength(ReportLimits.Words)]
    string Words) : ICommand;

[Press("rp.c"), Needs(Power.Moderator), Answers(Answering.Ask)]
public sealed record OpenCloseReport(ReportId Report) : IPress;

[Form("rp.close"), Needs(Power.Moderator)]
[About("Close a report", "Cerrar un aviso")]
public sealed record CloseReport(
    [Carried] ReportId Report,
    [Option("words", "texto", "A word for whoever told us", "Unas palabras para quien avisó", Long = true,
        Example = "Thank you. I talked to them."), MaxLength(ReportLimits.Closing)]
    string Words) : ICommand;
