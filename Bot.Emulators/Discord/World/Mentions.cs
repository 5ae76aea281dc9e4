using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Emulators.Discord.World;

/// <summary>
/// Whom a message pings: what its content mentions and its allowed mentions let through.
/// https://docs.discord.com/developers/resources/message#allowed-mentions-object
/// </summary>
public sealed partial record Mentions(bool Everyone, IReadOnlyList<ulong> Users, IReadOnlyList<ulong> Roles)
{
    public static Mentions Of(Message message)
    {
        var text = message.Has(MessageFlag.ComponentsV2) ? string.Join('\n', Texts(message.Components)) : message.Content;
        var everyone = text.Contains("@everyone", StringComparison.Ordinal) || text.Contains("@here", StringComparison.Ordinal);
        return new(
            everyone && message.Author.May(Permission.MentionEveryone, message.Channel) && Allowed(message.AllowedMentions, "everyone", 0),
            [.. Ids(UserMention(), text).Where(id => Allowed(message.AllowedMentions, "users", id))],
            [.. Ids(RoleMention(), text).Where(id => Allowed(message.AllowedMentions, "roles", id))]);
    }

    /// <summary>All text displays of components V2, in reading order.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Texts),
        JsonObject text when text["type"] is JsonValue type && (int)type == 10 => [(string)text["content"]!],
        JsonObject parent => Texts(parent["components"]),
        _ => [],
    };

    private static bool Allowed(JsonObject? allowed, string kind, ulong id) =>
        allowed is null
        || (allowed["parse"] is JsonArray parse && parse.Any(one => (string?)one == kind))
        || (allowed[kind] is JsonArray named && named.Any(one => (string?)one == id.Text()));

    private static IEnumerable<ulong> Ids(Regex mention, string text) =>
        mention.Matches(text).Select(match => ulong.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct();

    [GeneratedRegex("<@!?([0-9]{1,19})>")]
    private static partial Regex UserMention();

    [GeneratedRegex("<@&([0-9]{1,19})>")]
    private static partial Regex RoleMention();
}
