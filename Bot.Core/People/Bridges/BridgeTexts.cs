using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>What admins are told who build a bridge.</summary>
internal static class BridgeTexts
{
    public static readonly Words NewCode = new(En: "New code", Es: "Nuevo código");
    public static readonly Words Ask = new(En: "Ask the other side", Es: "Preguntar al otro lado");
    public static readonly Words NotNow = new(En: "Not now", Es: "Ahora no");
    public static readonly Words Yes = new(En: "Become one community", Es: "Ser una sola comunidad");
    public static readonly Words No = new(En: "No", Es: "No");

    public static readonly Words Title = new(En: "One community?", Es: "¿Una sola comunidad?");

    public static readonly Words NotLeading = new(
        En: "Our bridge is led from the other side. An admin there can invite a further one.",
        Es: "Nuestro puente lo lleva el otro lado. Alguien que administra allí puede invitar a otro más.");

    public static readonly Words Own = new(
        En: "That is your own code. Enter it on the other side.", Es: "Ese es tu propio código. Escríbelo en el otro lado.");

    public static readonly Words OneAlready = new(En: "You are one community already.", Es: "Ya sois una sola comunidad.");

    public static readonly Words Several = new(
        En: "Your community is in a bridge already, and I take nobody along who was not asked. Make a code here with /bridge start, and enter it on the other side.",
        Es: "Tu comunidad ya está en un puente, y no me llevo a nadie sin preguntar. Crea aquí un código con /puente iniciar y escríbelo en el otro lado.");

    public static readonly Words Over = new(
        En: "That is no longer open. Begin again with /bridge start.", Es: "Eso ya no está abierto. Empieza de nuevo con /puente iniciar.");

    public static readonly Words Impossible = new(
        En: "One of the two sides is in another bridge by now. Nothing was changed.",
        Es: "Mientras tanto, uno de los dos lados está en otro puente. No se ha cambiado nada.");

    public static readonly Words NotThere = new(
        En: "I was taken out of one of the two sides. Nothing was changed.", Es: "Me han sacado de uno de los dos lados. No se ha cambiado nada.");

    public static readonly Words Declined = new(En: "Nothing was changed.", Es: "No se ha cambiado nada.");

    public static Words OtherSide(string name) => new(
        En: $"That is for the admins of {name}. If you are one, open it there with /bridge start.",
        Es: $"Eso es para quien administra {name}. Si eres tú, ábrelo allí con /puente iniciar.");

    public static Words Code(string code, Instant until) => new(
        En: $"Your code, good until {new Span.Moment(until, MomentStyle.Time)} and for one use: {new Span.Code(code)}\nAn admin of the other side, wherever I am, types {new Span.Code($"/bridge join {code}")}. You are asked before anything happens.",
        Es: $"Tu código, válido hasta las {new Span.Moment(until, MomentStyle.Time)} y para un solo uso: {new Span.Code(code)}\nAlguien que administra el otro lado, donde yo esté, escribe {new Span.Code($"/puente unir {code}")}. Te preguntaré antes de que pase nada.");

    public static Words Wrong(int left) => new(
        En: $"I do not know that code: it may be mistyped, used, or older than an hour. {Times(left).En}",
        Es: $"No conozco ese código: puede tener un error, estar usado o tener más de una hora. {Times(left).Es}");

    public static Words Locked(Instant until) => new(
        En: $"That were too many wrong codes. You can try again at {new Span.Moment(until, MomentStyle.Time)}.",
        Es: $"Han sido demasiados códigos equivocados. Puedes probar de nuevo a las {new Span.Moment(until, MomentStyle.Time)}.");

    public static Words Asked(string name) => new(
        En: $"I have asked the admin of {name} who made the code. When they say yes, you are one community, and I tell you.",
        Es: $"He preguntado a quien creó el código en {name}. Cuando diga que sí, seréis una sola comunidad y te aviso.");

    public static Words Wants(string name, string person) => new(
        En: $"{person} has entered your code: {name} wants to become one community with you.",
        Es: $"{person} ha escrito tu código: {name} quiere ser una sola comunidad con vosotros.");

    public static Words Refused(string name) => new(
        En: $"{name} has said no. Everything stays as it is.", Es: $"{name} ha dicho que no. Todo queda como está.");

    public static Words Done(string other) => new(
        En: $"You are one community with {other} now. What one side plans is announced on both.",
        Es: $"Ahora sois una sola comunidad con {other}. Lo que planea un lado se anuncia en los dos.");

    public static readonly Words JoinedTitle = new(En: "We are one community now", Es: "Ahora somos una sola comunidad");

    public static Words Joined(string lead, string other) => new(
        En: $"{lead} and {other} have become one. Workshops, seats and reminders are everybody's, whichever of our rooms you write in.",
        Es: $"{lead} y {other} son ahora una sola. Los talleres, las plazas y los avisos son de todo el mundo, escribas en la sala que escribas.");

    public static readonly Words LeftTitle = new(En: "Our bridge has ended", Es: "Nuestro puente ha terminado");

    public static Words Left(string name) => new(
        En: $"{name} is a community of its own again. Each side keeps what it made; whoever has a seat on the other side keeps it and was told.",
        Es: $"{name} vuelve a ser una comunidad aparte. Cada lado conserva lo que creó; quien tiene plaza en el otro lado la conserva y ya lo sabe.");

    public static readonly Words Events = new(En: "Events", Es: "Eventos");

    private static Words Times(int left) => left == 1
        ? new(En: "You have one more try.", Es: "Te queda un intento.")
        : new(En: $"You have {left} more tries.", Es: $"Te quedan {left} intentos.");
}
