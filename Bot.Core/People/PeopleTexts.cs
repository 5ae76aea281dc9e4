using Bot.Core.Localization;

namespace Bot.Core.People;

internal static class PeopleTexts
{
    public static readonly Words NoCommunityYet = new(
        En: "I do not know yet which community you belong to. Please write to me in one of its rooms first.",
        Es: "Todavía no sé a qué comunidad perteneces. Escríbeme primero en una de sus salas, por favor.");
}
