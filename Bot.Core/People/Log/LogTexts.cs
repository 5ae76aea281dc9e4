using Bot.Core.Localization;

namespace Bot.Core.People.Log;

internal static class LogTexts
{
    public static readonly Words Bot = new(En: "SmileBot", Es: "SmileBot");
    public static readonly Words SomebodyGone = new(En: "Someone who left", Es: "Alguien que ya no está");
    public static readonly Words Removed = new(En: "(removed)", Es: "(retirado)");
    public static readonly Words Newer = new(En: "Newer", Es: "Más recientes");
    public static readonly Words Older = new(En: "Older", Es: "Anteriores");
    public static readonly Words Verify = new(En: "Verify", Es: "Comprobar");
    public static readonly Words Export = new(En: "Export", Es: "Exportar");
    public static readonly Words Heading = new(En: "What the log says about me", Es: "Lo que el registro dice de mí");

    public static readonly Words About = new(
        En: "What organisers, moderators and admins did. Nobody can change it unseen.",
        Es: "Lo que han hecho quienes organizan, moderan y administran. Nadie puede cambiarlo sin que se note.");

    public static readonly Words Empty = new(En: "Nothing has been written down yet.", Es: "Todavía no hay nada anotado.");

    public static Words Title(string community) => new(En: $"The log of {community}", Es: $"El registro de {community}");

    public static Words Unknown(string kind, Words who) => new(En: $"{who.En}: {kind}", Es: $"{who.Es}: {kind}");

    public static Words Whole(string entries, Words from, Words to, string head) => new(
        En: $"The log is whole: {entries} entries, from {from.En} to {to.En}. Its fingerprint is {head}; note it, and compare it with the next time's export.",
        Es: $"El registro está completo: {entries} anotaciones, desde {from.Es} hasta {to.Es}. Su huella es {head}; anótala y compárala con la próxima exportación.");

    public static Words Broken(string number, string before) => new(
        En: $"Entry {number} is not as it was written, or it is missing. The {before} before it are whole. Whoever runs the server should look into it.",
        Es: $"La anotación {number} no está como se escribió, o falta. Las {before} anteriores están completas. Quien administra el servidor debería mirarlo.");

    public static Words File(string entries, string all) => new(
        En: $"The newest {entries} of {all} entries, one on each line, with the hashes to check them.",
        Es: $"Las {entries} anotaciones más recientes de {all}, una por línea, con los resúmenes para comprobarlas.");
}
