using Bot.Core.People;

namespace Bot.Host.Sandbox;

/// <summary>What the sandbox calls things, for itself and for the core.</summary>
internal static class SandboxNames
{
    public const string Platform = "sandbox";
    public const string Bot = "smilebot";
    public const string BotLabel = "SmileBot";

    /// <summary>The room that stands for a person's direct messages.</summary>
    public const string Direct = "dm";

    /// <summary>The button that closes a form.</summary>
    public const string Cancel = "cancel";

    private const string DirectOf = "dm:";

    public static readonly PlaceRef Space = new(Platform, "commons");

    public static AccountRef Account(string person) => new(Platform, person);

    /// <summary>Where a room, or a person's direct messages, are kept.</summary>
    public static string Place(string person, string room) => room == Direct ? DirectOf + person : room;

    public static PlaceRef Ref(string place) => new(Platform, place);

    public static bool IsDirect(string place) => place.StartsWith(DirectOf, StringComparison.Ordinal);

    /// <summary>What a reader calls the place.</summary>
    public static string Room(string place) => IsDirect(place) ? Direct : place;
}
