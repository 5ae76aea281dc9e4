using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>What people read about who organises a workshop.</summary>
internal static class OrganisersTexts
{
    public const string HandedOverKind = "workshop.handed";
    public const string TakenOverKind = "workshop.taken";

    public static readonly Words Button = new(En: "Organisers", Es: "Quién organiza");
    public static readonly Words Ask = new(En: "Ask somebody", Es: "Pedir a alguien");
    public static readonly Words HandOver = new(En: "Hand over", Es: "Pasar a otra persona");
    public static readonly Words TakeOver = new(En: "Take it over", Es: "Hacerme cargo");
    public static readonly Words Leave = new(En: "Stop organising it", Es: "Dejar de organizarlo");
    public static readonly Words Back = new(En: "Back", Es: "Volver");
    public static readonly Words Agree = new(En: "Yes, I organise it", Es: "Sí, lo organizo");
    public static readonly Words No = new(En: "No, thank you", Es: "No, gracias");
    public static readonly Words Unorganised = new(En: "Without an organiser", Es: "Sin nadie que organice");

    public static readonly Words Nobody = new(En: "Nobody organises this workshop.", Es: "Nadie organiza este taller.");

    public static readonly Words NobodyMay = new(
        En: "They may not organise here any more.", Es: "Ya no pueden organizar aquí.");

    public static readonly Words AllLookedAfter = new(
        En: "Every workshop that is coming up has an organiser.", Es: "Todos los talleres próximos tienen quien los organice.");

    public static readonly Words TakeOverOrHandOver = new(
        En: "Nobody organises these. Open one, then Organisers: take it over, or hand it to somebody.",
        Es: "Nadie organiza estos. Abre uno y pulsa Quién organiza: hazte cargo o pásalo a alguien.");

    public static readonly Words HandItOver = new(
        En: "It is theirs. Whoever has it hands it over to somebody else first.",
        Es: "Es suyo. Quien lo tiene se lo pasa primero a otra persona.");

    public static readonly Words OnlyWhoseItIs = new(
        En: "Only the organiser whose workshop it is, or a moderator, can hand it over.",
        Es: "Solo quien lo organiza desde el principio, o alguien que modera, puede pasarlo a otra persona.");

    public static readonly Words NotAny = new(En: "That person does not organise it.", Es: "Esa persona no lo organiza.");
    public static readonly Words OrganisesAlready = new(En: "That person organises it already.", Es: "Esa persona ya lo organiza.");
    public static readonly Words YouDoAlready = new(En: "You organise it already.", Es: "Ya lo organizas.");

    public static readonly Words TooMany = new(
        En: $"At most {OrganisersHandler.Most} people organise a workshop beside its organiser.",
        Es: $"Como mucho {OrganisersHandler.Most} personas organizan un taller junto a quien lo creó.");

    public static readonly Words NotAsked = new(
        En: "That was taken back. You do not organise it.", Es: "Se ha retirado. No lo organizas.");

    public static readonly Words IsLookedAfter = new(En: "Somebody organises it.", Es: "Ya hay quien lo organiza.");
    public static readonly Words YouLeft = new(En: "You do not organise it any more.", Es: "Ya no lo organizas.");
    public static readonly Words Declined = new(En: "You do not organise it. Nobody is told why.", Es: "No lo organizas. No se cuenta el motivo.");

    public static readonly Words YouOrganiseNow = new(
        En: "You organise it now, too. Please keep notes and answers of those who come to yourself.",
        Es: "Ahora también lo organizas. No cuentes a nadie las notas y respuestas de quienes vienen, por favor.");

    public static readonly Words ItIsYours = new(
        En: "It is yours now. Please keep notes and answers of those who come to yourself.",
        Es: "Ahora es tuyo. No cuentes a nadie las notas y respuestas de quienes vienen, por favor.");

    public static Words Organise(IReadOnlyList<string> names) => new(
        En: $"Organised by {string.Join(", ", names)}.", Es: $"Organiza: {string.Join(", ", names)}.");

    public static Words Asked(IReadOnlyList<string> names) => new(
        En: $"Asked, no answer yet: {string.Join(", ", names)}.", Es: $"Sin respuesta todavía: {string.Join(", ", names)}.");

    public static Words Offered(IReadOnlyList<string> names) => new(
        En: $"Asked to take it over, no answer yet: {string.Join(", ", names)}.",
        Es: $"Sin respuesta todavía a hacerse cargo: {string.Join(", ", names)}.");

    public static Words End(string name) => new(En: $"Without {name}", Es: $"Sin {name}");

    public static Words UnorganisedCount(int count) => new(En: $"Without an organiser: {count}", Es: $"Sin nadie que organice: {count}");

    public static Words AskedNote(Workshop workshop, bool takeOver) => takeOver
        ? new(
            En: $"Would you take over {Texts.Name(workshop)}, {Texts.When(workshop)}? Whoever organises it now asks you.",
            Es: $"¿Te harías cargo de {Texts.Name(workshop)}, {Texts.When(workshop)}? Te lo pide quien lo organiza ahora.")
        : new(
            En: $"Would you help to organise {Texts.Name(workshop)}, {Texts.When(workshop)}? You could change it, see who comes, and write to them.",
            Es: $"¿Ayudarías a organizar {Texts.Name(workshop)}, {Texts.When(workshop)}? Podrías cambiarlo, ver quién viene y escribirles.");

    public static Words NowNote(Workshop workshop, IReadOnlyList<string> names) => new(
        En: $"{Texts.Name(workshop)}, {Texts.When(workshop)} is now organised by {string.Join(", ", names)}.",
        Es: $"{Texts.Name(workshop)}, {Texts.When(workshop)}: ahora organiza {string.Join(", ", names)}.");

    public static Words NoMoreNote(Workshop workshop) => new(
        En: $"You do not organise {Texts.Name(workshop)}, {Texts.When(workshop)} any more.",
        Es: $"Ya no organizas {Texts.Name(workshop)}, {Texts.When(workshop)}.");

    public static Words NobodyNote(Workshop workshop) => new(
        En: $"Nobody organises {Texts.Name(workshop)}, {Texts.When(workshop)} any more. You can take it over or hand it to somebody.",
        Es: $"Ya nadie organiza {Texts.Name(workshop)}, {Texts.When(workshop)}. Puedes hacerte cargo o pasarlo a alguien.");

    public static Words HandedOverLine(Words who, Words about, IReadOnlyList<Words> texts) => new(
        En: $"{who.En} took over {texts[0].En} from whoever organised it.", Es: $"{who.Es} se hizo cargo de {texts[0].Es}, que le pasó quien lo organizaba.");

    public static Words TakenOverLine(Words who, Words about, IReadOnlyList<Words> texts) => new(
        En: $"{who.En} took over {texts[0].En}, which nobody organised.", Es: $"{who.Es} se hizo cargo de {texts[0].Es}, que nadie organizaba.");
}
