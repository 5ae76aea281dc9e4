using Bot.Core.Chat;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People.Linking.Lost;

internal static class LostTexts
{
    public static readonly Words Title = new(En: "If I lose this account", Es: "Si pierdo esta cuenta");
    public static readonly Words Make = new(En: "Make a code", Es: "Crear un código");
    public static readonly Words Replace = new(En: "Replace the code", Es: "Cambiar el código");
    public static readonly Words LostMine = new(En: "I lost an account", Es: "Perdí una cuenta");
    public static readonly Words MoveHere = new(En: "Move here", Es: "Pasar aquí");
    public static readonly Words IVouch = new(En: "I vouch for it", Es: "Lo avalo");
    public static readonly Words Object = new(En: "I still have it", Es: "Aún la tengo");
    public static readonly Words Earlier = new(En: "Earlier", Es: "Anteriores");
    public static readonly Words Later = new(En: "Later", Es: "Siguientes");

    public static readonly Words What = new(
        En: $"A recovery code brings you back from a new account: type it there with {new Span.Code("/link")}. Write it on paper and keep it safe; whoever has it can become you here.",
        Es: $"Un código de recuperación te devuelve desde una cuenta nueva: escríbelo allí con {new Span.Code("/vincular")}. Anótalo en papel y guárdalo bien; quien lo tenga puede hacerse pasar por ti aquí.");

    public static readonly Words HaveNone = new(En: "You have none yet.", Es: "Todavía no tienes ninguno.");

    public static readonly Words YouAreBack = new(
        En: $"You are back: everything that was yours is here now, and the lost account is unlinked. Make a new recovery code in {new Span.Code("/me")}.",
        Es: $"Has vuelto: todo lo tuyo está aquí y la cuenta perdida queda desvinculada. Crea un código de recuperación nuevo en {new Span.Code("/yo")}.");

    public static readonly Words MovedAway = new(
        En: "What you had here belongs to another account from now on, because this one was reported lost. If that was not you, tell a moderator at once.",
        Es: "Lo que tenías aquí pertenece desde ahora a otra cuenta, porque esta se dio por perdida. Si no fuiste tú, díselo enseguida a quien modera.");

    public static readonly Words NobodyAsks = new(
        En: "Nobody is asking for that now.", Es: "Nadie lo pide ahora.");

    public static readonly Words WhoAsks = new(En: "Who is asking?", Es: "¿Quién lo pide?");

    public static readonly Words NotForYourself = new(
        En: "Nobody vouches for themselves. Another moderator has to.", Es: "Nadie se avala a sí mismo. Tiene que hacerlo otra persona que modere.");

    public static readonly Words VouchedAlready = new(
        En: "You have vouched already. Another moderator is needed, too.", Es: "Ya lo has avalado. Hace falta también otra persona que modere.");

    public static readonly Words SomebodyElse = new(
        En: "Another moderator has recognised somebody else. Talk with each other first; nothing was written down.",
        Es: "Otra persona que modera reconoció a alguien distinto. Hablen primero; no se anotó nada.");

    public static readonly Words FirstVouched = new(
        En: "Written down. One more moderator has to vouch within the week.", Es: "Anotado. Falta que lo avale otra persona que modere, en esta semana.");

    public static readonly Words SecondVouched = new(
        En: "Written down. The lost account is told now and can object for 72 hours; then the person moves.",
        Es: "Anotado. La cuenta perdida recibe aviso ahora y puede oponerse durante 72 horas; después la persona se traslada.");

    public static readonly Words Objected = new(
        En: "Good that you said so. Nothing moves, and the moderators are told.", Es: "Menos mal que lo has dicho. No se traslada nada, y quienes moderan reciben aviso.");

    public static readonly Words TheyObjected = new(
        En: "The account that was said to be lost has objected. Nothing moves.", Es: "La cuenta que se daba por perdida se ha opuesto. No se traslada nada.");

    /// <summary>Kinds of the log: never rename one. No account and no platform of a member stands there.</summary>
    public const string Vouched = "people.vouched";

    public const string Moved = "people.moved";
    public const string ObjectedTo = "people.objected";

