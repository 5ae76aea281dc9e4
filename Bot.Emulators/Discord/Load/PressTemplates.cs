using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Load;

/// <summary>
/// The text of a press but for its id and token, made once for each person, card and button: a driver that shares the machine with the bot that
/// it measures should cost little itself.
/// </summary>
internal sealed class PressTemplates(DiscordEmulator emulator)
{
    private readonly Dictionary<(ulong Person, ulong Card, string Button), string[]> _parts = [];

    /// <returns>The interaction, which is not yet known to the platform, and the text of its event.</returns>
    public (Interaction Interaction, string Text) Make(User person, Message card, string button)
    {
        var platform = emulator.Platform;
        var parts = Parts(person, card, button);
        var id = platform.Ids.Next();
        var token = $"{id:x16}{Guid.NewGuid():N}";
        var interaction = new Interaction(id, token, InteractionKind.Component, person, card.Channel) { Made = platform.Now, Source = card };
        return (interaction, string.Concat([parts[0], id.Text(), parts[1], token, parts[2]]));
    }

    private string[] Parts(User person, Message card, string button)
    {
        if (_parts.TryGetValue((person.Id, card.Id, button), out var known)) return known;
        var pressed = ComponentUse.Press(emulator.Platform, new Person(emulator, person), card, button);
        var payload = pressed.Payload;
        payload["id"] = "\u0001";
        payload["token"] = "\u0001";
        var parts = Answer.Write(payload).Split("\\u0001");
        if (parts.Length != 3) throw new InvalidOperationException("The card holds a control character.");
        return _parts[(person.Id, card.Id, button)] = parts;
    }
}
