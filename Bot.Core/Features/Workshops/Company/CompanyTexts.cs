using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Company;

/// <summary>About people without an account.</summary>
internal static class CompanyTexts
{
    public static readonly Words Bring = new(En: "Bring somebody by name", Es: "Traer a alguien por su nombre");
    public static readonly Words Whom = new(En: "People you bring", Es: "Personas que traes");
    public static readonly Words Add = new(En: "Add a person", Es: "Añadir a una persona");
    public static readonly Words TakeOff = new(En: "Take off the list", Es: "Quitar de la lista");
    public static readonly Words Back = new(En: "Back", Es: "Volver");

    public static readonly Words Nobody = new(
        En: "You bring nobody by name. Somebody without an account gets a seat like anybody, and I tell you what I would tell them.",
        Es: "No traes a nadie por su nombre. Alguien sin cuenta tiene plaza como cualquiera, y te digo a ti lo que le diría.");

    public static readonly Words NotYours = new(
        En: "Only who brought this person, or an organiser, can do that.", Es: "Solo quien trajo a esta persona, o quien organiza, puede hacerlo.");

    public static Words AlreadyThere(string name) => new(
        En: $"{name} is on the list already.", Es: $"{name} ya está en la lista.");

    public static Words IsIn(string name) => new(
        En: $"{name} is in. I tell you what I would tell them.", Es: $"{name} tiene plaza. Te digo a ti lo que le diría.");

    public static Words IsWaiting(string name, int place) => new(
        En: $"It is full. {name} is {Texts.Ordinal(place).En} on the waitlist, and I tell you when they have a seat.",
        Es: $"Está completo. {name} tiene el número {place} en la lista de espera, y te aviso cuando tenga plaza.");

    public static Words Standing(string name, Standing standing) => standing == Workshops.Standing.Going
        ? new(En: $"{name} has a seat.", Es: $"{name} tiene plaza.")
        : new(En: $"{name} is on the waitlist.", Es: $"{name} está en la lista de espera.");

    public static Words AskTakeOff(Workshop workshop, string name) => new(
        En: $"Take {name} off the list of {Texts.Name(workshop)}? A seat goes to whoever waits.",
        Es: $"¿Quitar a {name} de la lista de {Texts.Name(workshop)}? Su plaza pasa a quien espera.");

    public static Words IsOff(string name) => new(En: $"{name} is off the list.", Es: $"{name} ya no está en la lista.");

    public static Words CantCome(string name) => new(En: $"{name} can't", Es: $"{name} no puede");

    public static Words HasSeat(Workshop workshop, string name) => new(
        En: $"{name} has a seat now: {Texts.Name(workshop)}, {Texts.When(workshop)}.",
        Es: $"{name} ya tiene plaza: {Texts.Name(workshop)}, {Texts.When(workshop)}.");

    public static Words StillComes(string name) => new(
        En: $"Does {name} still come? Their place is kept.", Es: $"¿{name} viene igualmente? Su lugar sigue guardado.");

    public static Words Answer(string name) => new(
        En: $"Please answer: if others wait and I hear nothing, a seat of {name} goes to them.",
        Es: $"Responde, por favor: si hay gente esperando y no sé nada, la plaza de {name} pasará a otra persona.");

    public static Words Noted(string name) => new(En: $"Noted: {name} still comes.", Es: $"Anotado: {name} viene igualmente.");

    public static Words Lost(Workshop workshop, string name) => new(
        En: $"I asked twice whether {name} still comes to {Texts.Name(workshop)} and heard nothing, and others were waiting. {name} is on the waitlist now.",
        Es: $"Pregunté dos veces si {name} viene a {Texts.Name(workshop)} sin respuesta, y había gente esperando. {name} está ahora en la lista de espera.");

    public static Words Removed(Workshop workshop, string name) => new(
        En: $"An organiser took {name} off the list of {Texts.Name(workshop)}, {Texts.When(workshop)}. If you think that this is a mistake, please ask them.",
        Es: $"Quien organiza ha quitado a {name} de la lista de {Texts.Name(workshop)}, {Texts.When(workshop)}. Si crees que es un error, pregúntale, por favor.");

    /// <summary>What is said about the event, and for whom else.</summary>
    public static Words AlsoFor(string name, Words what) => Words.Join(" ", [what, new(En: $"This is for {name}, too.", Es: $"Esto es también para {name}.")]);

    public static Words Holds(MyWorkshop one) => one.Standing == Workshops.Standing.Going
        ? new(
            En: $"{new Span.Bold(one.Title)}, {new Span.Moment(one.Start, MomentStyle.DateTime)}: a seat.",
            Es: $"{new Span.Bold(one.Title)}, {new Span.Moment(one.Start, MomentStyle.DateTime)}: una plaza.")
        : new(
            En: $"{new Span.Bold(one.Title)}, {new Span.Moment(one.Start, MomentStyle.DateTime)}: a place on the waitlist.",
            Es: $"{new Span.Bold(one.Title)}, {new Span.Moment(one.Start, MomentStyle.DateTime)}: un lugar en la lista de espera.");

    public static Words CodeFor(string name) => new(En: $"Code for {name}", Es: $"Código para {name}");

    public static Rich Line(Companion one) => one.Name;
}
