using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rest;

/// <summary>https://docs.discord.com/developers/resources/message</summary>
internal sealed class MessageRoutes(Desk desk)
{
    /// <summary>"The past few minutes" of the page, as a number.</summary>
    private static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, Message> _nonces = [];

    public IEnumerable<Route> All()
    {
        const string messages = "/channels/{channel_id}/messages";
        const string one = messages + "/{message_id}";
        yield return new("GET", messages, List) { Query = ["limit", "before", "after", "around"] };
        yield return new("POST", messages, Create);
        yield return new("GET", one, request => Answer.Ok(Json(Find(request))));
        yield return new("PATCH", one, Edit);
        yield return new("DELETE", one, Delete);
        yield return new("POST", "/channels/{channel_id}/typing", request =>
        {
            NeedWrite(desk.Channel(request.Id("channel_id")));
            return Answer.Nothing;
        });
        yield return new("PUT", messages + "/pins/{message_id}", request => Pin(request, pinned: true));
        yield return new("DELETE", messages + "/pins/{message_id}", request => Pin(request, pinned: false));
    }

    private JsonObject Json(Message message) => MessagePayload.Of(message, desk.Platform);

    private Message Find(Request request)
    {
        var channel = desk.Channel(request.Id("channel_id"));
        desk.Need(Permission.ReadHistory, channel);
        return Desk.Message(channel, request.Id("message_id"));
    }

    /// <summary>The newest first, whichever way is searched.</summary>
    private Answer List(Request request)
    {
        var channel = desk.Channel(request.Id("channel_id"));
        if (!channel.TakesMessages) throw ApiError.NoTextChannel();
        var limit = request.QueryNumber("limit", 1, 100) ?? 50;
        // Without the right to read history the list is empty, not refused.
        if (!desk.Bot.May(Permission.ReadHistory, channel)) return Answer.Ok([]);
        var all = channel.Messages.Values.Where(message => message.OnlyFor is null);
        if (request.QueryId("after") is { } after) all = all.Where(message => message.Id > after).Take(limit).Reverse();
        else if (request.QueryId("before") is { } before) all = all.Where(message => message.Id < before).Reverse().Take(limit);
        else if (request.QueryId("around") is { } around)
        {
            var nearest = all.OrderBy(message => message.Id > around ? message.Id - around : around - message.Id).Take(limit);
            all = nearest.OrderByDescending(message => message.Id);
        }
        else all = all.Reverse().Take(limit);
        return Answer.Ok(all.Select(Json));
    }

    private Answer Create(Request request)
    {
        var channel = desk.Channel(request.Id("channel_id"));
        var body = request.Object;
        if (desk.Checks) MessageRules.CheckNew(body, request.Files, MessageRules.OnCreate);
        NeedWrite(channel);
        if (request.Files.Count > 0) desk.Need(Permission.AttachFiles, channel);
        var key = Nonce(body);
        if (key is not null && _nonces.TryGetValue(key, out var sent) && sent.Sent + NonceLife > desk.Platform.Now) return Answer.Ok(Json(sent));
        var message = desk.Composer.Create(channel, desk.Bot, body, request.Files, repliesTo: RepliesTo(channel, body["message_reference"]));
        if (body["nonce"] is not null) _nonces[body["nonce"]!.ToString()] = message;
        if (channel.IsThread) channel.Archived = false;
        var json = Json(message);
        json["nonce"] = message.Nonce?.DeepClone();
        desk.TellCreated(message);
        return Answer.Ok(json);
    }

    private static string? Nonce(JsonObject body) => body.Flag("enforce_nonce") ? body["nonce"]?.ToString() : null;

    private static ulong? RepliesTo(Channel channel, JsonNode? reference)
    {
        if (reference.Id("message_id") is not { } id) return null;
        if (channel.Messages.ContainsKey(id)) return id;
        if (!reference.Flag("fail_if_not_exists", otherwise: true)) return null;
        var form = new Form();
        form.Add("message_reference", "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "Unknown message");
        form.Check();
        return null;
    }

    private void NeedWrite(Channel channel)
    {
        if (!channel.TakesMessages) throw ApiError.NoTextChannel();
        if (channel.Recipient is { } person)
        {
            // People without a server in common with the bot cannot be written to either.
            var shared = desk.Platform.BotGuilds.Any(guild => guild.Members.ContainsKey(person.Id));
            if (person.ClosedToDms || !shared) throw ApiError.ClosedToYou();
            return;
        }
        if (!desk.Bot.MayWrite(channel)) throw ApiError.MissingPermissions();
        if (channel is { Archived: true, Locked: true } && !desk.Bot.May(Permission.ManageThreads, channel)) throw ApiError.ThreadArchived();
    }

    private Answer Edit(Request request)
    {
        var message = Desk.Message(desk.Channel(request.Id("channel_id")), request.Id("message_id"));
        if (message.Author != desk.Bot) throw ApiError.NotYours();
        if (message.Channel is { IsThread: true, Archived: true }) throw ApiError.ThreadArchived();
        if (desk.Checks) MessageRules.CheckEdit(request.Object, request.Files, message, MessageRules.OnEdit);
        desk.Composer.Edit(message, request.Object, request.Files);
        desk.TellEdited(message);
        return Answer.Ok(Json(message));
    }

    private Answer Delete(Request request)
    {
        var message = Desk.Message(desk.Channel(request.Id("channel_id")), request.Id("message_id"));
        if (message.Author != desk.Bot) desk.Need(Permission.ManageMessages, message.Channel);
        message.Channel.Messages.Remove(message.Id);
        desk.Tell(Happenings.Deleted(message));
        return Answer.Nothing;
    }

    private Answer Pin(Request request, bool pinned)
    {
        var message = Find(request);
        if (message.Channel.Guild is not null) desk.Need(Permission.PinMessages, message.Channel);
        message.Pinned = pinned;
        desk.TellEdited(message);
        return Answer.Nothing;
    }
}
