using System.ComponentModel.DataAnnotations;
using Bot.Core.Calendar;
using Bot.Core.Calendar.Repeating;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Limits;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Templates;
using Bot.Core.People;
using NodaTime;

namespace Bot.Core.Features.Workshops.Organising;

/// <summary>What and when are enough; the rest comes from the last one there, else from defaults, and is changed by buttons.</summary>
[Command("workshop new", "taller nuevo"), Needs(Power.Host), Answers(Answering.Everyone)]
[About("Plan a workshop", "Preparar un taller")]
public sealed record NewWorkshop(
    [Option("title", "titulo", "What is it called?", "¿Cómo se llama?", Example = "Clay smiles"), MaxLength(WorkshopLimits.Title)]
    string Title,
    [Option("when", "cuando", "When does it begin?", "¿Cuándo empieza?", Example = "fri 18:00")]
    When When,
    [Option("where", "donde", "Where does it meet?", "¿Dónde es?", Example = "Library, room 2"), MaxLength(WorkshopLimits.Where)]
    string? Where = null,
    [Option("seats", "plazas", "How many seats are there? Empty for no limit.", "¿Cuántas plazas hay? Vacío si no hay límite.", Example = "20"),
        Range(1, WorkshopLimits.Seats)]
    int? Seats = null,
    [Option("description", "descripcion", "What is it about?", "¿De qué trata?", Long = true), MaxLength(WorkshopLimits.Description)]
    string? Description = null,
    [Option("length", "duracion", "How long does it take?", "¿Cuánto dura?", Example = "2h")]
    Duration? Length = null,
    [Option("guests", "invitados", "How many guests may each person bring?", "¿Cuántas personas puede traer cada quien?", Example = "1"),
        Range(0, WorkshopLimits.Guests)]
    int? Guests = null,
    [Option("closes", "cierre", "How long before the start does sign-up close?", "¿Cuánto antes se cierra la inscripción?",
        Example = "2h")]
    Duration? Closes = null,
    [Option("language", "idioma", "Which language is it held in?", "¿En qué idioma es?", Example = "English"),
        MaxLength(WorkshopLimits.Language)]
    string? Language = null,
    [Option("kind", "tipo", "What kind of thing is it?", "¿Qué es?", NotAsked = true)]
    WorkshopKind Kind = WorkshopKind.Workshop,
    [Option("repeats", "repite", "How often does it repeat?", "¿Cada cuánto se repite?", Example = "weekly", NotAsked = true), MaxLength(60)]
    Repeats? Repeats = null,
    [Option("until", "hasta", "Until when does it repeat?", "¿Hasta cuándo se repite?", Example = "20 Dec", DayAlone = true, NotAsked = true)]
    When? Until = null,
    [Option("times", "veces", "Or how many dates in all?", "¿O cuántas fechas en total?", Example = "6", NotAsked = true), Range(2, SeriesPlan.Most)]
    int? Times = null,
    [Option("opens", "apertura", "When does sign-up open? Empty: now", "¿Cuándo abre la inscripción? Vacío: ya", Example = "mon 9:00", NotAsked = true)]
    When? Opens = null,
    [Option("for", "para", "For a circle, or organisers only?", "¿Para un círculo, o quienes organizan?", NotAsked = true), Suggest<ForWhom>, MaxLength(60)]
    string? For = null,
    [Option("hidden", "oculto", "Hide the names of those who come?", "¿Ocultar los nombres de quienes vienen?")]
    bool Hidden = false,
    [Option("reserved", "guardadas", "Seats kept by need?", "¿Plazas guardadas por necesidad?", Example = "2 wheelchair, 3 first visit",
        NotAsked = true), MaxLength(Needs.NeedLimits.Typed)]
    string? Reserved = null,
    [Option("release", "liberar", "Kept until how long before the start?", "¿Hasta cuánto antes del inicio se guardan?", Example = "24h",
        NotAsked = true)]
    Duration? Release = null,
    [Option("lottery", "sorteo", "Draw seats by lot? When?", "¿Sortear las plazas? ¿Cuándo?", Example = "thu 18:00", NotAsked = true)]
    When? Lottery = null,
    // What else comes along: its questions.
    [Carried] WorkshopId? Like = null,
    [Carried] TemplateId? Template = null) : ICommand;
