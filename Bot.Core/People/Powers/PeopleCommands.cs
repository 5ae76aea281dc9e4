using System.ComponentModel.DataAnnotations;
using Bot.Core.Calendar;
using Bot.Core.Commands;

namespace Bot.Core.People.Powers;

[Command("people grant", "personas otorgar"), Needs(Power.Moderator)]
[About("Let somebody organise or moderate", "Permitir a alguien organizar o moderar")]
[UsedOn(UsedOn.Person, fills: "person", "Let organise or moderate", "Permitir organizar o moderar")]
public sealed record GrantPower(
    [Option("person", "persona", "Who?", "¿Quién?", Example = "Ana"), Suggest<Members>] PersonId Person,
    [Option("power", "poder", "What may they do?", "¿Qué podrá hacer?", Example = "organise")] Grantable What,
    [Option("reason", "motivo", "Why? All members can read it.", "¿Por qué? Todo el mundo puede leerlo.", Example = "runs the clay nights"),
        MaxLength(PowerLimits.Reason)]
    string Reason,
    [Option("until", "hasta", "Until when? Empty for no end.", "¿Hasta cuándo? Vacío si no hay fin.", Example = "24 dec", DayAlone = true)]
    When? Until = null) : ICommand;

[Command("people revoke", "personas retirar"), Needs(Power.Moderator)]
[About("Take back what somebody was granted", "Retirar lo que se permitió a alguien")]
public sealed record RevokePower(
    [Option("person", "persona", "Who?", "¿Quién?"), Suggest<Granted>] PersonId Person,
    [Option("reason", "motivo", "Why? All members can read it.", "¿Por qué? Todo el mundo puede leerlo."), MaxLength(PowerLimits.Reason)]
    string? Reason = null) : ICommand;

/// <summary>Takes back what was just granted.</summary>
[Press("pw.r"), Needs(Power.Moderator), Answers(Answering.Update)]
public sealed record RevokeAtOnce(PersonId Person) : IPress;

/// <summary>Who was granted what, and by whom.</summary>
[Press("pw.l"), Needs(Power.Moderator)]
public sealed record ShowGrants : IPress;

public static class PowerLimits
{
    /// <summary>Characters.</summary>
    public const int Reason = 200;
}
