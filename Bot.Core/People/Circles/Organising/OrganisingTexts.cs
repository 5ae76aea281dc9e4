using Bot.Core.Localization;

namespace Bot.Core.People.Circles.Organising;

/// <summary>What organisers read.</summary>
internal static class OrganisingTexts
{
    public static readonly Words Circles = new(En: "Circles", Es: "Círculos");
    public static readonly Words New = new(En: "New circle", Es: "Nuevo círculo");
    public static readonly Words Name = new(En: "Name", Es: "Nombre");
    public static readonly Words WhatFor = new(En: "What for", Es: "Para qué");
    public static readonly Words Joining = new(En: "Joining", Es: "Entrada");
    public static readonly Words WhoIsIn = new(En: "In it", Es: "Dentro");
    public static readonly Words NotSaidYet = new(En: "not said yet", Es: "por decir");
    public static readonly Words MakeOpen = new(En: "Make it open", Es: "Hacerlo abierto");
    public static readonly Words MakeByInvitation = new(En: "By invitation", Es: "Con invitación");
    public static readonly Words Tell = new(En: "Tell…", Es: "Contar…");
    public static readonly Words People = new(En: "People", Es: "Personas");
    public static readonly Words AddOrganiser = new(En: "Add an organiser", Es: "Añadir quien organice");
    public static readonly Words StepDown = new(En: "Organise no more", Es: "Dejar de organizar");
    public static readonly Words TakeOver = new(En: "Take over", Es: "Hacerme cargo");
    public static readonly Words Close = new(En: "Close…", Es: "Cerrar…");
    public static readonly Words CloseCircle = new(En: "Close the circle", Es: "Cerrar el círculo");
    public static readonly Words KeepIt = new(En: "Keep it", Es: "Dejarlo así");
    public static readonly Words Changed = new(En: "Changed.", Es: "Cambiado.");
    public static readonly Words Same = new(En: "It is like that already.", Es: "Ya está así.");
    public static readonly Words Organisers = new(En: "Organise it:", Es: "Lo organizan:");
    public static readonly Words NobodyAsks = new(En: "Nobody asks to join.", Es: "Nadie pide entrar.");

    public static readonly Words NoneOfYours = new(
        En: "You organise no circle yet.", Es: "Todavía no organizas ningún círculo.");

    public static readonly Words KeepToYourself = new(
        En: "Only you who organise it see this list. Please keep it that way.",
        Es: "Solo quienes lo organizáis veis esta lista. Que siga así, por favor.");

    public static readonly Words NameWithoutLetters = new(
        En: "A name needs a letter or a digit, so that people can find and say it.",
        Es: "El nombre necesita una letra o una cifra, para que se pueda encontrar y decir.");

    public static readonly Words TooMany = new(
        En: $"There are {CircleLimits.PerCommunity} circles already, and no more fit. Close one that nobody needs.",
        Es: $"Ya hay {CircleLimits.PerCommunity} círculos y no caben más. Cierra uno que ya no haga falta.");

    public static readonly Words NobodyOrganises = new(
        En: "Nobody organises this circle now.", Es: "Ahora nadie organiza este círculo.");

    public static readonly Words IsLookedAfter = new(
        En: "Somebody organises this circle. Only one that nobody organises can be taken over.",
        Es: "Alguien organiza este círculo. Solo se puede asumir uno que nadie organice.");

    public static readonly Words NotAskingAnyMore = new(
        En: "That is settled already: this person does not ask any more.",
        Es: "Eso ya está resuelto: esta persona ya no lo pide.");

    public static readonly Words WhoShouldOrganise = new(
        En: "Who should organise it, too? They see who is in it.", Es: "¿Quién más debería organizarlo? Verá quién está dentro.");

    public static readonly Words NobodyCouldOrganise = new(
        En: "Nobody else in it may organise here. Somebody who may has to join it first.",
        Es: "Nadie más del círculo puede organizar aquí. Primero tiene que entrar alguien que pueda.");

    public static readonly Words CannotOrganise = new(
        En: "This person cannot organise it: they are not in it, or may not organise here.",
        Es: "Esta persona no puede organizarlo: no está dentro o no puede organizar aquí.");

    public static readonly Words NobodyElse = new(
        En: "Nobody else organises it. Add an organiser first, or close it.",
        Es: "Nadie más lo organiza. Añade antes a alguien, o ciérralo.");

    public static Words WhichOne(int all) => all <= 12
        ? new(En: "Which circle?", Es: "¿Qué círculo?")
        : new(
            En: $"Which circle? These are the first of {all}; /circle edit finds the others by name.",
            Es: $"¿Qué círculo? Estos son los primeros de {all}; /circulo editar encuentra los demás por su nombre.");

    public static Words Made(Circle circle) => new(
        En: $"{CircleTexts.Name(circle)} is there. Everybody finds it in /circles.",
        Es: $"{CircleTexts.Name(circle)} ya existe. Se encuentra en /circulos.");

    public static Words NameTaken(Circle other) => new(
        En: $"There is a circle called {CircleTexts.Name(other)} already. Please choose another name.",
        Es: $"Ya hay un círculo que se llama {CircleTexts.Name(other)}. Elige otro nombre, por favor.");

    public static Words LetIn(int people) => new(
        En: $"{CircleTexts.People(people).En} who had asked are in it now.",
        Es: $"{CircleTexts.People(people).Es} que lo habían pedido ya están dentro.");

    /// <summary>Two edited at once: the second decides, knowing what the first wrote.</summary>
    public static Words Meanwhile(string present) => new(
        En: $"Somebody else has just changed it. Now it is: {present}. Send yours again if it is still right.",
        Es: $"Otra persona acaba de cambiarlo. Ahora es: {present}. Envía lo tuyo otra vez si sigue siendo correcto.");

    public static Words AskClose(Circle circle, Words people) => new(
        En: $"Close {CircleTexts.Name(circle)}? This tells {people.En}, and cannot be undone.",
        Es: $"¿Cerrar {CircleTexts.Name(circle)}? Se avisará a {people.Es}, y no se puede deshacer.");

    public static Words IsClosed(Circle circle) => new(
        En: $"{CircleTexts.Name(circle)} is closed. Those who were in it will be told.",
        Es: $"{CircleTexts.Name(circle)} está cerrado. Se avisará a quienes estaban dentro.");

    public static Words InTheCircle(int people) => new(
        En: $"In it: {people}", Es: $"Dentro: {people}");

    public static Words Requests(int people) => new(En: $"Requests ({people})", Es: $"Peticiones ({people})");

    public static Words Asking(int people) => people == 1
        ? new(En: "1 person asks to join.", Es: "1 persona pide entrar.")
        : new(En: $"{people} people ask to join.", Es: $"{people} personas piden entrar.");

    public static Words AcceptName(string name) => new(En: $"Accept {name}", Es: $"Aceptar a {name}");

    public static Words DeclineName(string name) => new(En: $"Decline {name}", Es: $"Rechazar a {name}");

    public static Words Accepted(string name) => new(En: $"{name} is in and will be told.", Es: $"{name} ya está dentro; se le avisará.");

    public static Words Declined(string name) => new(
        En: $"{name} is not let in and will be told.", Es: $"{name} no entra; se le avisará.");

    public static Words Organises(string name) => new(
        En: $"{name} organises it, too, and will be told.", Es: $"{name} también lo organiza; se le avisará.");

    public static Words SteppedDown(Circle circle) => new(
        En: $"You do not organise {CircleTexts.Name(circle)} any more, and are still in it.",
        Es: $"Ya no organizas {CircleTexts.Name(circle)}, y sigues dentro.");
}
