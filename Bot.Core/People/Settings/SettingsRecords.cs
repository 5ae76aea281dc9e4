using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;
using NodaTime;

namespace Bot.Core.People.Settings;

[Command("settings", "ajustes"), Needs(Power.Admin), About("City, languages, rooms, who may do what", "Ciudad, idiomas, salas, quién puede qué")]
public sealed record ShowSettings : ICommand;

[Press("s.o"), Needs(Power.Admin)]
public sealed record OpenSettings : IPress;

/// <summary>Stands under the card that the bot posts where it was added.</summary>
[Press("s.u"), Needs(Power.Admin), Answers(Answering.Ask)]
public sealed record SetUp : IPress;

/// <summary>Other guesses, nothing saved yet.</summary>
[Press("s.t"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record TurnSetup(string Zone, LanguageChoice Languages) : IPress;

/// <summary>The guesses are right, and saved.</summary>
[Press("s.k"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record LooksRight(string Zone, LanguageChoice Languages) : IPress;

/// <param name="Setup">Asked during setup, which goes on afterwards.</param>
[Press("s.c"), Needs(Power.Admin), Answers(Answering.Ask)]
public sealed record AskCity(bool Setup = false) : IPress;

[Form("s.city"), Needs(Power.Admin), About("Where our community is", "Dónde está nuestra comunidad")]
public sealed record SetCity(
    [Option("city", "ciudad", "Which city? I take its time.", "¿Qué ciudad? Tomo su hora.", Example = "Madrid")] DateTimeZone City,
    [Carried] bool Setup = false) : ICommand;

[Press("s.ol"), Needs(Power.Admin)]
public sealed record OpenLanguages : IPress;

[Press("s.l"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record SetLanguages(LanguageChoice Languages) : IPress;

[Press("s.r"), Needs(Power.Admin)]
public sealed record OpenRooms(RoomKind Kind, int Page = 0) : IPress;

[Press("s.rp"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record ChooseRoom(RoomKind Kind, PlaceId Room) : IPress;

[Press("s.d"), Needs(Power.Admin)]
public sealed record OpenNames : IPress;

[Press("s.dk"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record SetNames(int Days) : IPress;

[Press("s.n"), Needs(Power.Admin)]
public sealed record OpenNumbers : IPress;

[Press("s.na"), Needs(Power.Admin), Answers(Answering.Ask)]
public sealed record AskNumber : IPress;

[Form("s.number"), Needs(Power.Admin), About("A number to call when something hurts now", "Un número al que llamar si algo duele ya")]
public sealed record AddNumber(
    [Option("name", "nombre", "Who answers there?", "¿Quién contesta?", Example = "Dental emergencies"), MaxLength(SettingsLimits.Name)] string Name,
    [Option("number", "numero", "What is the number?", "¿Cuál es el número?", Example = "112"), MaxLength(SettingsLimits.Number)] string Number) : ICommand;

[Press("s.nr"), Needs(Power.Admin), Answers(Answering.Update)]
public sealed record RemoveNumber(long Number) : IPress;

/// <summary>Shows the urgent numbers to whoever needs one.</summary>
[Press("s.pn")]
public sealed record PainNow : IPress;

public static class SettingsLimits
{
    /// <summary>Characters.</summary>
    public const int Name = 60;

    /// <summary>Characters.</summary>
    public const int Number = 40;

    /// <summary>Urgent numbers of one community: what can be read in pain.</summary>
    public const int Numbers = 6;
}
