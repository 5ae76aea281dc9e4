using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rest;

/// <summary>Channels and threads. https://docs.discord.com/developers/resources/channel</summary>
internal sealed class ChannelRoutes(Desk desk)
{
    public IEnumerable<Route> All()
    {
        yield return new("GET", "/channels/{channel_id}", request => Answer.Ok(Payloads.Of(desk.Channel(request.Id("channel_id")))));
        yield return new("PATCH", "/channels/{channel_id}", Modify);
        yield return new("POST", "/channels/{channel_id}/threads", Start);
        yield return new("POST", "/channels/{channel_id}/messages/{message_id}/threads", StartAt);
        yield return new("PUT", "/channels/{channel_id}/thread-members/@me", Join);
    }

    private Answer Modify(Request request)
    {
        var channel = desk.Channel(request.Id("channel_id"));
        var own = channel.IsThread && channel.Starter == desk.Bot.Id;
        if (!own) desk.Need(channel.IsThread ? Permission.ManageThreads : Permission.ManageChannels, channel);
        var body = request.Object;
        channel.Name = body.Text("name") ?? channel.Name;
        if (body.ContainsKey("topic")) channel.Topic = body.Text("topic");
        channel.Archived = body.Flag("archived", channel.Archived);
        channel.Locked = body.Flag("locked", channel.Locked);
        desk.Tell(Happenings.Of(channel.IsThread ? "THREAD_UPDATE" : "CHANNEL_UPDATE", channel));
        return Answer.Ok(Payloads.Of(channel));
    }

    /// <summary>In a forum a thread begins with its first message.</summary>
    private Answer Start(Request request)
    {
        var parent = desk.Channel(request.Id("channel_id"));
        var body = request.Object;
        var forum = parent.Type == ChannelType.Forum;
        CheckName(body);
        if (desk.Checks && forum && body["message"] is JsonObject first) MessageRules.CheckNew(first, request.Files, MessageRules.OnCreate);
        var type = forum ? ChannelType.PublicThread : (ChannelType)(body.Number("type") ?? (int)ChannelType.PrivateThread);
        var open = type == ChannelType.PrivateThread ? Permission.CreatePrivateThreads : Permission.CreatePublicThreads;
        desk.Need(forum ? Permission.SendMessages : open, parent);
        var thread = Open(parent, type, body.Text("name")!, desk.Platform.Ids.Next());
        var json = Payloads.Of(thread);
        if (!forum) return new(201, json);
        if (body["message"] is not JsonObject opening) throw ApiError.EmptyMessage();
        var message = desk.Composer.Create(thread, desk.Bot, opening, request.Files);
        desk.TellCreated(message);
        json["message"] = MessagePayload.Of(message, desk.Platform);
        return new(201, json);
    }

    /// <summary>The thread has the id of the message that it hangs on.</summary>
    private Answer StartAt(Request request)
    {
        var parent = desk.Channel(request.Id("channel_id"));
        CheckName(request.Object);
        desk.Need(Permission.CreatePublicThreads, parent);
        var message = Desk.Message(parent, request.Id("message_id"));
        if (desk.Platform.Channels.ContainsKey(message.Id)) throw ApiError.ThreadExists();
        return new(201, Payloads.Of(Open(parent, ChannelType.PublicThread, request.Object.Text("name")!, message.Id)));
    }

    private Answer Join(Request request)
    {
        var thread = desk.Channel(request.Id("channel_id"));
        return thread.IsThread ? Answer.Nothing : throw ApiError.NoTextChannel();
    }

    private Channel Open(Channel parent, ChannelType type, string name, ulong id)
    {
        var thread = new Channel(id, type, name) { Guild = parent.Guild, Parent = parent, Starter = desk.Bot.Id };
        desk.Platform.Channels[id] = parent.Guild!.Channels[id] = thread;
        desk.Tell(Happenings.Of("THREAD_CREATE", thread));
        return thread;
    }

    private static void CheckName(JsonObject body)
    {
        var form = new Form();
        form.Between("name", Json.Length(body.Text("name")), 1, 100);
        form.Check();
    }
}
