using Bot.Core.Localization;

namespace Bot.Core.People.Powers;

internal static class RoleTexts
{
    public static readonly Words Title = new(En: "Who may do what", Es: "Quién puede qué");
    public static readonly Words Earlier = new(En: "Earlier roles", Es: "Roles anteriores");
    public static readonly Words Later = new(En: "More roles", Es: "Más roles");

    public static readonly Words Gone = new(
        En: "I do not know this role any more. Open the settings again.", Es: "Ya no conozco ese rol. Abre los ajustes de nuevo.");

    public static Words Name(Power power) => power switch
    {
        Power.Host => new(En: "Organisers", Es: "Organizan"),
        Power.Moderator => new(En: "Moderators", Es: "Moderan"),
        Power.Admin => new(En: "Admins", Es: "Administran"),
        _ => new(En: "Just members", Es: "Solo participan"),
    };

    public static Words Which(Words role, Words now) => new(
        En: $"{role.En}: what may they do here? Now: {now.En}.", Es: $"{role.Es}: ¿qué pueden hacer aquí? Ahora: {now.Es}.");

    public static Words In(string space, Words byItself) => new(En: $"{space}: {byItself.En}", Es: $"{space}: {byItself.Es}");

    public static Words Logged(Power power, Words who, IReadOnlyList<Words> texts)
    {
        var name = Name(power);
        return new(En: $"{who.En} chose for the role {texts[0].En}: {name.En}", Es: $"{who.Es} eligió para el rol {texts[1].Es}: {name.Es}");
    }

    /// <summary>A role's name that fits a button among three in a row.</summary>
    public static Words Short(Words name)
    {
        var text = name.En.ToString();
        return text.Length <= 30 ? name : Words.Verbatim($"{string.Concat(text.EnumerateRunes().Take(28))}…");
    }
}
