using Bot.Core.Localization;

namespace Bot.Core.Features.Workshops.Organising;

/// <summary>What an organiser is told after making a workshop.</summary>
internal static class NewTexts
{
    public static readonly Words Posted = new(
        En: "Posted. You can change anything:", Es: "Publicado. Puedes cambiar lo que quieras:");

    public static readonly Words PostedElsewhere = new(
        En: "Posted in the community's announcement room. You can change anything:",
        Es: "Publicado en la sala de anuncios de la comunidad. Puedes cambiar lo que quieras:");

    public static Words AsLastTime(IReadOnlyList<WorkshopField> taken) => new(
        En: $"Same as last time there: {string.Join(", ", taken.Select(field => CardTexts.Field(field).En))}.",
        Es: $"Como la última vez allí: {string.Join(", ", taken.Select(field => CardTexts.Field(field).Es))}.");
}
