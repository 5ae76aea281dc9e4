using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;

namespace Bot.Core.People.Abuse.Measures;

internal static class MeasureTexts
{
    public static readonly Words List = new(En: "Paused and blocked", Es: "En pausa y con bloqueo");
    public static readonly Words Nobody = new(En: "Nobody is paused or blocked.", Es: "Nadie está en pausa ni con bloqueo.");
    public static readonly Words Lift = new(En: "Lift it", Es: "Levantarlo");
    public static readonly Words Keep = new(En: "Keep it", Es: "Mantenerlo");
    public static readonly Words LeaveIt = new(En: "Leave it", Es: "Dejarlo");
    public static readonly Words Appeal = new(En: "Appeal", Es: "Recurrir");
    public static readonly Words Read = new(En: "Read it", Es: "Leerlo");
    public static readonly Words Earlier = new(En: "Earlier names", Es: "Nombres anteriores");
    public static readonly Words Later = new(En: "More names", Es: "Más nombres");
    public static readonly Words StateLabel = new(En: "State", Es: "Estado");
    public static readonly Words ReasonLabel = new(En: "Reason", Es: "Motivo");
    public static readonly Words ByLabel = new(En: "By", Es: "Por");
    public static readonly Words SinceLabel = new(En: "Since", Es: "Desde");
    public static readonly Words Heading = new(En: "Pauses and blocks", Es: "Pausas y bloqueos");
    public static readonly Words SomebodyWhoLeft = new(En: "someone who left", Es: "alguien que se fue");
    public static readonly Words AppealWaits = new(En: "an appeal waits", Es: "hay un recurso");
    public static readonly Words AppealDecided = new(En: "The appeal is decided.", Es: "El recurso está decidido.");

    public static readonly Words Over = new(En: "That is over or was lifted.", Es: "Eso ya terminó o se levantó.");
    public static readonly Words Gone = new(En: "That does not exist any more.", Es: "Eso ya no existe.");
    public static readonly Words Dropped = new(En: "Nothing was done.", Es: "No se ha hecho nada.");
    public static readonly Words NotProposed = new(En: "That was too long ago, or is done already.", Es: "Fue hace demasiado, o ya está hecho.");
    public static readonly Words NotYourself = new(En: "That would be yourself.", Es: "Esa persona eres tú.");
    public static readonly Words NotHere = new(En: "That person does not belong to this community.", Es: "Esa persona no es de esta comunidad.");
    public static readonly Words LiftedNow = new(En: "It is lifted, and they are told.", Es: "Está levantado, y se le avisa.");
    public static readonly Words KeptNow = new(En: "It stays, and they are told.", Es: "Se mantiene, y se le avisa.");

    public static readonly Words NotYours = new(
        En: "Only somebody with at least the power of whoever decided it can lift it, or another moderator on appeal.",
        Es: "Solo puede levantarlo quien tenga al menos el mismo poder que quien lo decidió, u otra persona que modera si hay recurso.");

    public static readonly Words AppealSent = new(
        En: "I have passed it on. Somebody other than who decided it reads it, and I tell you what comes of it.",
        Es: "Lo he pasado. Lo lee alguien distinto de quien lo decidió, y te digo qué resulta.");

    public static readonly Words NobodyDecides = new(
        En: "There is nobody here any more who could decide it. Please talk to whoever runs this bot.",
        Es: "Aquí ya no hay nadie que pueda decidirlo. Habla con quien administra este bot, por favor.");

    // The first line says nothing that others may not read.
    public static readonly Words ToldAppeal = new(
        En: "Somebody asks for a second opinion. Tap to read it.", Es: "Alguien pide otra opinión. Toca para leerlo.");

    private static readonly Words Neutral = new(En: "This is about you and the community.", Es: "Esto es sobre ti y la comunidad.");

    public static Words Name(MeasureKind kind) => kind == MeasureKind.Pause
        ? new(En: "Pause for 7 days", Es: "Pausa de 7 días")
        : new(En: "Block", Es: "Bloquear");

    public static Words Ask(MeasureKind kind, string name, string reason) => Words.Join("\n",
    [
        kind == MeasureKind.Pause
            ? new(
                En: $"Pause {Bold(name)} for 7 days? They can read, and cannot answer, create or write.",
                Es: $"¿Poner a {Bold(name)} en pausa 7 días? Podrá leer, pero no responder, crear ni escribir.")
            : new(
                En: $"Block {Bold(name)}, with all of their accounts, on every platform? They lose their seats here, which go on to others, and cannot act until somebody lifts it.",
                Es: $"¿Bloquear a {Bold(name)}, con todas sus cuentas, en todas las plataformas? Pierde aquí sus plazas, que pasan a otras personas, y no podrá actuar hasta que alguien lo levante."),
        new(
            En: $"They are told this reason, and may appeal to other moderators: {reason}",
            Es: $"Se le dirá este motivo, y podrá recurrir ante otras personas que moderan: {reason}"),
    ]);

