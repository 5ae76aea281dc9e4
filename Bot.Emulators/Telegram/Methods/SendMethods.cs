using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>https://core.telegram.org/bots/api#sendmessage</summary>
internal sealed class SendMethods(Desk desk)
{
    private const long MostPhotoBytes = 10 << 20;
    private const long MostFileBytes = 50 << 20;

    private static readonly string[] Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker",
        "find_location", "record_video_note", "upload_video_note",
    ];

    private readonly Composer _composer = new(desk);
    private readonly Dictionary<string, MessageFile> _files = [];

    public IEnumerable<Method> All()
    {
        yield return new("sendMessage", call => Payloads.Of(_composer.Send(call, file: null), desk.Platform));
        yield return new("sendPhoto", call => Send(call, "photo", MostPhotoBytes));
        yield return new("sendDocument", call => Send(call, "document", MostFileBytes));
        yield return new("sendChatAction", Act);
    }

    private JsonNode Send(Call call, string kind, long most)
    {
        var file = File(call, kind, most);
        var message = _composer.Send(call, file);
        _files[file.Id] = file;
        return Payloads.Of(message, desk.Platform);
    }

    /// <summary>An uploaded file, one that was sent before, or an address.</summary>
    private MessageFile File(Call call, string kind, long most)
    {
        if (call.File(kind) is { } upload)
        {
            if (upload.Size == 0) throw ApiError.Mistake("file must be non-empty", kind);
            if (upload.Size > most) throw new ApiError(413, "Request Entity Too Large", mistake: true);
            return new(kind, NewId(), upload.Name, upload.Type, upload.Size);
        }
        var named = call.Text(kind);
        if (string.IsNullOrEmpty(named)) throw ApiError.Mistake($"there is no {kind} in the request", kind);
        if (_files.TryGetValue(named, out var known)) return known.Kind == kind ? known : throw ApiError.Mistake("type of file mismatch", kind);
        if (Rules.Addresses.IsGood(named) && named.Contains("://", StringComparison.Ordinal))
            return new(kind, NewId(), Path.GetFileName(named), Type: null, Size: 1);
        throw ApiError.Mistake("wrong file identifier/HTTP URL specified", kind);
    }

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"file-{_files.Count + 1}");

    private JsonNode Act(Call call)
    {
        desk.MustWrite(desk.Chat(call));
        return Actions.Contains(call.Text("action")) ? true : throw ApiError.Mistake("wrong parameter action in request", "action");
    }
}
