using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.People.Me.Data;

/// <summary>What <i>Privacy</i> says beside the register.</summary>
internal static class PrivacyTexts
{
    public static readonly Words Title = new(En: "What I keep about you", Es: "Qué guardo sobre ti");
    public static readonly Words MyData = new(En: "My data", Es: "Mis datos");
    public static readonly Words ForgetMe = new(En: "Forget me", Es: "Olvidarme");
    public static readonly Words More = new(En: "More", Es: "Más");
    public static readonly Words Before = new(En: "Before", Es: "Anterior");

    public static readonly Words Intro = new(
        En: "I keep what I need to do what you ask of me, and nothing else. My data gives you all of it as a file. Forget me removes it.",
        Es: "Guardo lo que necesito para hacer lo que me pides, y nada más. Mis datos te lo da todo en un archivo. Olvidarme lo borra.");

    public static readonly Words FileForYou = new(
        En: "Everything that I keep about you, over all your accounts. Any text editor opens it.",
        Es: "Todo lo que guardo sobre ti, de todas tus cuentas. Se abre con cualquier editor de texto.");

    public static readonly Words FileName = new(En: "my-data.json", Es: "mis-datos.json");

    public static Words Heading(Words heading) => new(En: new Span.Bold(heading.En.ToString()), Es: new Span.Bold(heading.Es.ToString()));

    /// <param name="scrubs">Nothing is left in the database's own files.</param>
    public static Words Gone(bool scrubs) => scrubs
        ? new(
            En: "When you are forgotten it is deleted, and a quarter of an hour later nothing of it is left in my files. In the copies that I make every night in case something breaks it is gone after seven days (while no new copy can be made, the last ones stay). Messages in the chats themselves belong to the platform: delete them there.",
            Es: "Cuando se te olvida, se borra, y un cuarto de hora después no queda nada en mis archivos. De las copias que hago cada noche por si algo se estropea desaparece en siete días (mientras no se pueda hacer otra copia, las últimas se quedan). Los mensajes de los chats son de la plataforma: bórralos allí.")
        : new(
            En: "When you are forgotten it is deleted. In the old pages of the database server traces may stay until it tidies them up, and backups of whoever runs me go as they are replaced. Messages in the chats themselves belong to the platform: delete them there.",
            Es: "Cuando se te olvida, se borra. En las páginas viejas del servidor de la base de datos pueden quedar rastros hasta que las limpia, y las copias de seguridad de quien me administra desaparecen al renovarse. Los mensajes de los chats son de la plataforma: bórralos allí.");

    public static Words About(string name, string when) => new(
        En: $"Everything that SmileBot keeps about {name}, {when}",
        Es: $"Todo lo que SmileBot guarda sobre {name}, {when}");
}
