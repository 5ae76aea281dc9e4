using Bot.Core.Localization;

namespace Bot.Core.People.Bridges;

/// <summary>What members can read about bridges.</summary>
internal static class BridgeLog
{
    public const string Code = "bridge.code";
    public const string Joined = "bridge.joined";
    public const string Left = "bridge.left";

    public static Words CodeLine(Words who) => new(
        En: $"{who.En} made a code to become one community with others.", Es: $"{who.Es} creó un código para unirse con otra comunidad.");

    /// <param name="texts">The name of the side that leads, and of the other.</param>
    public static Words JoinedLine(Words who, IReadOnlyList<Words> texts) => new(
        En: $"{who.En} made {texts[0].En} and {texts[1].En} one community.", Es: $"{who.Es} hizo de {texts[0].Es} y {texts[1].Es} una sola comunidad.");

    /// <param name="texts">The name of the side that left.</param>
    public static Words LeftLine(Words who, IReadOnlyList<Words> texts) => new(
        En: $"{who.En} took {texts[0].En} out of the bridge.", Es: $"{who.Es} sacó a {texts[0].Es} del puente.");
}
