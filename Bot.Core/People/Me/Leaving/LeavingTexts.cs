using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People.Me.Leaving;

/// <summary>What people are told who go, or are about to be forgotten.</summary>
internal static class LeavingTexts
{
    public static readonly Words YesForget = new(En: "Yes, forget me", Es: "Sí, olvidarme");
    public static readonly Words No = new(En: "No, keep it", Es: "No, conservarlo");
    public static readonly Words Stay = new(En: "Stay", Es: "Quedarme");
    public static readonly Words Keep = new(En: "Keep", Es: "Conservar");

    public static readonly Words What = new(
        En: "I remove everything that I keep about you, on all your accounts: your seats go to whoever waits, your settings and unfinished forms are gone. What stays is without your name: counts, and what you organise, which moderators then look after. If you come back, you are new to me.",
        Es: "Borro todo lo que guardo sobre ti, en todas tus cuentas: tus plazas pasan a quien espera, tus ajustes y formularios desaparecen. Lo que queda no lleva tu nombre: los recuentos, y lo que organizas, de lo que se ocupa quien modera. Si vuelves, serás alguien nuevo para mí.");

    public static readonly Words Sure = new(
        En: "Are you sure? You have a day to change your mind; after that nobody can bring it back.",
        Es: "¿Seguro? Tienes un día para cambiar de idea; después nadie puede recuperarlo.");

    public static readonly Words Stayed = new(En: "Good that you stay. Nothing was removed.", Es: "Qué bien que te quedes. No se ha borrado nada.");

    public static readonly Words NothingToStay = new(
        En: "Nobody is going to forget you. You are known here as before.",
        Es: "Nadie te va a olvidar. Aquí se te conoce como antes.");

    public static Words Going(Instant at) => new(
        En: $"I forget you on {At(at)}. Until then you can change your mind: tap Stay here, or type /forget and tap it there.",
        Es: $"Te olvido el {At(at)}. Hasta entonces puedes cambiar de idea: toca Quedarme aquí, o escribe /olvidar y tócalo allí.");

    public static Words Idle(Instant at) => new(
        En: $"You have not been here for a year. So that nothing lies around that nobody needs, I forget what I know about you on {At(at)}. If you want me to keep it, tap Keep.",
        Es: $"Hace un año que no pasas por aquí. Para que no quede nada que nadie necesita, el {At(at)} olvido lo que sé de ti. Si quieres que lo conserve, toca Conservar.");

    public static Words Left(Instant at) => new(
        En: $"You have left the group. I forget what I know about you on {At(at)}. If you want me to keep it, tap Keep; if you come back, I keep it as well.",
        Es: $"Has salido del grupo. El {At(at)} olvido lo que sé de ti. Si quieres que lo conserve, toca Conservar; si vuelves, también lo conservo.");

    private static Span At(Instant at) => new Span.Moment(at, MomentStyle.DateTime);
}
