using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Host.Sandbox;

/// <summary>What SmileBot says here by itself. A repeated attempt replaces the first, so nothing is ever said twice.</summary>
internal sealed class SandboxChat(SandboxPeople people, Transcript transcript, SandboxWriter writer) : IChat
{
    public string Platform => SandboxNames.Platform;

    /// <summary>Nobody else shares this machine's chat: as fast as the database goes.</summary>
    public Pace Pace { get; } = new(new(10_000, 10_000), new(10_000, 10_000), new(10_000, 10_000));

    public Words HowToReach { get; } = new(
        En: $"Open your direct messages: choose yourself in the list of people and switch them on.",
        Es: $"Abre tus mensajes directos: elígete en la lista de personas y actívalos.");

    public async Task<SendResult> Send(Destination to, Message message, View view, string nonce, CancellationToken ct)
    {
        var (place, refused) = await Find(to);
        if (refused is not null) return new SendResult.Refused(refused);
        var posted = await transcript.Post(new(place, $"out:{nonce}", writer.Message(message, view)) { File = message.File });
        return new SendResult.Sent(new(SandboxNames.Ref(place), posted.Id));
    }

    public async Task<SendResult> Edit(MessageRef at, Message message, View view, CancellationToken ct)
    {
        var found = long.TryParse(at.NativeId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await transcript.Change(id, old => writer.Message(message, view) with { At = old.At, Edited = true });
        return found ? new SendResult.Sent(at) : new SendResult.Refused("The message is no longer there.");
    }

    private async Task<(string Place, string? Refused)> Find(Destination to)
    {
        if (to is Destination.Room room)
            return (room.Place.NativeId, await people.Room(room.Place.NativeId) is null ? "There is no such room." : null);
        var name = ((Destination.Direct)to).Account.NativeId;
        var refused = await people.Find(name) switch
        {
            null => "There is no such person.",
            { Dms: false } => "The person has closed direct messages.",
            _ => null,
        };
        return (SandboxNames.Place(name, SandboxNames.Direct), refused);
    }
}
