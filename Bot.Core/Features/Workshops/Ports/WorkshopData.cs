using Bot.Core.Features.Workshops.History;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.OnePerson;
using Bot.Core.Features.Workshops.Organisers;
using Bot.Core.Features.Workshops.Questions;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Templates;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Ports;

/// <summary>What workshops keep about a person.</summary>
public sealed class WorkshopData(
    IDatabase db, WorkshopChanges changes, Joining joining, AnswerParting apart, OrganiserChanges organisers, Buddies buddies, TimeProvider clock)
    : IPersonalData
{
    public Words Heading => AgendaTexts.Heading;

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "Your answers to workshops: coming or not, guests, your note, which reminders you want, what you gave up last.",
                Es: "Tus respuestas a talleres: si vienes, con quién, tu nota, qué recordatorios quieres, lo último que dejaste."),
            new(En: "To keep your seat.", Es: "Para guardar tu plaza."),
            Keeping.UntilForgotten,
            new(
                En: "Your name and guests: everybody in the community, unless the organiser hides names. Your note: the organisers.",
                Es: "Tu nombre y tus acompañantes: toda la comunidad, salvo que quien organiza oculte los nombres. Tu nota: quien organiza."),
            """
            rsvps: workshop_id person_id standing guests position note reminders asked_after_move gave_up gave_up_guests gave_up_position
              gave_up_at account_id own_note offered_until
            """,
            """
            rsvps_aside: workshop_id holder_id account_id standing guests position note reminders asked_after_move gave_up gave_up_guests
              gave_up_position gave_up_at
            """),
        new(
            new(
                En: "Workshops that you organise, as you wrote them, and what you saved as a template.",
                Es: "Los talleres que organizas, tal como los escribiste, y lo que guardaste como plantilla."),
            new(En: "They are for those who come.", Es: "Son para quienes vienen."),
            new(
                En: "When you are forgotten they stay without you, and moderators look after them.",
                Es: "Cuando se te olvida siguen sin ti, y se ocupa quien modera."),
            new(En: "Everybody in the community sees them.", Es: "Los ve toda la comunidad."),
            "workshops: organiser_id organiser_account title description location location_key spoken_language",
            "workshop_questions: text choices",
            "workshop_templates: made_by made_account name name_key answers",
            "workshop_template_questions: text choices"),
        new(
            new(
                En: "What you said that you need to come to a workshop, such as a wheelchair or an interpreter.",
                Es: "Lo que dijiste que necesitas para venir a un taller, como silla de ruedas o intérprete."),
            new(En: "So that a seat can be kept and the organisers can prepare for you.", Es: "Para guardarte una plaza y que quien organiza pueda prepararse."),
            new(
                En: "Until two days after the workshop, or until you are forgotten.",
                Es: "Hasta dos días después del taller, o hasta que se te olvide."),
            new(En: "The organisers.", Es: "Quien organiza."),
            "rsvps: need",
            "rsvps_aside: need"),
        new(
            new(
                En: "Workshops that you help to organise, or were asked to.",
                Es: "Los talleres que ayudas a organizar, o que te han pedido organizar."),
            new(En: "So that you can look after them.", Es: "Para que puedas ocuparte de ellos."),
            new(
                En: "Until you stop, or are forgotten.",
                Es: "Hasta que lo dejes o se te olvide."),
            new(En: "Those who organise it with you.", Es: "Quienes lo organizan contigo."),
            "workshop_organisers: workshop_id person_id account_id standing since"),
        new(
            new(
                En: "Your answers to what organisers ask those who come.",
                Es: "Tus respuestas a lo que preguntan quienes organizan."),
            new(En: "So that they can prepare for you.", Es: "Para que puedan prepararse."),
            new(
                En: "As long as the names of those who came, 30 days where nobody chose otherwise, or until you are forgotten.",
                Es: "Lo mismo que los nombres de quienes vinieron, 30 días si nadie eligió otra cosa, o hasta que se te olvide."),
            new(En: "The organisers.", Es: "Quien organiza."),
            "workshop_answers: question_id workshop_id person_id account_id answer answered_at"),
        new(
            new(
                En: "What you did as an organiser of a workshop, and what organisers did about you: who, when, what stood there before and after.",
                Es: "Lo que hiciste al organizar un taller, y lo que quienes organizan hicieron sobre ti: quién, cuándo, qué decía antes y después."),
            new(En: "So that those who organise together know who changed what.", Es: "Para que quienes organizan sepan quién cambió qué."),
            new(
                En: "As long as the names of those who came, 30 days where nobody chose otherwise. When you are forgotten the line stays without you and without what you typed.",
                Es: "Lo mismo que los nombres de quienes vinieron, 30 días si nadie eligió otra cosa. Cuando se te olvida, la línea queda sin ti y sin lo que escribiste."),
            new(En: "The organisers.", Es: "Quien organiza."),
            "workshop_history: id workshop_id at kind field before after by_person by_account about_person"),
        new(
            new(
                En: "At an action: that you look for a buddy, who was offered to you, and with whom you rather would not.",
                Es: "En una acción: que buscas compañía, a quién se te propuso y con quién preferiste que no."),
            new(En: "So that nobody has to be there alone.", Es: "Para que nadie tenga que ir a solas."),
            Keeping.UntilForgotten,
            new(
                En: "Nobody; the two learn each other's names when both agree.",
                Es: "Nadie; las dos personas conocen el nombre de la otra cuando ambas aceptan."),
            "workshop_buddies: workshop_id person_id asked_at partner_id agreed",
            "workshop_buddies_not: workshop_id person_id other_id"),
        new(
            new(En: "Whom people can turn to at an action of yours, as you wrote it.", Es: "A quién acudir en una acción tuya, tal como lo escribiste."),
            new(En: "It is for those who come.", Es: "Es para quienes vienen."),
            new(En: "As long as the action itself.", Es: "Mientras exista la acción."),
            new(En: "Those who come, and whoever organises it.", Es: "Quienes vienen y quien la organiza."),
            "workshop_safety: workshop_id contact"),
        new(
            new(En: "To which series of dates you come as a whole.", Es: "A qué series de fechas vienes por completo."),
            new(En: "So that dates that are added count too.", Es: "Para que cuenten también las fechas que se añadan."),
            Keeping.UntilForgotten,
            new(En: "Organisers see how many come to all dates.", Es: "Quien organiza ve cuánta gente viene a todas las fechas."),
            "workshop_regulars: series_id person_id account_id joined_at"),
    ];

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(
        async q => [.. await MineTable.Everything(q, person), .. await AsideTable.Everything(q, person), .. await MineTable.Organised(q, person),
            .. await OrganiserTable.Everything(q, person), .. await AnswerTable.Everything(q, person), .. await HistoryTable.Everything(q, person),
            .. await RegularTable.Everything(q, person), .. await BuddyTable.Everything(q, person), .. await TemplateTable.Everything(q, person)], ct);

    /// <summary>Answers go, and the seats with them to whoever waits. Workshops stay and are looked after by moderators.</summary>
    public async Task Forget(Tx tx, PersonId person)
    {
        await RegularTable.Forget(tx, person);
        await LookNoMore(tx, person);
        foreach (var seen in await RsvpTable.OfPerson(tx, person))
        {
            var change = await changes.Begin(tx, seen.Workshop);
            // Read again: until the workshop was locked, the answer could change.
            if (await change.Of(person) is not { } one) continue;
            await change.Drop(one);
            await changes.Finish(tx, change, Now);
        }
        await AsideTable.DropAll(tx, person);
        await AnswerTable.Forget(tx, person);
        await HistoryTable.Forget(tx, person);
        await TemplateTable.Forget(tx, person);
        await organisers.Forget(tx, person);
    }

    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        await RegularTable.Merge(tx, from, into);
        // Whom to be with was agreed as another person: it is asked for anew.
        await LookNoMore(tx, from);
        await joining.Merge(tx, from, into);
    }

    private async Task LookNoMore(Tx tx, PersonId person)
    {
        foreach (var id in await BuddyTable.OfPerson(tx, person))
        {
            var change = await changes.Begin(tx, id);
            await buddies.Leave(tx, change.Workshop, person, Now);
        }
        await BuddyTable.ForgetRefusals(tx, person);
    }

    public Task<IReadOnlyList<Words>> Settles(Queries q, PersonId from, PersonId into) => joining.Settles(q, from, into);

    public async Task Split(Tx tx, Parting parting)
    {
        await RegularTable.Split(tx, parting);
        await apart.Split(tx, parting);
    }
}
