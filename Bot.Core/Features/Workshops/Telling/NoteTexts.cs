using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Features.Workshops.Telling;

/// <summary>What people and rooms are told when something happens.</summary>
internal static class NoteTexts
{
    public static Words Promoted(Workshop workshop, Instant now) => new(
        En: $"A seat is free: you are in. {Texts.Name(workshop)}, {Texts.When(workshop)}{In(workshop, now)}",
        Es: $"Hay una plaza libre y es tuya. {Texts.Name(workshop)}, {Texts.When(workshop)}{In(workshop, now)}");

    public static Words Parted(Workshop workshop, string community) => new(
        En: $"The two sides of the community have parted. {Texts.Name(workshop)}, {Texts.When(workshop)}, now belongs to {community}. You stay on its list, and reminders and changes reach you here.",
        Es: $"Las dos partes de la comunidad se han separado. {Texts.Name(workshop)}, {Texts.When(workshop)}, pertenece ahora a {community}. Sigues en su lista, y los avisos y cambios te llegan aquí.");

    /// <summary>For the room: begins with the word that matters.</summary>
    public static Words MovedRoom(Workshop workshop) =>
        Words.Join("\n", [CardTexts.Moved(workshop), CardTexts.WasNow(workshop, workshop.MovedFrom ?? workshop.Start)]);

    public static Words Moved(Workshop workshop, Attendance mine) => Words.Join("\n",
    [
        MovedRoom(workshop),
        mine.Standing switch
        {
            Standing.Going => new(En: "Are you still coming? Your seat is kept.", Es: "¿Vienes igualmente? Tu plaza sigue guardada."),
            Standing.Waiting => new(
                En: "Do you still want a seat? You keep your place on the waitlist.",
                Es: "¿Sigues queriendo plaza? Conservas tu lugar en la lista de espera."),
            _ => new(En: "Can you come on the new date?", Es: "¿Puedes venir en la nueva fecha?"),
        },
    ]);

    /// <summary>The second and last question.</summary>
    public static Words MovedAgain(Workshop workshop, Attendance mine) => mine.Standing == Standing.Going && workshop.Seats is not null
        ? Words.Join("\n",
        [
            Moved(workshop, mine),
            new(
                En: "Please answer: if others wait and I hear nothing, your seat goes to them.",
                Es: "Responde, por favor: si hay gente esperando y no sé nada de ti, tu plaza pasará a otra persona."),
        ])
        : Moved(workshop, mine);

    public static Words Lost(Workshop workshop, int place) => new(
        En: $"I asked twice whether you still come to {Texts.Name(workshop)} and heard nothing, and others were waiting. Your seat went to them; you are {Texts.Ordinal(place).En} on the waitlist.",
        Es: $"Te pregunté dos veces si vienes a {Texts.Name(workshop)} sin respuesta, y había gente esperando. Tu plaza ha pasado a otra persona; tienes el número {place} en la lista de espera.");

    public static Words Changed(Workshop workshop, WorkshopField field, Instant now, Standing? standing) => field == WorkshopField.Where
        ? new(
            En: $"{Texts.Name(workshop)}, {Texts.When(workshop)}: it meets somewhere else. Now: {KindTexts.PlaceFor(workshop, standing, now).En}",
            Es: $"{Texts.Name(workshop)}, {Texts.When(workshop)}: cambia el lugar. Ahora: {KindTexts.PlaceFor(workshop, standing, now).Es}")
        : new(
            En: $"{Texts.Name(workshop)}, {Texts.When(workshop)}: it now takes {Texts.Length(workshop.LengthMinutes).En}, until {Until(workshop)}.",
            Es: $"{Texts.Name(workshop)}, {Texts.When(workshop)}: ahora dura {Texts.Length(workshop.LengthMinutes).Es}, hasta las {Until(workshop)}.");

    public static Words Cancelled(Workshop workshop) => new(
        En: $"CANCELLED: {Texts.Name(workshop)}, {Texts.When(workshop)}, will not take place.",
        Es: $"CANCELAD{KindTexts.Ending(workshop.Kind).ToUpperInvariant()}: {Texts.Name(workshop)}, {Texts.When(workshop)}, no se celebrará.");

    public static Words Removed(Workshop workshop) => new(
        En: $"An organiser took you off the list of {Texts.Name(workshop)}, {Texts.When(workshop)}. If you think that this is a mistake, please ask them.",
        Es: $"Quien organiza te ha quitado de la lista de {Texts.Name(workshop)}, {Texts.When(workshop)}. Si crees que es un error, pregúntale, por favor.");

    /// <summary>For somebody who comes.</summary>
    public static Words Reminder(Workshop workshop, Instant now) => Words.Join(" ",
    [
        new(
            En: $"Reminder: {Texts.Name(workshop)}, {Texts.When(workshop)}{In(workshop, now)} Still coming?",
            Es: $"Recordatorio: {Texts.Name(workshop)}, {Texts.When(workshop)}{In(workshop, now)} ¿Vienes?"),
        workshop.IsAction && now < workshop.PlaceShown ? ActionTexts.PlaceComes(workshop) : Words.None,
    ]);

    /// <summary>Mentions nobody.</summary>
    /// <param name="workshop">With its kept seats.</param>
    public static Words RoomReminder(Workshop workshop, Instant now) => Words.Join(" ",
    [
        new(
            En: $"Coming up: {Texts.Name(workshop)}, {Texts.When(workshop)}{Behind(workshop.PublicLocation)}",
            Es: $"Próximamente: {Texts.Name(workshop)}, {Texts.When(workshop)}{Behind(workshop.PublicLocation)}"),
        Free(workshop, now),
    ]);

    public static Words Silent(IReadOnlyList<string> reached, IReadOnlyList<string> notReached, Workshop workshop) => Words.Join("\n",
    [
        new(
            En: $"Since {Texts.Name(workshop)} was moved some who have a seat did not answer.",
            Es: $"Desde el cambio de fecha de {Texts.Name(workshop)} hay quien tiene plaza y no ha respondido."),
        reached.Count == 0 ? Words.None : new(
            En: $"Asked, no answer, seat kept because nobody who fits waits: {Roll.RollTexts.Names(reached)}.",
            Es: $"Sin respuesta; conservan la plaza porque nadie que quepa espera: {Roll.RollTexts.Names(reached)}."),
        notReached.Count == 0 ? Words.None : new(
            En: $"Could not be reached, so their seats are kept: {Roll.RollTexts.Names(notReached)}.",
            Es: $"No se les pudo avisar, así que conservan la plaza: {Roll.RollTexts.Names(notReached)}."),
    ]);

    private static Words Free(Workshop workshop, Instant now)
    {
        if (workshop.DrawAt is not null) return Lottery.DrawTexts.Card(workshop);
        var vacancy = workshop.Free(now);
        return vacancy.General switch
        {
            int.MaxValue => Words.None,
            0 when vacancy.Free > 0 => Needs.NeedTexts.Kept(workshop),
            0 => new(En: "It is full; there is a waitlist.", Es: "Está completo; hay lista de espera."),
            var free => new(En: $"{Texts.Seats(free).En} free.", Es: $"Quedan {Texts.Seats(free).Es}."),
        };
    }

    private static Span.Moment Until(Workshop workshop) => new(workshop.End, MomentStyle.Time);

    /// <summary>For somebody who comes: the place behind a time, and the full stop.</summary>
    private static Rich In(Workshop workshop, Instant now) =>
        Behind(ActionRules.ShowsPlace(workshop, Standing.Going, now) ? workshop.Location : "");

    private static Rich Behind(string place) => place.Length > 0 ? $", {place}." : ".";
}
