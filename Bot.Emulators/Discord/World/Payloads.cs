using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.World;

/// <summary>Users, members, roles, channels and guilds as the platform writes them.</summary>
public static class Payloads
{
    public static string Text(this ulong id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Text(this Permission permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);

    public static string Text(this DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    public static JsonObject Of(User user) => new()
    {
        ["id"] = user.Id.Text(),
        ["username"] = user.Name,
        ["global_name"] = user.DisplayName,
        ["discriminator"] = user.IsBot ? "0001" : "0",
        ["avatar"] = null,
        ["bot"] = user.IsBot,
        ["system"] = false,
        ["public_flags"] = 0,
    };

    /// <summary>Without the user: so it comes beside a message.</summary>
    public static JsonObject PartialOf(Member member) => new()
    {
        ["roles"] = Array(member.Roles.Select(role => (JsonNode)role.Text())),
        ["nick"] = member.Nick,
        ["avatar"] = null,
        ["premium_since"] = null,
        ["joined_at"] = member.Joined.Text(),
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
        ["pending"] = false,
        ["communication_disabled_until"] = null,
    };

    public static JsonObject Of(Member member)
    {
        var json = PartialOf(member);
        json["user"] = Of(member.User);
        return json;
    }

    public static JsonObject Of(Role role)
    {
        var json = new JsonObject
        {
            ["id"] = role.Id.Text(),
            ["name"] = role.Name,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["position"] = role.Position,
            ["permissions"] = role.Permissions.Text(),
            ["managed"] = role.OfBot is not null,
            ["mentionable"] = false,
            ["flags"] = 0,
        };
        if (role.OfBot is { } bot) json["tags"] = new JsonObject { ["bot_id"] = bot.Text() };
        return json;
    }

    public static JsonObject Of(Channel channel)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id.Text(),
            ["type"] = (int)channel.Type,
            ["last_message_id"] = channel.LastMessage?.Text(),
            ["flags"] = 0,
        };
        if (channel.Recipient is { } person)
        {
            json["recipients"] = new JsonArray(Of(person));
            return json;
        }
        json["name"] = channel.Name;
        json["guild_id"] = channel.Guild!.Id.Text();
        json["parent_id"] = channel.Parent?.Id.Text();
        json["rate_limit_per_user"] = 0;
        if (channel.IsThread) ThreadFields(json, channel);
        else PlaceFields(json, channel);
        return json;
    }

    /// <summary>https://docs.discord.com/developers/resources/channel#overwrite-object</summary>
    private static void PlaceFields(JsonObject json, Channel channel)
    {
        json["position"] = channel.Guild!.Channels.Values.Where(one => !one.IsThread).TakeWhile(one => one != channel).Count();
        json["topic"] = channel.Topic;
        json["nsfw"] = false;
        json["permission_overwrites"] = Array(channel.Overwrites.Select(one => (JsonNode)new JsonObject
        {
            ["id"] = one.Key.Text(),
            ["type"] = one.Value.ForMember ? 1 : 0,
            ["allow"] = one.Value.Allow.Text(),
            ["deny"] = one.Value.Deny.Text(),
        }));
        if (channel.Type != ChannelType.Forum) return;
        json["available_tags"] = new JsonArray();
        json["default_reaction_emoji"] = null;
        json["default_sort_order"] = null;
        json["default_forum_layout"] = 0;
    }

    private static void ThreadFields(JsonObject json, Channel channel)
    {
        json["owner_id"] = channel.Starter?.Text();
        json["message_count"] = channel.Messages.Count;
        json["total_message_sent"] = channel.Messages.Count;
        json["member_count"] = 1;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = channel.Archived,
            ["auto_archive_duration"] = 4320,
            ["archive_timestamp"] = Snowflakes.TimeOf(channel.Id).Text(),
            ["locked"] = channel.Locked,
            ["create_timestamp"] = Snowflakes.TimeOf(channel.Id).Text(),
        };
    }
}
