using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rest;

/// <summary>Makes messages of checked bodies, and changes them.</summary>
internal sealed class Composer(Platform platform)
{
    public Message Create(
        Channel channel, User author, JsonObject body, IReadOnlyList<Upload> files, Interaction? answers = null, ulong? repliesTo = null)
    {
        var message = new Message(platform.Ids.Next(), channel, author) { Sent = platform.Now, Answers = answers, RepliesTo = repliesTo };
        message.Flags = (MessageFlag)(body.Number("flags") ?? 0);
        message.Nonce = body["nonce"]?.DeepClone();
        message.Poll = body["poll"]?.DeepClone();
        Fill(message, body, files);
        Put(message);
        return message;
    }

    /// <summary>Fields that are absent stay as they are; null empties them.</summary>
    public void Edit(Message message, JsonObject body, IReadOnlyList<Upload> files)
    {
        if (body.Number("flags") is { } flags)
        {
            // Components V2 cannot be taken off again.
            var kept = message.Flags & (~MessageRules.OnEdit | MessageFlag.ComponentsV2);
            message.Flags = kept | ((MessageFlag)flags & MessageRules.OnEdit);
        }
        Fill(message, body, files);
        message.Edited = platform.Now;
    }

    /// <summary>A deferral, filled: it is no edit, and gets no mark of one.</summary>
    public void FillDeferred(Message message, JsonObject body, IReadOnlyList<Upload> files)
    {
        Edit(message, body, files);
        message.Flags &= ~MessageFlag.Loading;
        message.Edited = null;
    }

    public void Put(Message message)
    {
        message.Channel.Messages[message.Id] = message;
        if (message.OnlyFor is null) message.Channel.LastMessage = message.Id;
    }

    private void Fill(Message message, JsonObject body, IReadOnlyList<Upload> files)
    {
        if (body.ContainsKey("content")) message.Content = (body.Text("content") ?? "").Trim();
        if (body.ContainsKey("embeds")) message.Embeds = [.. body.Items("embeds").Select(Embed)];
        if (body.ContainsKey("components")) message.Components = Numbered(body["components"] as JsonArray);
        if (body["allowed_mentions"] is JsonObject allowed) message.AllowedMentions = (JsonObject)allowed.DeepClone();
        if (body.ContainsKey("attachments") || files.Count > 0) message.Attachments = Attach(message, body, files);
    }

    private static JsonNode? Embed(JsonNode? embed)
    {
        var json = (JsonObject)embed!.DeepClone();
        json["type"] = "rich";
        return json;
    }

    private JsonArray Attach(Message message, JsonObject body, IReadOnlyList<Upload> files)
    {
        var described = body.Items("attachments");
        var kept = message.Attachments.Where(one => body["attachments"] is null || described.Any(item => item.Text("id") == one.Text("id")));
        return [.. kept.Select(one => one?.DeepClone()), .. files.Select(file => File(message, file, described))];
    }

    private JsonObject File(Message message, Upload file, IReadOnlyList<JsonNode?> described)
    {
        var number = file.Part is ['f', 'i', 'l', 'e', 's', '[', .. var digits, ']'] ? digits : "";
        var id = platform.Ids.Next().Text();
        var json = new JsonObject
        {
            ["id"] = id,
            ["filename"] = file.Name,
            ["size"] = file.Size,
            ["url"] = $"https://cdn.discordapp.com/attachments/{message.Channel.Id.Text()}/{id}/{file.Name}",
            ["proxy_url"] = $"https://media.discordapp.net/attachments/{message.Channel.Id.Text()}/{id}/{file.Name}",
        };
        if (file.ContentType is { } type) json["content_type"] = type;
        if (described.FirstOrDefault(one => one?["id"]?.ToString() == number).Text("description") is { } words) json["description"] = words;
        return json;
    }

    /// <summary>Every component gets a number that is unique in the message, where the bot gave none.</summary>
    public static JsonArray Numbered(JsonArray? components)
    {
        var copy = (JsonArray?)components?.DeepClone() ?? [];
        var all = Flatten(copy).ToList();
        var taken = all.Select(one => one.Number("id") ?? 0).ToHashSet();
        var next = 1;
        foreach (var one in all.Where(one => one.Number("id") is null or 0))
        {
            while (!taken.Add(next)) next++;
            one["id"] = next;
        }
        return copy;
    }

    /// <summary>All components with their children and accessories, in reading order.</summary>
    public static IEnumerable<JsonObject> Flatten(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Flatten),
        JsonObject one => [one, .. Flatten(one["components"]), .. Flatten(one["component"]), .. Flatten(one["accessory"])],
        _ => [],
    };

    /// <summary>All options of an interaction's data, those of subcommands too.</summary>
    public static IEnumerable<JsonNode?> Options(JsonNode? data) => data.Items("options").SelectMany(one => Options(one).Prepend(one));
}
