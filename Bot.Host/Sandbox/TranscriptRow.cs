using System.Globalization;
using System.Text.Json;

namespace Bot.Host.Sandbox;

/// <summary>A message as it is stored, and who may see it.</summary>
internal sealed class TranscriptRow
{
    private SandboxMessage? _message;

    public required long Id { get; init; }

    public required string Place { get; init; }

    public string? Reader { get; init; }

    public required long Changed { get; init; }

    public required string Body { get; init; }

    /// <summary>The message with all that the row knows about it.</summary>
    public SandboxMessage Message => _message ??= Complete(JsonSerializer.Deserialize(Body, SandboxJson.Plain.SandboxMessage)!);

    public bool IsSeenBy(string person) =>
        Reader == person || (Reader is null && (!SandboxNames.IsDirect(Place) || Place == SandboxNames.Place(person, SandboxNames.Direct)));

    private SandboxMessage Complete(SandboxMessage message)
    {
        var id = Id.ToString(CultureInfo.InvariantCulture);
        return message with
        {
            Id = id,
            Revision = Changed.ToString(CultureInfo.InvariantCulture),
            Room = SandboxNames.Room(Place),
            OnlyYou = Reader is not null,
            File = message.File is null ? null : message.File with { Url = $"/sandbox/files/{id}/{Uri.EscapeDataString(message.File.Name)}" },
        };
    }
}

/// <summary>A form that is still open, and the message that shows it.</summary>
internal sealed class OpenForm
{
    public required long Id { get; init; }

    public required string Form { get; init; }
}
