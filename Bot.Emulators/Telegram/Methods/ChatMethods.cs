using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>No method lists members: one, the administrators, or the count. https://core.telegram.org/bots/api#getchat</summary>
internal sealed class ChatMethods(Desk desk)
{
    public IEnumerable<Method> All()
    {
        yield return new("getChat", GetChat);
        yield return new("getChatMember", GetMember);
        yield return new("getChatAdministrators", GetAdmins);
        yield return new("getChatMemberCount", Count);
        yield return new("leaveChat", Leave);
    }

    private JsonNode GetChat(Call call)
    {
        var chat = Reached(call);
        var json = Payloads.Of(chat);
        json["accent_color_id"] = 1;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = true,
            ["limited_gifts"] = true,
            ["unique_gifts"] = true,
            ["premium_subscription"] = true,
            ["gifts_from_channels"] = true,
        };
        if (chat.Pinned is { } pinned) json["pinned_message"] = Payloads.Of(pinned, desk.Platform, withReply: false);
        return json;
    }

    private JsonNode GetMember(Call call)
    {
        var chat = Reached(call);
        var id = call.Long("user_id") ?? throw ApiError.Mistake("invalid user_id specified", "user_id");
        if (chat.Members.TryGetValue(id, out var member)) return MemberPayload.Of(member, chat);
        if (chat.Person?.Id == id || (chat.IsPrivate && id == desk.Bot.Id))
            return MemberPayload.Of(new(desk.Platform.Users[id], Standing.Member), chat);
        if (!desk.Platform.Users.TryGetValue(id, out var stranger)) throw ApiError.Bad("PARTICIPANT_ID_INVALID");
        return MemberPayload.Of(new(stranger, Standing.Left), chat);
    }

    /// <summary>Other bots are left out unless asked for.</summary>
    private JsonNode GetAdmins(Call call)
    {
        var chat = Reached(call);
        if (chat.IsPrivate) throw ApiError.Mistake("there are no administrators in the private chat", "chat_id");
        var bots = call.Flag("return_bots");
        var admins = chat.Members.Values.Where(one => one.IsAdmin && (!one.User.IsBot || one.User == desk.Bot || bots));
        return new JsonArray([.. admins.Select(one => (JsonNode)MemberPayload.Of(one, chat))]);
    }

    private JsonNode Count(Call call)
    {
        var chat = Reached(call);
        return chat.IsPrivate ? 2 : chat.Members.Values.Count(one => one.IsInside);
    }

    private JsonNode Leave(Call call)
    {
        var chat = Reached(call);
        if (chat.IsPrivate) throw ApiError.Mistake("chat member status can't be changed in private chats", "chat_id");
        Standings.Change(desk, chat, desk.Bot, desk.Bot, member => member.Standing = Standing.Left);
        return true;
    }

    private Chat Reached(Call call)
    {
        var chat = desk.Chat(call);
        if (!chat.IsPrivate) desk.MustReach(chat);
        return chat;
    }
}
