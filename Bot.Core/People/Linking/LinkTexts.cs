using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People.Linking;

internal static class LinkTexts
{
    public static readonly Words LinkAccount = new(En: "Link an account", Es: "Vincular una cuenta");

    public static readonly Words Title = new(En: "One person, several accounts", Es: "Una persona, varias cuentas");
    public static readonly Words YourAccounts = new(En: "Your accounts:", Es: "Tus cuentas:");
    public static readonly Words ITypedIt = new(En: "I typed it", Es: "Ya lo escribí");
    public static readonly Words IHaveACode = new(En: "I have a code", Es: "Tengo un código");
    public static readonly Words BothMine = new(En: "Both are mine", Es: "Las dos son mías");
    public static readonly Words LinkThem = new(En: "Link them", Es: "Vincularlas");
    public static readonly Words NotMine = new(En: "Not mine", Es: "No es mía");
    public static readonly Words Unlink = new(En: "Unlink", Es: "Desvincular");

    public static readonly Words HowTo = new(
        En: $"On your other account, open my private chat and type {new Span.Code("/link")} with this code, or tap Link an account in {new Span.Code("/me")} and then “I have a code”. It works once, for 10 minutes, and I ask you here before anything happens. Give it to nobody: I never ask for it.",
        Es: $"En tu otra cuenta, abre mi chat privado y escribe {new Span.Code("/vincular")} con este código, o toca Vincular una cuenta en {new Span.Code("/yo")} y después «Tengo un código». Sirve una vez, durante 10 minutos, y te pregunto aquí antes de hacer nada. No se lo des a nadie: yo nunca lo pido.");

    public static readonly Words NotHere = new(
        En: "A code belongs into our private chat: others could read it here. If it was a good one, it is not any more; get a new one.",
        Es: "Un código se escribe en nuestro chat privado: aquí lo pueden leer otras personas. Si valía, ya no vale; pide uno nuevo.");

    public static readonly Words NoCode = new(
        En: "That is no code. It has 8 letters and digits, such as K7QM 2XRD; a recovery code has 20.",
        Es: "Eso no es un código. Tiene 8 letras y cifras, como K7QM 2XRD; uno de recuperación tiene 20.");

    public static readonly Words OwnCode = new(
        En: "That is this account's own code. Type it on your other account.",
        Es: "Ese código es de esta misma cuenta. Escríbelo en tu otra cuenta.");

    public static readonly Words AlreadyOne = new(En: "These accounts are one person already.", Es: "Estas cuentas ya son la misma persona.");

    public static readonly Words Over = new(
        En: "That is over: it was answered already, or the ten minutes have passed. Get a new code.",
        Es: "Eso ya pasó: se respondió antes o pasaron los diez minutos. Pide un código nuevo.");

    public static readonly Words ChangedMeanwhile = new(
        En: "One of the two accounts was linked or unlinked meanwhile, so nothing was done. Get a new code.",
        Es: "Una de las dos cuentas se vinculó o desvinculó entretanto, así que no se hizo nada. Pide un código nuevo.");

    public static readonly Words NobodyYet = new(
        En: "Nobody has typed your code and agreed yet. Type it on your other account, then come back here.",
        Es: "Nadie ha escrito tu código y aceptado todavía. Escríbelo en tu otra cuenta y vuelve aquí.");

    public static readonly Words Refused = new(En: "Nothing was linked.", Es: "No se vinculó nada.");

    public static readonly Words NotLinked = new(
        En: "That account is not linked to you by a code (any more).", Es: "Esa cuenta no está vinculada a ti con un código (o ya no).");

    public static Words YourCode(string code) => new(En: $"Your code: {new Span.Code(code)}", Es: $"Tu código: {new Span.Code(code)}");

    public static Words Wrong(int left) => left == 1
        ? new(
            En: "That code is wrong or over. You have 1 try left; then you have to wait.",
            Es: "Ese código no vale o ya pasó. Te queda 1 intento; después tendrás que esperar.")
        : new(
            En: $"That code is wrong or over. You have {left} tries left.",
            Es: $"Ese código no vale o ya pasó. Te quedan {left} intentos.");

    public static Words Locked(Instant until) => new(
        En: $"Too many wrong codes. You can try again at {At(until)}.",
        Es: $"Demasiados códigos equivocados. Podrás intentarlo de nuevo a las {At(until)}.");

