using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Members;

/// <summary>What stands behind <i>More</i>.</summary>
internal static class MoreTexts
{
    public static readonly Words BringGuest = new(En: "Bring a guest", Es: "Traer a alguien");
    public static readonly Words OneMore = new(En: "One more guest", Es: "Una persona más");
    public static readonly Words OneFewer = new(En: "One guest fewer", Es: "Una persona menos");
    public static readonly Words NoGuest = new(En: "No guest", Es: "Sin nadie más");
    public static readonly Words Note = new(En: "Note for the organisers", Es: "Nota para quien organiza");
    public static readonly Words WhoComes = new(En: "Who comes", Es: "Quién viene");
    public static readonly Words CalendarFile = new(En: "Calendar file", Es: "Archivo de calendario");
    public static readonly Words Reminders = new(En: "Reminders", Es: "Recordatorios");
    public static readonly Words Organise = new(En: "Organise", Es: "Organizar");
    public static readonly Words Back = new(En: "Back", Es: "Volver");
    public static readonly Words Earlier = new(En: "Earlier names", Es: "Nombres anteriores");
    public static readonly Words Later = new(En: "More names", Es: "Más nombres");

    public static readonly Words NoAnswer = new(En: "You have not answered yet.", Es: "Todavía no has respondido.");
    public static readonly Words NobodyYet = new(En: "Nobody so far.", Es: "Nadie por ahora.");
    public static readonly Words NoteSaved = new(En: "Saved. Only the organisers see it.", Es: "Guardada. Solo la ve quien organiza.");
    public static readonly Words NoteRemoved = new(En: "The note is removed.", Es: "La nota se ha borrado.");

    public static readonly Words NamesHidden = new(
        En: "Names are hidden at this workshop.", Es: "En este taller no se muestran los nombres.");

    public static readonly Words WhenToRemind = new(
        En: "When shall I remind you by direct message?", Es: "¿Cuándo te lo recuerdo por mensaje directo?");

    public static readonly Words FileForYou = new(
        En: "Open this file to put it into your calendar.", Es: "Abre este archivo para añadirlo a tu calendario.");

    public static Words OneGuestWhileNew(NodaTime.Instant until) => new(
        En: $"You are new here and may bring one guest. From {new Chat.Span.Moment(until, Chat.MomentStyle.DateTime)} on it can be more.",
        Es: $"Acabas de llegar y puedes traer a una persona. A partir de {new Chat.Span.Moment(until, Chat.MomentStyle.DateTime)} podrán ser más.");

    public static Words Standing(Attendance? mine, int place) => mine?.Standing switch
    {
        Workshops.Standing.Going when mine.Guests > 0 => new(
            En: $"You are in, with {Texts.Guests(mine.Guests).En}.",
            Es: $"Tienes plaza, con {Texts.Guests(mine.Guests).Es}."),
        Workshops.Standing.Going => new(En: "You are in.", Es: "Tienes plaza."),
        Workshops.Standing.Offered => Offers.OfferTexts.Mine(mine),
        Workshops.Standing.Waiting => new(
            En: $"You are {Texts.Ordinal(place).En} on the waitlist.",
            Es: $"Tienes el número {place} en la lista de espera."),
        Workshops.Standing.Maybe => new(En: "You answered maybe.", Es: "Has respondido quizá."),
        Workshops.Standing.Cant => new(En: "You answered that you cannot come.", Es: "Has respondido que no puedes venir."),
        _ => NoAnswer,
    };

    public static Words YourNote(string note) => new(En: $"Your note: {note}", Es: $"Tu nota: {note}");

    public static Words Choice(ReminderChoice choice) => choice switch
    {
        ReminderChoice.DayBefore => new(En: "24 h before", Es: "24 h antes"),
        ReminderChoice.TwoHoursBefore => new(En: "2 h before", Es: "2 h antes"),
        ReminderChoice.Both => new(En: "Both", Es: "Ambos"),
        _ => new(En: "None", Es: "Ninguno"),
    };

    public static Words Chosen(ReminderChoice choice) => choice switch
    {
        ReminderChoice.DayBefore => new(En: "I remind you 24 hours before.", Es: "Te lo recuerdo 24 horas antes."),
        ReminderChoice.TwoHoursBefore => new(En: "I remind you 2 hours before.", Es: "Te lo recuerdo 2 horas antes."),
        ReminderChoice.Both => new(En: "I remind you 24 and 2 hours before.", Es: "Te lo recuerdo 24 y 2 horas antes."),
        _ => new(En: "I do not remind you of this one.", Es: "No te recuerdo este."),
    };
}
