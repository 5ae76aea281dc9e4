using System.Text;
using Bot.Emulators.Telegram.Driving;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Load;

/// <summary>
/// The bytes of a press but for its id, made once for each person, card and button: a driver that shares the machine with the bot that it measures
/// should cost little itself.
/// </summary>
internal sealed class PressTemplates(TelegramEmulator emulator)
{
    private sealed record Template(byte[] Head, byte[] Tail, string Data);

    private readonly Dictionary<(long Person, Chat Chat, int Card, string Button), Template> _known = [];

    /// <returns>The query, which is not yet known to the platform, and the content of its update.</returns>
    public (CallbackQuery Query, byte[] Json) Make(User person, Message card, string button)
    {
        var key = (person.Id, card.Chat, card.Id, button);
        if (!_known.TryGetValue(key, out var template)) _known[key] = template = New(person, card, button);
        var id = emulator.Platform.NextQueryId();
        return (new(id, person, card, template.Data, emulator.Platform.Now), [.. template.Head, .. Encoding.UTF8.GetBytes(id), .. template.Tail]);
    }

    private Template New(User person, Message card, string button)
    {
        var query = Pressing.Make(emulator.Platform, new Person(emulator, person), card, button);
        var text = Payloads.Of(query, emulator.Platform).ToJsonString(Answer.Plain);
        var at = text.IndexOf(query.Id, StringComparison.Ordinal);
        return new(Encoding.UTF8.GetBytes(text[..at]), Encoding.UTF8.GetBytes(text[(at + query.Id.Length)..]), query.Data);
    }
}
