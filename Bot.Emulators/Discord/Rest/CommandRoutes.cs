using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rest;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#endpoints</summary>
internal sealed class CommandRoutes(Desk desk)
{
    private const int CreatesPerDay = 200;
    private readonly Dictionary<ulong, Queue<DateTimeOffset>> _creates = [];

    public IEnumerable<Route> All()
    {
        foreach (var scope in (string[])["/applications/{application_id}/commands", "/applications/{application_id}/guilds/{guild_id}/commands"])
        {
            var ofGuild = scope.Contains("guild_id", StringComparison.Ordinal);
            yield return new("GET", scope, request => Answer.Ok(Scope(request, ofGuild).Select(Copy))) { Query = ["with_localizations"] };
            yield return new("PUT", scope, request => Overwrite(request, ofGuild));
            yield return new("POST", scope, request => Create(request, ofGuild));
            yield return new("GET", scope + "/{command_id}", request => Answer.Ok(Copy(Find(request, ofGuild))));
            yield return new("DELETE", scope + "/{command_id}", request =>
            {
                Scope(request, ofGuild).Remove(Find(request, ofGuild));
                return Answer.Nothing;
            });
        }
    }

    private static JsonNode Copy(JsonObject command) => command.DeepClone();

    private List<JsonObject> Scope(Request request, bool ofGuild)
    {
        if (request.Id("application_id") != desk.Platform.Application.Id) throw ApiError.NotYourApplication();
        if (!ofGuild) return desk.Platform.Application.GlobalCommands;
        var guild = request.Id("guild_id");
        if (!desk.Platform.Guilds.TryGetValue(guild, out var known) || known.BotJoined is null) throw ApiError.MissingAccess();
        var all = desk.Platform.Application.GuildCommands;
        return all.TryGetValue(guild, out var commands) ? commands : all[guild] = [];
    }

    private JsonObject Find(Request request, bool ofGuild) =>
        Scope(request, ofGuild).Find(command => command.Id("id") == request.Id("command_id")) ?? throw ApiError.UnknownCommand();

    /// <summary>A command that was there under its name and type keeps its id; one that is unchanged keeps its version too.</summary>
    private Answer Overwrite(Request request, bool ofGuild)
    {
        var scope = Scope(request, ofGuild);
        if (request.Body is not JsonArray commands) throw ApiError.BadJson();
        if (desk.Checks) CommandRules.CheckAll([.. commands], ofGuild);
        List<JsonObject> next = [.. commands.Select(command => Published((JsonObject)command!, scope, request, ofGuild))];
        CountCreates(next.Count(command => !scope.Exists(old => Same(old, command))), request, ofGuild);
        scope.Clear();
        scope.AddRange(next);
        return Answer.Ok(next.Select(Copy));
    }

    private Answer Create(Request request, bool ofGuild)
    {
        var scope = Scope(request, ofGuild);
        if (desk.Checks)
        {
            var form = new Form();
            CommandRules.Check(form, request.Object, "", ofGuild);
            form.Check();
        }
        var command = Published(request.Object, scope, request, ofGuild);
        var old = scope.FindIndex(one => Same(one, command));
        if (old >= 0) scope[old] = command;
        else
        {
            CountCreates(1, request, ofGuild);
            scope.Add(command);
        }
        return new(old >= 0 ? 200 : 201, Copy(command));
    }

    private static bool Same(JsonObject one, JsonObject other) =>
        one.Text("name") == other.Text("name") && one.Number("type") == other.Number("type");

    private JsonObject Published(JsonObject said, List<JsonObject> scope, Request request, bool ofGuild)
    {
        var command = (JsonObject)said.DeepClone();
        command.Remove("id");
        command["type"] = said.Number("type") ?? 1;
        command["application_id"] = desk.Platform.Application.Id.Text();
        if (ofGuild) command["guild_id"] = request.Id("guild_id").Text();
        command["description"] = said.Text("description") ?? "";
        command["default_member_permissions"] = said["default_member_permissions"]?.ToString();
        foreach (var localized in (string[])["name_localizations", "description_localizations"]) command[localized] ??= null;
        command["nsfw"] = said.Flag("nsfw");
        if (!ofGuild)
        {
            command["contexts"] ??= null;
            command["integration_types"] ??= new JsonArray(0);
        }
        var old = scope.Find(one => Same(one, command));
        command["id"] = old?.Text("id") ?? desk.Platform.Ids.Next().Text();
        command["version"] = old?.Text("version");
        if (old is null || !JsonNode.DeepEquals(old, command)) command["version"] = desk.Platform.Ids.Next().Text();
        return command;
    }

    private void CountCreates(int count, Request request, bool ofGuild)
    {
        var key = ofGuild ? request.Id("guild_id") : 0;
        if (!_creates.TryGetValue(key, out var made)) _creates[key] = made = new();
        while (made.TryPeek(out var oldest) && oldest + TimeSpan.FromDays(1) <= desk.Platform.Now) made.Dequeue();
        if (made.Count + count > CreatesPerDay) throw ApiError.TooManyCreates();
        for (var at = 0; at < count; at++) made.Enqueue(desk.Platform.Now);
    }
}
