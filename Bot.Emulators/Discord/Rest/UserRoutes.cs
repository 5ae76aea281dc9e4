using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rest;

/// <summary>The bot itself, its application, people, and direct channels. https://docs.discord.com/developers/resources/user</summary>
internal sealed class UserRoutes(Desk desk)
{
    private readonly Queue<DateTimeOffset> _opened = new();

    public IEnumerable<Route> All()
    {
        yield return new("GET", "/users/@me", _ => Answer.Ok(Payloads.Of(desk.Bot)));
        yield return new("GET", "/users/{user_id}", request => Answer.Ok(Payloads.Of(
            desk.Platform.Users.GetValueOrDefault(request.Id("user_id")) ?? throw ApiError.UnknownUser())));
        yield return new("POST", "/users/@me/channels", OpenDirect);
        yield return new("GET", "/users/@me/guilds", Guilds) { Query = ["before", "after", "limit", "with_counts"] };
        yield return new("DELETE", "/users/@me/guilds/{guild_id}", Leave);
        yield return new("GET", "/applications/@me", _ => Answer.Ok(Application()));
        yield return new("GET", "/oauth2/applications/@me", _ => Answer.Ok(Application()));
        yield return new("GET", "/gateway/bot", _ => Answer.Ok(new JsonObject
        {
            ["url"] = desk.Gateway.Address.ToString(),
            ["shards"] = 1,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = desk.IdentifiesPerDay,
                ["remaining"] = desk.Gateway.IdentifiesLeft(),
                ["reset_after"] = 86_400_000,
                ["max_concurrency"] = desk.MaxConcurrency,
            },
        }));
        yield return new("GET", "/gateway", _ => Answer.Ok(new JsonObject { ["url"] = desk.Gateway.Address.ToString() }), NeedsToken: false);
    }

    /// <summary>A channel is opened even with people who take no messages: only sending to it is refused.</summary>
    private Answer OpenDirect(Request request)
    {
        if (request.Object.Id("recipient_id") is not { } id || !desk.Platform.Users.TryGetValue(id, out var person) || person.IsBot)
            throw new ApiError(400, 50033, "Invalid Recipient(s)");
        if (!desk.Platform.Directs.ContainsKey(id)) CountOpened();
        return Answer.Ok(Payloads.Of(desk.Platform.Direct(person)));
    }

    private void CountOpened()
    {
        while (_opened.TryPeek(out var oldest) && oldest + desk.NewDirects.Window <= desk.Platform.Now) _opened.Dequeue();
        if (desk.Checks && _opened.Count >= desk.NewDirects.Limit) throw ApiError.OpeningTooFast();
        _opened.Enqueue(desk.Platform.Now);
    }

    private Answer Guilds(Request request)
    {
        var after = request.QueryId("after") ?? 0;
        var before = request.QueryId("before") ?? ulong.MaxValue;
        var limit = request.QueryNumber("limit", 1, 200) ?? 200;
        return Answer.Ok(desk.Platform.BotGuilds.Where(guild => guild.Id > after && guild.Id < before).Take(limit)
            .Select(guild => (JsonNode)new JsonObject
            {
                ["id"] = guild.Id.Text(),
                ["name"] = guild.Name,
                ["icon"] = null,
                ["banner"] = null,
                ["owner"] = false,
                ["permissions"] = Access.In(guild, guild.Members[desk.Bot.Id]).Text(),
                ["features"] = new JsonArray(),
            }));
    }

    private Answer Leave(Request request)
    {
        var guild = desk.Guild(request.Id("guild_id"));
        guild.BotJoined = null;
        guild.Members.Remove(desk.Bot.Id);
        desk.Tell(Gateway.Happenings.Left(guild, outage: false));
        return Answer.Nothing;
    }

    /// <summary>https://docs.discord.com/developers/resources/application#application-object</summary>
    private JsonObject Application() => new()
    {
        ["id"] = desk.Platform.Application.Id.Text(),
        ["name"] = desk.Bot.DisplayName,
        ["icon"] = null,
        ["description"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["bot"] = Payloads.Of(desk.Bot),
        ["owner"] = Payloads.Of(desk.Platform.Application.Owner),
        ["team"] = null,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 1 << 23,
        ["flags_new"] = "8388608",
        ["approximate_guild_count"] = desk.Platform.BotGuilds.Count(),
        ["interactions_endpoint_url"] = null,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject() },
    };
}
