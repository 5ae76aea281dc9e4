using Bot.Core.Chat;
using Bot.Core.Storage;

namespace Bot.Host.Sandbox;

/// <summary>Turns what somebody did in the sandbox into what the core understands. Pure.</summary>
internal static class SandboxReader
{
    public static Inbound Typed(Resident person, SandboxRoom room, string text, string once) =>
        new Inbound.Typed(From(person), At(person, room), Once(person, "send", once), text);

    public static Inbound Pressed(Resident person, SandboxRoom room, string message, string token, string once) =>
        new Inbound.Pressed(
            From(person), At(person, room), Once(person, "press", once), new(At(person, room).Place, message), token);

    public static Inbound Submitted(
        Resident person, SandboxRoom room, string form, IReadOnlyDictionary<string, string> answers, string once) =>
        new Inbound.Submitted(From(person), At(person, room), Once(person, "submit", once), form, answers);

    private static Sender From(Resident person) => new(SandboxNames.Account(person.Name), person.Label)
    {
        Language = person.Language,
        Power = person.Power,
        Reachable = person.Dms,
    };

    private static Whereabouts At(Resident person, SandboxRoom room) => new(
        room.Name == SandboxNames.Direct ? null : SandboxNames.Space,
        SandboxNames.Ref(SandboxNames.Place(person.Name, room.Name)),
        room.Label);

    /// <summary>Also of what was done, so that one id used for two different acts is two acts.</summary>
    private static OnceKey Once(Resident person, string act, string id) =>
        new($"{Keys(person.Name)}{act}:{id}");

    /// <summary>What all once-keys of one person begin with.</summary>
    public static string Keys(string name) => $"{SandboxNames.Platform}:{SandboxNames.Space.NativeId}:{name}:";
}