    public static Words Done(Measure measure, string name) => measure.EndsAt is { } end
        ? new(
            En: $"{Bold(name)} is paused until {At(end)}. They are told.",
            Es: $"{Bold(name)} está en pausa hasta {At(end)}. Se le avisa.")
        : new(En: $"{Bold(name)} is blocked. They are told.", Es: $"{Bold(name)} tiene un bloqueo. Se le avisa.");

    public static Words TooHigh(string name) => new(
        En: $"{name} has at least the power that you have here. Somebody above you both can do it.",
        Es: $"{name} tiene aquí al menos tu mismo poder. Puede hacerlo alguien por encima.");

    public static Words Already(Measure measure, string name) => measure.EndsAt is { } end
        ? new(En: $"{name} is paused already, until {At(end)}.", Es: $"{name} ya está en pausa, hasta {At(end)}.")
        : new(En: $"{name} is blocked already.", Es: $"{name} ya tiene un bloqueo.");

    public static Words State(Measure measure) => measure.EndsAt is { } end
        ? new(En: $"paused until {At(end)}", Es: $"en pausa hasta {At(end)}")
        : new(En: "blocked", Es: "con bloqueo");

    public static Words TheirAppeal(string appeal) => new(En: $"Appeal: {appeal}", Es: $"Recurso: {appeal}");

    public static Words Told(Measure measure, string community) => Words.Join("\n",
    [
        Neutral,
        measure.EndsAt is { } end
            ? new(
                En: $"A moderator has paused you in {Bold(community)} until {At(end)}. Until then you can read, and cannot answer, create or write.",
                Es: $"Alguien que modera te ha puesto en pausa en {Bold(community)} hasta {At(end)}. Hasta entonces puedes leer, pero no responder, crear ni escribir.")
            : new(
                En: $"A moderator has blocked you in {Bold(community)}, with all of your accounts. Your seats there went on to others. You can still ask for your data, and be forgotten.",
                Es: $"Alguien que modera te ha bloqueado en {Bold(community)}, con todas tus cuentas. Tus plazas allí han pasado a otras personas. Aún puedes pedir tus datos y que te olvide."),
        new(En: $"The reason: {measure.Reason}", Es: $"El motivo: {measure.Reason}"),
        new(
            En: "If you think that this is wrong, appeal once: somebody else reads it and decides.",
            Es: "Si crees que es un error, puedes recurrir una vez: lo lee y decide otra persona."),
    ]);

    public static Words ToldLifted(string community) => Words.Join("\n",
    [
        Neutral,
        new(
            En: $"What held you back in {Bold(community)} was lifted. You can take part again.",
            Es: $"Se ha levantado lo que te frenaba en {Bold(community)}. Puedes volver a participar."),
    ]);

    public static Words ToldKept(Measure measure, string community) => Words.Join("\n",
    [
        Neutral,
        measure.EndsAt is { } end
            ? new(
                En: $"Your appeal was read. In {Bold(community)} it stays as it is: you are paused until {At(end)}.",
                Es: $"Se ha leído tu recurso. En {Bold(community)} se mantiene: estás en pausa hasta {At(end)}.")
            : new(
                En: $"Your appeal was read. In {Bold(community)} it stays as it is: you are blocked.",
                Es: $"Se ha leído tu recurso. En {Bold(community)} se mantiene: tienes un bloqueo."),
    ]);

    public static Words AppealedAlready(bool decided) => decided
        ? new(En: "You have appealed already, and it was decided.", Es: "Ya has recurrido, y está decidido.")
        : new(En: "You have appealed already. I tell you what comes of it.", Es: "Ya has recurrido. Te diré qué resulta.");

    public static Problem HeldBack(Holding held, string community) => new(held.Until is { } end
        ? new(
            En: $"You are paused in {community} until {At(end)}: you can read, and cannot answer, create or write. If that is wrong, tap Appeal.",
            Es: $"Estás en pausa en {community} hasta {At(end)}: puedes leer, pero no responder, crear ni escribir. Si es un error, toca Recurrir.")
        : new(
            En: $"You are blocked in {community}. You can still ask for your data, and be forgotten. If the block is wrong, tap Appeal.",
            Es: $"Tienes un bloqueo en {community}. Aún puedes pedir tus datos y que te olvide. Si es un error, toca Recurrir."))
    {
        Way = new Button.Press(Appeal, new OpenAppeal(held.Measure)),
    };

    private static Span At(NodaTime.Instant at) => new Span.Moment(at, MomentStyle.DateTime);

    private static Span Bold(string text) => new Span.Bold(text);
}
