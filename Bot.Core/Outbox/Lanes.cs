using Bot.Core.People;

namespace Bot.Core.Outbox;

/// <summary>Names of what is kept in order: a person, a room, a private chat that shows a card, a space.</summary>
internal static class Lanes
{
    public static string Of(PersonId person) => $"person/{person.Value}";

    public static string Of(PlaceId place) => $"place/{place.Value}";

    public static string Of(PlaceRef chat) => $"chat/{chat}";

    public static string OfSpace(PlaceRef space) => $"space/{space}";
}
