using System.ComponentModel.DataAnnotations;
using Bot.Core.Chat;
using Bot.Core.Commands;

namespace Bot.Core.People.Abuse.Measures;

[Command("people pause", "personas pausar"), Needs(Power.Moderator)]
[About("Pause somebody for 7 days: they read and cannot act", "Pausar a alguien 7 días: puede leer y no actuar")]
public sealed record PausePerson(
    [Option("who", "quien", "Who?", "¿Quién?"), Suggest<MemberChoice>] PersonId Who,
    [Option("reason", "motivo", "Why? They read it", "¿Por qué? Lo leerá", Long = true), MaxLength(MeasureLimits.Reason)] string Reason) : ICommand;

[Command("people block", "personas bloquear"), Needs(Power.Moderator)]
[About("Block somebody on all platforms; seats go on to others", "Bloquear a alguien en todas las plataformas")]
public sealed record BlockPerson(
    [Option("who", "quien", "Who?", "¿Quién?"), Suggest<MemberChoice>] PersonId Who,
    [Option("reason", "motivo", "Why? They read it", "¿Por qué? Lo leerá", Long = true), MaxLength(MeasureLimits.Reason)] string Reason) : ICommand;

/// <summary>From a roster, a report or a list.</summary>
[Press("ms.o"), Needs(Power.Moderator), Answers(Answering.Ask)]
public sealed record OpenMeasure(MeasureKind Kind, PersonId Person) : IPress
{
    /// <summary>For whoever chose a person somewhere.</summary>
    public static IReadOnlyList<Button> Buttons(PersonId person) =>
    [
        new Button.Press(MeasureTexts.Name(MeasureKind.Pause), new OpenMeasure(MeasureKind.Pause, person)),
        new Button.Press(MeasureTexts.Name(MeasureKind.Block), new OpenMeasure(MeasureKind.Block, person)),
    ];
}

[Form("ms.form"), Needs(Power.Moderator)]
[About("Why? They are told in these words", "¿Por qué? Se le dirá con estas palabras")]
public sealed record GiveReason(
    [Carried] MeasureKind Kind,
    [Carried] PersonId Person,
    [Option("reason", "motivo", "Why? They read it", "¿Por qué? Lo leerá", Long = true), MaxLength(MeasureLimits.Reason)] string Reason) : ICommand;

[Press("ms.y"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record ConfirmMeasure(MeasureId Measure) : IPress;

/// <summary>Leaves it.</summary>
[Press("ms.n"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record DropMeasure(MeasureId Measure) : IPress;

/// <summary>Who is paused or blocked.</summary>
[Press("ms.l"), Needs(Power.Moderator)]
public sealed record OpenMeasures : IPress;

[Press("ms.p"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record TurnMeasures(int Page) : IPress;

[Press("ms.s"), Needs(Power.Moderator)]
public sealed record ShowMeasure(MeasureId Measure) : IPress;

[Press("ms.u"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record LiftMeasure(MeasureId Measure) : IPress;

/// <summary>An appeal is answered with: it stays as it is.</summary>
[Press("ms.k"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record KeepMeasure(MeasureId Measure) : IPress;

/// <summary>For the person whom it holds back.</summary>
[Press("ms.a"), Answers(Answering.Ask), EvenWhile(Hold.Blocked)]
public sealed record OpenAppeal(MeasureId Measure) : IPress;

[Form("ms.appeal"), EvenWhile(Hold.Blocked)]
[About("Appeal: other moderators read it and decide", "Recurso: lo leen y deciden otras personas que moderan")]
public sealed record SendAppeal(
    [Carried] MeasureId Measure,
    [Option("words", "texto", "What should they know?", "¿Qué deben saber?", Long = true, MayHoldLinks = true), MaxLength(MeasureLimits.Appeal)]
    string Words) : ICommand;
