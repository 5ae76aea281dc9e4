using System.ComponentModel.DataAnnotations;
using Bot.Core.Calendar;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Limits;
using NodaTime;

namespace Bot.Core.Features.Workshops.Editing;

// One form for each thing, so that two organisers who edit at once do not write over each other. Each carries what stood there when it
// was opened: when that has changed meanwhile, the second is asked again.

[Form("w.title"), About("Change the title", "Cambiar el título")]
public sealed record EditTitle(
    [Carried] WorkshopId Workshop,
    [Option("title", "titulo", "What is it called?", "¿Cómo se llama?"), MaxLength(WorkshopLimits.Title)] string Title,
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.description"), About("Change the description", "Cambiar la descripción")]
public sealed record EditDescription(
    [Carried] WorkshopId Workshop,
    [Option("description", "descripcion", "What is it about?", "¿De qué trata?", Long = true), MaxLength(WorkshopLimits.Description)]
    string Description = "",
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.length"), About("Change how long it takes", "Cambiar la duración")]
public sealed record EditLength(
    [Carried] WorkshopId Workshop,
    [Option("length", "duracion", "How long does it take?", "¿Cuánto dura?", Example = "2h")] Duration Length,
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.where"), About("Change where it meets", "Cambiar el lugar")]
public sealed record EditWhere(
    [Carried] WorkshopId Workshop,
    [Option("where", "donde", "Where does it meet?", "¿Dónde es?"), MaxLength(WorkshopLimits.Where)] string Where = "",
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.seats"), About("Change the number of seats", "Cambiar el número de plazas")]
public sealed record EditSeats(
    [Carried] WorkshopId Workshop,
    [Option("seats", "plazas", "How many seats are there? Empty for no limit.", "¿Cuántas plazas hay? Vacío si no hay límite."),
        Range(1, WorkshopLimits.Seats)]
    int? Seats = null,
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.closes"), About("Change when sign-up closes", "Cambiar el cierre de la inscripción")]
public sealed record EditCloses(
    [Carried] WorkshopId Workshop,
    [Option("closes", "cierre", "Closes how long before? Empty: at the start",
        "¿Cuánto antes se cierra? Vacío: al empezar", Example = "2h")]
    Duration? Closes = null,
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.language"), About("Change the language", "Cambiar el idioma")]
public sealed record EditLanguage(
    [Carried] WorkshopId Workshop,
    [Option("language", "idioma", "Which language is it held in?", "¿En qué idioma es?"), MaxLength(WorkshopLimits.Language)]
    string Language = "",
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.guests"), About("Change how many guests may come along", "Cambiar cuántas personas invitadas pueden venir")]
public sealed record EditGuests(
    [Carried] WorkshopId Workshop,
    [Option("guests", "invitados", "How many guests may each person bring?", "¿Cuántas personas puede traer cada quien?"),
        Range(0, WorkshopLimits.Guests)]
    int Guests,
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.opens"), About("Change when sign-up opens", "Cambiar la apertura de la inscripción")]
public sealed record EditOpens(
    [Carried] WorkshopId Workshop,
    [Option("opens", "apertura", "When does sign-up open? Empty: now", "¿Cuándo abre la inscripción? Vacío: ya", Example = "mon 9:00")]
    When? Opens = null,
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.kind"), About("Change what kind of thing it is", "Cambiar el tipo")]
public sealed record EditKind(
    [Carried] WorkshopId Workshop,
    [Option("kind", "tipo", "What kind of thing is it?", "¿Qué es?")] WorkshopKind Kind,
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.for"), About("Change for whom it is", "Cambiar para quién es")]
public sealed record EditFor(
    [Carried] WorkshopId Workshop,
    [Option("for", "para", "For whom? Empty: everybody", "¿Para quién? Vacío: todo el mundo"), Suggest<ForWhom>, MaxLength(60)]
    string For = "",
    [Carried] string Was = "",
    [Carried] bool Later = false) : ICommand;

[Form("w.safety"), About("Whom those who come can turn to", "A quién pueden acudir quienes vienen")]
public sealed record EditSafety(
    [Carried] WorkshopId Workshop,
    [Option("contact", "contacto", "Name and number, for those who come", "Nombre y número, para quienes vienen"), MaxLength(WorkshopLimits.Where)]
    string Contact = "") : ICommand;
