using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.World;

/// <summary>A message as the platform writes it.</summary>
public static class MessagePayload
{
    public static JsonObject Of(Message message, Platform platform)
    {
        var mentions = Mentions.Of(message);
        var json = new JsonObject
        {
            ["id"] = message.Id.Text(),
            ["type"] = message.Type,
            ["channel_id"] = message.Channel.Id.Text(),
            ["author"] = Payloads.Of(message.Author),
            ["content"] = message.Content,
            ["timestamp"] = message.Sent.Text(),
            ["edited_timestamp"] = message.Edited?.Text(),
            ["tts"] = false,
            ["mention_everyone"] = mentions.Everyone,
            ["mentions"] = Payloads.Array(mentions.Users
                .Select(id => platform.Users.GetValueOrDefault(id)).OfType<User>().Select(user => (JsonNode)Payloads.Of(user))),
            ["mention_roles"] = Payloads.Array(mentions.Roles.Select(id => (JsonNode)id.Text())),
            ["attachments"] = message.Attachments.DeepClone(),
            ["embeds"] = message.Embeds.DeepClone(),
            ["components"] = message.Components.DeepClone(),
            ["pinned"] = message.Pinned,
            ["flags"] = (int)message.Flags,
        };
        if (message.Poll is { } poll) json["poll"] = poll.DeepClone();
        if (Reference(message) is { } reference) json["message_reference"] = reference;
        if (message.Author == platform.Bot) json["application_id"] = platform.Application.Id.Text();
        if (message.Answers is not { } answered) return json;
        json["webhook_id"] = platform.Application.Id.Text();
        json["interaction_metadata"] = Metadata(answered);
        return json;
    }

    private static JsonObject? Reference(Message message) =>
        (message.RepliesTo ?? (message.Answers?.Kind == InteractionKind.Component ? message.Answers.Source?.Id : null)) is not { } target ? null
            : message.Channel.Guild is not { } guild
                ? new() { ["type"] = 0, ["channel_id"] = message.Channel.Id.Text(), ["message_id"] = target.Text() }
                : new()
                {
                    ["type"] = 0,
                    ["channel_id"] = message.Channel.Id.Text(),
                    ["message_id"] = target.Text(),
                    ["guild_id"] = guild.Id.Text(),
                };

    /// <summary>https://docs.discord.com/developers/resources/message#message-interaction-metadata-object</summary>
    private static JsonObject Metadata(Interaction answered)
    {
        var json = new JsonObject
        {
            ["id"] = answered.Id.Text(),
            ["type"] = (int)answered.Kind,
            ["user"] = Payloads.Of(answered.Person),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = answered.Channel.Guild?.Id.Text() ?? "0" },
        };
        if (answered.Kind == InteractionKind.Component && answered.Source is { } source) json["interacted_message_id"] = source.Id.Text();
        if (answered.Trigger is { } trigger) json["triggering_interaction_metadata"] = Metadata(trigger);
        return json;
    }
}
