using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rest;

/// <summary>Look-ups in a guild. https://docs.discord.com/developers/resources/guild</summary>
internal sealed class GuildRoutes(Desk desk)
{
    public IEnumerable<Route> All()
    {
        yield return new("GET", "/guilds/{guild_id}", request => Answer.Ok(GuildPayload.Of(Find(request)))) { Query = ["with_counts"] };
        yield return new("GET", "/guilds/{guild_id}/channels", request => Answer.Ok(
            Find(request).Channels.Values.Where(channel => !channel.IsThread).Select(channel => (JsonNode)Payloads.Of(channel))));
        yield return new("GET", "/guilds/{guild_id}/roles", request => Answer.Ok(
            Find(request).Roles.Values.Select(role => (JsonNode)Payloads.Of(role))));
        yield return new("GET", "/guilds/{guild_id}/members/{user_id}", request => Answer.Ok(Payloads.Of(
            Find(request).Members.GetValueOrDefault(request.Id("user_id")) ?? throw ApiError.UnknownMember())));
        yield return new("GET", "/guilds/{guild_id}/threads/active", ActiveThreads);
        yield return new("GET", "/users/@me/guilds/{guild_id}/member", request => Answer.Ok(Payloads.Of(Find(request).Members[desk.Bot.Id])));
    }

    private Guild Find(Request request) => desk.Guild(request.Id("guild_id"));

    private Answer ActiveThreads(Request request)
    {
        var threads = Find(request).Channels.Values
            .Where(channel => channel is { IsThread: true, Archived: false } && desk.Bot.May(Permission.ViewChannel, channel));
        return Answer.Ok(new JsonObject
        {
            ["threads"] = Payloads.Array(threads.Select(thread => (JsonNode)Payloads.Of(thread))),
            ["members"] = new JsonArray(),
        });
    }
}
