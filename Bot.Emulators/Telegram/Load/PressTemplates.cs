using System.Text;
using Bot.Emulators.Telegram.Driving;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Load;

/// <summary>
/// The bytes of a press but for its id and who made it, written once for each button; of a person once for all. A driver that shares the machine
/// with the bot that it measures should cost little itself. The cards are as they were when they were first pressed.
/// </summary>
internal sealed class PressTemplates(TelegramEmulator emulator)
{
    /// <summary>As JSON writes it, with its quotes.</summary>
    private const string Gap = "\"\\u0001\"";

    private readonly Dictionary<(Chat Chat, int Card, string Button), Template> _presses = [];
    private readonly Dictionary<long, byte[]> _people = [];

    private sealed record Template(byte[] Head, byte[] Middle, byte[] Tail, string Data);

    /// <returns>The query, which is not yet known to the platform, and the content of its update.</returns>
    public (CallbackQuery Query, byte[] Json) Make(User person, Message card, string button)
    {
        if (!_people.TryGetValue(person.Id, out var from))
            _people[person.Id] = from = Encoding.UTF8.GetBytes(Payloads.Of(person).ToJsonString(Answer.Plain));
        var key = (card.Chat, card.Id, button);
        if (!_presses.TryGetValue(key, out var press)) _presses[key] = press = Write(person, card, button);
        var id = emulator.Platform.NextQueryId();
        byte[] json = [.. press.Head, (byte)'"', .. Encoding.UTF8.GetBytes(id), (byte)'"', .. press.Middle, .. from, .. press.Tail];
        return (new(id, person, card, press.Data, emulator.Platform.Now), json);
    }

    private Template Write(User person, Message card, string button)
    {
        var query = Pressing.Make(emulator.Platform, new Person(emulator, person), card, button);
        var json = Payloads.Of(query, emulator.Platform);
        foreach (var field in (string[])["id", "from"]) json[field] = "\u0001";
        return json.ToJsonString(Answer.Plain).Split(Gap) is [var head, var middle, var tail]
            ? new(Encoding.UTF8.GetBytes(head), Encoding.UTF8.GetBytes(middle), Encoding.UTF8.GetBytes(tail), query.Data)
            : throw new InvalidOperationException("The card holds a control character.");
    }
}