    public static Words LockedNow(Instant until, string incident) => new(
        En: $"{Locked(until).En} I have written this down as {new Span.Code(incident)}.",
        Es: $"{Locked(until).Es} Lo he anotado como {new Span.Code(incident)}.");

    public static Words WhoseCode(string name, string platform) => new(
        En: $"This code is from {Who(name, platform).En}. Are both accounts yours? They would be one person here: one seat, one set of messages. If somebody else gave you the code, tap “Not mine”.",
        Es: $"Este código es de {Who(name, platform).Es}. ¿Son tuyas las dos cuentas? Aquí serían una sola persona: una plaza, unos mensajes. Si te lo dio otra persona, toca «No es mía».");

    public static Words NowConfirm(string name, string platform) => new(
        En: $"Good. Now confirm as {Who(name, platform).En}: I have written to you there, or tap “I typed it” under the code.",
        Es: $"Bien. Ahora confirma con {Who(name, platform).Es}: te he escrito allí, o toca «Ya lo escribí» debajo del código.");

    public static Words WhoTyped(string name, string platform) => new(
        En: $"{Who(name, platform).En} typed your code. Is that you? Linked, both accounts are one person; what a role lets one of them do stays with that one.",
        Es: $"{Who(name, platform).Es} escribió tu código. ¿Eres tú? Vinculadas, las dos cuentas son una persona; lo que un rol permite a una se queda en ella.");

    public static Words Linked(string name, string platform) => new(
        En: $"Linked: you are {Who(name, platform).En}, too. Unlink at any time with {new Span.Code("/link")}.",
        Es: $"Vinculadas: también eres {Who(name, platform).Es}. Puedes desvincularlas cuando quieras con {new Span.Code("/vincular")}.");

    public static Words AskUnlink(string name, string platform) => new(
        En: $"Unlink {Who(name, platform).En}? It becomes a person of its own again. Each account keeps the answers that were given with it; an answer that was put aside when you linked comes back, on the waitlist if the seat is taken.",
        Es: $"¿Desvincular {Who(name, platform).Es}? Vuelve a ser una persona aparte. Cada cuenta conserva las respuestas que dio; una respuesta que se apartó al vincular vuelve, en la lista de espera si la plaza ya está ocupada.");

    public static Words Unlinked(string name, string platform) => new(
        En: $"Unlinked: {Who(name, platform).En} is a person of its own again.",
        Es: $"Desvinculada: {Who(name, platform).Es} vuelve a ser una persona aparte.");

    public static Words Parted(string name, string platform) => new(
        En: $"{Who(name, platform).En} is not linked to your other account any more. If that was not you, look at {new Span.Code("/link")}.",
        Es: $"{Who(name, platform).Es} ya no está vinculada a tu otra cuenta. Si no fuiste tú, mira {new Span.Code("/vincular")}.");

    public static Words NameStays(string name) => new(
        En: $"Your name here stays {new Span.Bold(name)}.", Es: $"Tu nombre aquí sigue siendo {new Span.Bold(name)}.");

    public static Words LanguageStays(Language language) => language == Language.Spanish
        ? new(En: "Your language stays Spanish.", Es: "Tu idioma sigue siendo el español.")
        : new(En: "Your language stays English.", Es: "Tu idioma sigue siendo el inglés.");

    public static Words MessagesStay(MessageLevel level) => new(
        En: $"Your choice of messages stays: {MessageTexts.Name(level).En}.", Es: $"Los mensajes que eliges siguen siendo: {MessageTexts.Name(level).Es}.");

    public static Words AndMore(int count) => new(En: $"And {count} more.", Es: $"Y {count} más.");

    public static Words UnlinkThis(AccountRow account) => new(
        En: $"Unlink {Platform(account.Platform)}", Es: $"Desvincular {Platform(account.Platform)}");

    public static Rich Account(AccountRow account) => $"{account.Name} · {Platform(account.Platform)}";

    public static Words Who(string name, string platform) => new(
        En: $"{new Span.Bold(name)} on {Platform(platform)}", Es: $"{new Span.Bold(name)} en {Platform(platform)}");

    private static Span.Moment At(Instant instant) => new(instant, MomentStyle.Time);

    private static string Platform(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
