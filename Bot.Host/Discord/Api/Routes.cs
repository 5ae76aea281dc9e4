namespace Bot.Host.Discord;

/// <summary>Every endpoint that we use, each with its page of the documentation.</summary>
internal static class Routes
{
    /// <summary>For whoever can come back later: the outbox keeps its own times.</summary>
    private static readonly TimeSpan Now = TimeSpan.Zero;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>https://docs.discord.com/developers/resources/user#get-current-user</summary>
    public static ApiCall Me() => Get("/users/@me", "/users/@me");

    /// <summary>https://docs.discord.com/developers/resources/application#get-current-application</summary>
    public static ApiCall Application() => Get("/applications/@me", "/applications/@me");

    /// <summary>https://docs.discord.com/developers/events/gateway#get-gateway-bot</summary>
    public static ApiCall Gateway() => Get("/gateway/bot", "/gateway/bot");

    /// <summary>https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands</summary>
    public static ApiCall Commands(string application) =>
        new(HttpMethod.Put, $"/applications/{application}/commands", "/applications/:id/commands") { Repeatable = true };

    /// <summary>Gives the same channel however often it is asked for. https://docs.discord.com/developers/resources/user#create-dm</summary>
    public static ApiCall OpenChat() =>
        new(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels") { Repeatable = true, Patience = Now };

    /// <summary>https://docs.discord.com/developers/resources/message#create-message</summary>
    public static ApiCall Send(string channel) =>
        new(HttpMethod.Post, $"/channels/{channel}/messages", "/channels/:id/messages") { Major = channel, Patience = Now };

    /// <summary>https://docs.discord.com/developers/resources/message#edit-message</summary>
    public static ApiCall Edit(string channel, string message) =>
        new(HttpMethod.Patch, $"/channels/{channel}/messages/{message}", "/channels/:id/messages/:id")
        {
            Major = channel,
            Repeatable = true,
            Patience = Now,
        };

    /// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#list-scheduled-events-for-guild</summary>
    public static ApiCall Events(string guild) =>
        Get($"/guilds/{guild}/scheduled-events", "/guilds/:id/scheduled-events") with { Major = guild, Patience = Soon };

    /// <summary>
    /// Not to be repeated: a second one would be a second event.
    /// https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event
    /// </summary>
    public static ApiCall AddEvent(string guild) =>
        new(HttpMethod.Post, $"/guilds/{guild}/scheduled-events", "/guilds/:id/scheduled-events") { Major = guild, Patience = Now };

    /// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#modify-guild-scheduled-event</summary>
    public static ApiCall ChangeEvent(string guild, string id) => OfEvent(HttpMethod.Patch, guild, id);

    /// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event#delete-guild-scheduled-event</summary>
    public static ApiCall DeleteEvent(string guild, string id) => OfEvent(HttpMethod.Delete, guild, id);

    /// <summary>The newest messages. https://docs.discord.com/developers/resources/message#get-channel-messages</summary>
    public static ApiCall Messages(string channel, int most) =>
        Get($"/channels/{channel}/messages?limit={most}", "/channels/:id/messages") with { Major = channel, Patience = Soon };

    /// <summary>
    /// The first answer to an interaction. A second one is refused by the platform, so it may be repeated.
    /// https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response
    /// </summary>
    public static ApiCall Callback(string interaction, string token, bool tellMessage) => Answer(
        HttpMethod.Post,
        $"/interactions/{interaction}/{token}/callback{(tellMessage ? "?with_response=true" : "")}",
        "/interactions/:id/:token/callback") with
    { Repeatable = true };

    /// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message</summary>
    public static ApiCall FollowUp(string application, string token) =>
        Answer(HttpMethod.Post, $"/webhooks/{application}/{token}?wait=true", "/webhooks/:id/:token");

    /// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response</summary>
    public static ApiCall EditOriginal(string application, string token) =>
        Answer(HttpMethod.Patch, OriginalPath(application, token), "/webhooks/:id/:token/messages/@original") with { Repeatable = true };

    /// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#delete-original-interaction-response</summary>
    public static ApiCall DeleteOriginal(string application, string token) =>
        Answer(HttpMethod.Delete, OriginalPath(application, token), "/webhooks/:id/:token/messages/@original") with { Repeatable = true };

    /// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#get-original-interaction-response</summary>
    public static ApiCall Original(string application, string token) =>
        Answer(HttpMethod.Get, OriginalPath(application, token), "/webhooks/:id/:token/messages/@original") with { Repeatable = true };

    private static string OriginalPath(string application, string token) => $"/webhooks/{application}/{token}/messages/@original";

    private static ApiCall OfEvent(HttpMethod method, string guild, string id) =>
        new(method, $"/guilds/{guild}/scheduled-events/{id}", "/guilds/:id/scheduled-events/:id") { Major = guild, Repeatable = true, Patience = Now };

    private static ApiCall Get(string path, string route) => new(HttpMethod.Get, path, route) { Repeatable = true };

    private static ApiCall Answer(HttpMethod method, string path, string route) =>
        new(method, path, route) { Answers = true, Patience = Soon };
}