    public static Words VouchedLine(Words who, Words about, IReadOnlyList<Words> texts) => new(
        En: $"{who.En} vouched that {about.En} has lost an account and asks from a new one.",
        Es: $"{who.Es} avaló que {about.Es} perdió una cuenta y lo pide desde otra.");

    public static Words MovedLine(Words who, Words about, IReadOnlyList<Words> texts) => new(
        En: $"{about.En} came back from a new account, on the word of two moderators.",
        Es: $"{about.Es} volvió desde una cuenta nueva, con el aval de dos personas que moderan.");

    public static Words ObjectedLine(Words who, Words about, IReadOnlyList<Words> texts) => new(
        En: $"{about.En} objected: the account is not lost, nothing moved.",
        Es: $"{about.Es} se opuso: la cuenta no está perdida y no se trasladó nada.");

    public static Words HaveOne(Instant made) => new(
        En: $"You have one since {Day(made)}. I cannot show it again, only replace it.",
        Es: $"Tienes uno desde el {Day(made)}. No puedo mostrarlo otra vez, solo cambiarlo.");

    public static Words YourCode(string code) => new(
        En: $"Your recovery code, shown this once: {new Span.Code(code)} Write it down now. An older one is of no use any more.",
        Es: $"Tu código de recuperación, que solo se muestra esta vez: {new Span.Code(code)} Anótalo ahora. Uno anterior ya no sirve.");

    public static Words AskMove(string name, string platform) => new(
        En: $"This is the recovery code of {Who(name, platform).En}. Everything of that person moves to this account, and that account is unlinked.",
        Es: $"Este es el código de recuperación de {Who(name, platform).Es}. Todo lo de esa persona pasa a esta cuenta, y aquella queda desvinculada.");

    public static Words Claimed(string community) => new(
        En: $"Written down. Now ask two moderators of {new Span.Bold(community)} who know you: they find you under {new Span.Code("/people vouch")}. The lost account is told and may object; after 72 hours you are back.",
        Es: $"Anotado. Ahora pide a dos personas que moderan {new Span.Bold(community)} y te conocen que te avalen: te encuentran en {new Span.Code("/personas avalar")}. La cuenta perdida recibe aviso y puede oponerse; a las 72 horas habrás vuelto.");

    public static Words WhoIsIt(string name, string platform, string called) => new(
        En: $"{Who(name, platform).En} lost an account and was called “{called}” here. Who is it?",
        Es: $"{Who(name, platform).Es} perdió una cuenta y aquí se llamaba «{called}». ¿Quién es?");

    public static Words AskVouch(string name, string platform, string lost) => new(
        En: $"You say: {Who(name, platform).En} is {new Span.Bold(lost)}. Do so only if you know them and have spoken with them, not just been written to. Everything of {new Span.Bold(lost)} would move to that account, and their present accounts would be unlinked.",
        Es: $"Dices: {Who(name, platform).Es} es {new Span.Bold(lost)}. Hazlo solo si la conoces y has hablado con ella, no solo por escrito. Todo lo de {new Span.Bold(lost)} pasaría a esa cuenta, y sus cuentas actuales quedarían desvinculadas.");

    public static Words SomebodySaysYou(Instant moves) => new(
        En: $"Two moderators vouch that you lost this account and are somewhere else now. If you do nothing, everything of yours moves there at {At(moves)}.",
        Es: $"Dos personas que moderan avalan que perdiste esta cuenta y ahora estás en otra. Si no haces nada, todo lo tuyo pasa allí a las {At(moves)}.");

    public static Words WaitUntil(Instant moves) => new(
        En: $"Two moderators have vouched for you. If the lost account does not object, you are back at {At(moves)}.",
        Es: $"Dos personas que moderan te han avalado. Si la cuenta perdida no se opone, habrás vuelto a las {At(moves)}.");

    private static Words Who(string name, string platform) => LinkTexts.Who(name, platform);

    private static Span.Moment At(Instant instant) => new(instant, MomentStyle.DateTime);

    private static Span.Moment Day(Instant instant) => new(instant, MomentStyle.Date);
}
