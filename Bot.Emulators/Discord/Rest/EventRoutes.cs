using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rest;

/// <summary>https://docs.discord.com/developers/resources/guild-scheduled-event</summary>
internal sealed class EventRoutes(Desk desk)
{
    private const int MostOpen = 100;

    public IEnumerable<Route> All()
    {
        const string events = "/guilds/{guild_id}/scheduled-events";
        const string one = events + "/{guild_scheduled_event_id}";
        yield return new("GET", events, List) { Query = ["with_user_count"] };
        yield return new("POST", events, Create);
        yield return new("GET", one, request => Answer.Ok(Json(Find(request)))) { Query = ["with_user_count"] };
        yield return new("PATCH", one, Edit);
        yield return new("DELETE", one, Delete);
    }

    private JsonObject Json(ScheduledEvent found) => EventPayload.Of(found, desk.Bot);

    private ScheduledEvent Find(Request request)
    {
        var id = request.Id("guild_scheduled_event_id");
        var found = desk.Guild(request.Id("guild_id")).Events.GetValueOrDefault(id) ?? throw ApiError.UnknownEvent();
        found.Pass(desk.Platform.Now);
        return found;
    }

    private Answer List(Request request) =>
        Answer.Ok(Open(desk.Guild(request.Id("guild_id"))).Select(found => (JsonNode)Json(found)));

    private IEnumerable<ScheduledEvent> Open(Guild guild)
    {
        foreach (var one in guild.Events.Values) one.Pass(desk.Platform.Now);
        return guild.Events.Values.Where(one => one.IsOpen);
    }

    private Answer Create(Request request)
    {
        var guild = desk.Guild(request.Id("guild_id"));
        if (desk.Checks) EventRules.Check(request.Object, request.Object, desk.Platform.Now);
        desk.Need(Permission.CreateEvents, guild);
        if (Open(guild).Count() >= MostOpen) throw ApiError.TooManyEvents();
        var made = new ScheduledEvent(desk.Platform.Ids.Next(), guild, (JsonObject)request.Object.DeepClone());
        guild.Events[made.Id] = made;
        desk.Tell(Happenings.Of("GUILD_SCHEDULED_EVENT_CREATE", made, desk.Bot));
        return Answer.Ok(Json(made));
    }

    /// <summary>The bot may change its own with the right to create, others only with the right to manage; all here are its own.</summary>
    private Answer Edit(Request request)
    {
        var found = Find(request);
        desk.Need(Permission.CreateEvents, found.Guild);
        if (!found.IsOpen) throw new ApiError(400, 180000, "Cannot update a finished event");
        var whole = (JsonObject)found.Fields.DeepClone();
        foreach (var (name, value) in request.Object) whole[name] = value?.DeepClone();
        if (desk.Checks) EventRules.Check(whole, request.Object, desk.Platform.Now);
        if (request.Object.Number("status") is { } status)
        {
            if (desk.Checks) EventRules.CheckStatus(found.Status, status);
            found.Status = status;
        }
        foreach (var (name, value) in request.Object) found.Fields[name] = value?.DeepClone();
        desk.Tell(Happenings.Of("GUILD_SCHEDULED_EVENT_UPDATE", found, desk.Bot));
        return Answer.Ok(Json(found));
    }

    private Answer Delete(Request request)
    {
        var found = Find(request);
        desk.Need(Permission.CreateEvents, found.Guild);
        found.Guild.Events.Remove(found.Id);
        desk.Tell(Happenings.Of("GUILD_SCHEDULED_EVENT_DELETE", found, desk.Bot));
        return Answer.Nothing;
    }
}
