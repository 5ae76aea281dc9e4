using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rules;

/// <summary>A message to be sent or an edit, beyond what the schema states. https://docs.discord.com/developers/resources/message</summary>
internal static partial class MessageRules
{
    private static readonly string[] Legacy = ["content", "embeds", "poll", "sticker_ids"];

    /// <summary>What a message may be created with.</summary>
    public const MessageFlag OnCreate = MessageFlag.SuppressEmbeds | MessageFlag.SuppressNotifications | MessageFlag.Voice | MessageFlag.ComponentsV2;

    /// <summary>What an edit may set.</summary>
    public const MessageFlag OnEdit = MessageFlag.SuppressEmbeds | MessageFlag.ComponentsV2;

    /// <exception cref="ApiError">With everything that is wrong, or for an empty message.</exception>
    public static void CheckNew(JsonObject body, IReadOnlyList<Upload> files, MessageFlag allowed)
    {
        var form = new Form();
        var flags = CheckFlags(form, body, allowed);
        var v2 = flags.HasFlag(MessageFlag.ComponentsV2);
        CheckParts(form, body, files, v2, kept: []);
        form.Require(Json.Length(body["nonce"]?.ToString()) <= 25, "nonce",
            "NONCE_TYPE_TOO_LONG", "The nonce is longer than 25 characters.");
        form.Check();
        var says = v2 ? body.Says("components")
            : !string.IsNullOrWhiteSpace(body.Text("content")) || body.Says("embeds") || body.Says("components") || body.Says("poll")
                || body.Says("sticker_ids") || files.Count > 0;
        if (!says) throw ApiError.EmptyMessage();
    }

    /// <exception cref="ApiError">With everything that is wrong.</exception>
    public static void CheckEdit(JsonObject body, IReadOnlyList<Upload> files, Message message, MessageFlag allowed)
    {
        var form = new Form();
        var flags = CheckFlags(form, body, allowed | (message.Flags & MessageFlag.Ephemeral));
        var was = message.Has(MessageFlag.ComponentsV2);
        var v2 = was || flags.HasFlag(MessageFlag.ComponentsV2);
        if (was && body["flags"] is not null)
            form.Require(flags.HasFlag(MessageFlag.ComponentsV2), "flags",
                "MESSAGE_COMPONENTS_V2_FLAG_REMOVED", "The flag cannot be taken off again.");
        if (v2 && !was)
        {
            form.Require(message.Content.Length == 0 || body.ContainsKey("content"), "content",
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "The content must be taken away when the message becomes components V2.");
            form.Require(message.Embeds.Count == 0 || body.ContainsKey("embeds"), "embeds",
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                "The embeds must be taken away when the message becomes components V2.");
        }
        CheckParts(form, body, files, v2, [.. message.Attachments.Select(one => one.Text("filename")).OfType<string>()]);
        form.Check();
    }

    private static void CheckParts(Form form, JsonObject body, IReadOnlyList<Upload> files, bool v2, IReadOnlyList<string> kept)
    {
        if (v2)
        {
            foreach (var field in Legacy)
                form.Require(!body.Says(field), field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
        form.AtMost("content", Json.Length(body.Text("content")), 2000);
        EmbedRules.Check(form, body.Items("embeds"));
        CheckFiles(form, body, files);
        new ComponentRules(form, v2, [.. files.Select(file => file.Name), .. kept]).Check(body.Items("components"));
        CheckMentions(form, body["allowed_mentions"]);
    }

    private static MessageFlag CheckFlags(Form form, JsonObject body, MessageFlag allowed)
    {
        var flags = (MessageFlag)(body.Number("flags") ?? 0);
        form.Require((flags & ~allowed) == MessageFlag.None, "flags", "MESSAGE_FLAGS_INVALID", $"Only {allowed} can be set here.");
        return flags;
    }

    /// <summary>https://docs.discord.com/developers/resources/message#allowed-mentions-object</summary>
    private static void CheckMentions(Form form, JsonNode? allowed)
    {
        var parse = allowed.Items("parse").Select(one => (string?)one).ToList();
        foreach (var kind in (string[])["users", "roles"])
        {
            form.Require(!parse.Contains(kind) || !allowed.Says(kind), $"allowed_mentions.{kind}",
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            form.AtMost($"allowed_mentions.{kind}", allowed.Items(kind).Count, 100);
        }
    }

    /// <summary>https://docs.discord.com/developers/reference#uploading-files</summary>
    private static void CheckFiles(Form form, JsonObject body, IReadOnlyList<Upload> files)
    {
        form.AtMost("files", files.Count, 10);
        foreach (var file in files)
        {
            form.Require(PartName().IsMatch(file.Part), file.Part, "UNKNOWN_PROPERTY", "A file's part is named files[n].");
            form.Require(file.Size <= 10 << 20, file.Part, "FILE_TOO_LARGE", "At most 10 MiB.");
        }
        var attachments = body.Items("attachments");
        for (var at = 0; at < attachments.Count; at++)
        {
            var id = attachments[at]?["id"]?.ToString() ?? "";
            var known = files.Any(file => file.Part == $"files[{id}]") || id.Length > 5;
            form.Require(known, $"{Json.At("attachments", at)}.id", "ATTACHMENT_NOT_FOUND", "There is no file of this number.");
        }
    }

    [GeneratedRegex(@"^files\[[0-9]\]$")]
    private static partial Regex PartName();
}
