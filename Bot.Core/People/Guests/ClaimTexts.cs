using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.People.Guests;

internal static class ClaimTexts
{
    public static readonly Words ThatIsMe = new(En: "That is me", Es: "Soy yo");
    public static readonly Words NotMe = new(En: "Not me", Es: "No soy yo");

    public static readonly Words Over = new(
        En: "That is over: it was answered already, or ten minutes have passed. Ask for a new code.",
        Es: "Eso ya pasó: se respondió antes o pasaron diez minutos. Pide un código nuevo.");

    public static readonly Words Done = new(
        En: "Done: it is yours now, and from now on I tell you yourself.", Es: "Hecho: ya es tuyo, y desde ahora te aviso a ti.");

    public static readonly Words Refused = new(En: "Nothing was changed.", Es: "No se cambió nada.");

    public static Words TheCode(string name, string code) => new(
        En: $"Code for {name}: {new Span.Code(code)}\nWith an account on any of our platforms {name} taps “I have a code” in {new Span.Code("/me")}, or types {new Span.Code("/link")} and the code in my private chat. It works once, for 14 days. Then the seat is {name}'s own, and you are told.",
        Es: $"Código para {name}: {new Span.Code(code)}\nCon una cuenta en cualquiera de nuestras plataformas, {name} toca «Tengo un código» en {new Span.Code("/yo")}, o escribe {new Span.Code("/vincular")} y el código en mi chat privado. Sirve una vez, durante 14 días. Entonces la plaza es de {name}, y te aviso.");

    public static Words AreYou(string name, string? by) => by is null
        ? new(En: $"This code is for {new Span.Bold(name)}. Is that you?", Es: $"Este código es para {new Span.Bold(name)}. ¿Eres tú?")
        : new(
            En: $"This code is for {new Span.Bold(name)}, whom {by} brought. Is that you?",
            Es: $"Este código es para {new Span.Bold(name)}, a quien trajo {by}. ¿Eres tú?");

    public static Words HasCome(string name) => new(
        En: $"{name} has entered the code that you were given: the seat is theirs now, and I tell them myself.",
        Es: $"{name} ha escrito el código que te di: la plaza ya es suya, y le aviso directamente.");
}
