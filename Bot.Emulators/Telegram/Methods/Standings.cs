using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>
/// Changes of who is what in a chat. The bot hears of its own by <c>my_chat_member</c>, of others by <c>chat_member</c>: only as an
/// administrator, and only if it has asked for that. https://core.telegram.org/bots/api#chatmemberupdated
/// </summary>
internal static class Standings
{
    public static void Change(Desk desk, Chat chat, User by, User who, Action<Member> change)
    {
        if (!chat.Members.TryGetValue(who.Id, out var member)) chat.Members[who.Id] = member = new(who, Standing.Left);
        var before = MemberPayload.Of(member, chat);
        change(member);
        if (member.Standing == Standing.Creator) member.Rights = Right.All;
        var after = MemberPayload.Of(member, chat);
        if (JsonNode.DeepEquals(before, after)) return;
        var isOfBot = who == desk.Bot;
        if (!isOfBot && chat.Of(desk.Bot) is not { IsAdmin: true }) return;
        desk.Updates.Add(isOfBot ? "my_chat_member" : "chat_member", Payload(desk, chat, by, before, after));
    }

    /// <summary>A private chat has members too: who blocks the bot throws it out.</summary>
    public static void Block(Desk desk, Chat chat, bool blocks)
    {
        if (chat.IsBlocked == blocks) return;
        chat.IsBlocked = blocks;
        var inside = MemberPayload.Of(new(desk.Bot, Standing.Member), chat);
        var outside = MemberPayload.Of(new(desk.Bot, Standing.Kicked), chat);
        desk.Updates.Add("my_chat_member", Payload(desk, chat, chat.Person!, blocks ? inside : outside, blocks ? outside : inside));
    }

    private static JsonObject Payload(Desk desk, Chat chat, User by, JsonObject before, JsonObject after) => new()
    {
        ["chat"] = Payloads.Of(chat),
        ["from"] = Payloads.Of(by),
        ["date"] = desk.Platform.Now.ToUnixTimeSeconds(),
        ["old_chat_member"] = before,
        ["new_chat_member"] = after,
    };
}
