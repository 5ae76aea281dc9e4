using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.People.Me.Leaving;
using Bot.Core.Storage;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>
/// What happens to a group itself: the bot comes and goes, the group gets another name or id. Handled in order, and before what people do
/// there.
/// </summary>
internal sealed class GroupEvents(
    IDatabase db, Groups groups, Powers powers, PrivateChats chats, PeopleStore people, Greeting greeting, Moves moves, Departures departures, TelegramApi api,
    TelegramLogin login, Settings settings, ILogger<GroupEvents> log)
{
    private readonly OneByOne<long> _happenings = new();

    /// <summary>Returns when what was told of the chat so far is done.</summary>
    public Task Settled(long chat) => _happenings.Settled(chat);

    public Task Settled() => _happenings.Settled();

    /// <param name="work">What it leads to; complete where nothing.</param>
    /// <returns>Whether the update tells something about a chat itself.</returns>
    public bool Begin(Update update, out Task work)
    {
        work = Begin(update);
        return work != Task.CompletedTask;
    }

    private Task Begin(Update update) => update switch
    {
        { MyChatMember: { NewChatMember: { } now } change } => Then(change.Chat.Id, () => Standing(change.Chat, now)),
        { ChatMember: { } change } => Then(change.Chat.Id, () => Changed(change)),
        { Message: { MigrateToChatId: { } to } message } => Move(message.Chat.Id, to),
        { Message: { MigrateFromChatId: { } from } message } => Move(from, message.Chat.Id),
        { Message: { LeftChatMember: { } user } message } => Then(message.Chat.Id, () => Left(message.Chat.Id, user)),
        { Message: { NewChatMembers: { Count: > 0 } users } message } => Then(message.Chat.Id, () => Came(message.Chat.Id, users)),
        { Message: { NewChatTitle: { } title } message } => Then(message.Chat.Id, () => Rename(message.Chat.Id, title)),
        { Message: { MessageThreadId: { } topic } message } when (message.ForumTopicCreated ?? message.ForumTopicEdited) is { Name: { } name } =>
            Then(message.Chat.Id, () => groups.LearnTopic(message.Chat.Id, topic, name)),
        _ => Task.CompletedTask,
    };

    /// <summary>A group in which somebody does something is known from then on.</summary>
    public async Task Meet(WireChat chat, CancellationToken ct)
    {
        if (groups.Find(chat.Id) is { Standing: not GroupStanding.Left } known && known.Title == Title(chat)) return;
        await Then(chat.Id, () => Found(chat, ct));
    }

    private Task Then(long chat, Func<Task> work) => _happenings.Then(chat, work);

    private Task Move(long from, long to)
    {
        var moving = Then(from, () => moves.Move(from, to));
        // What people do under the new id comes after it, too.
        return Then(to, () => moving);
    }

    private async Task Found(WireChat chat, CancellationToken ct)
    {
        var known = groups.Find(chat.Id);
        if (known is null or { Standing: GroupStanding.Left })
        {
            // There before we listened: nobody told us what the bot may do.
            var me = (await api.Send(Methods.Member(chat.Id, login.Known.Id), ct)).Read(TelegramJson.Default.ChatMember);
            await groups.Learn(chat.Id, _ => new(Title(chat), me is null ? GroupStanding.Member : Groups.Standing(me)));
            await Community(chat);
        }
        else
        {
            await Rename(chat.Id, chat.Title ?? "");
        }
    }

    /// <summary>Told only while the bot is an admin there; a message about it, which big groups do not have, is told to any bot.</summary>
    private async Task Changed(ChatMemberUpdated change)
    {
        await powers.Forget(change.Chat.Id);
        if (change.NewChatMember is not { User: { } user } now) return;
        await (Groups.Standing(now) == GroupStanding.Left ? Left(change.Chat.Id, user) : Came(change.Chat.Id, [user]));
    }

    private Task Left(long chat, WireUser user) => user.IsBot ? Task.CompletedTask
        : db.Write(null, tx => departures.Left(tx, TelegramNames.Account(user.Id), TelegramNames.Space(chat)));

    private async Task Came(long chat, IReadOnlyList<WireUser> users)
    {
        foreach (var user in users.Where(user => !user.IsBot))
            await db.Write(null, tx => departures.Came(tx, TelegramNames.Account(user.Id), TelegramNames.Space(chat)));
    }

    private async Task Standing(WireChat chat, ChatMember member)
    {
        powers.Drop(chat.Id);
        if (chat.IsPrivate)
        {
            // Blocked, or started again.
            await chats.Learn(chat.Id, open: member.Status is not ("kicked" or "left"));
            return;
        }
        if (!chat.IsGroup) return;
        var before = groups.Find(chat.Id)?.Standing ?? GroupStanding.Left;
        var now = Groups.Standing(member);
        await groups.Learn(chat.Id, group => new(Title(chat), now, group?.MovedTo));
        if (now == GroupStanding.Left)
        {
            log.LogInformation("On Telegram the bot is no longer in {Group}", Title(chat));
            return;
        }
        await Community(chat);
        if (before != GroupStanding.Left) return;
        log.LogInformation("On Telegram the bot was added to {Group}", Title(chat));
        if (now != GroupStanding.Muted) await greeting.Say(chat.Id, Title(chat));
    }

    private Task Community(WireChat chat) => db.Write(null, async tx =>
        await people.Found(tx, TelegramNames.Space(chat.Id), Title(chat), settings.Zone.Id, settings.Languages));

    private Task Rename(long chat, string title)
    {
        title = TextCleaner.OneLine(title);
        return title.Length == 0 ? Task.CompletedTask : groups.Learn(chat, group => (group ?? new(title, GroupStanding.Member)) with { Title = title });
    }

    private static string Title(WireChat chat)
    {
        var title = TextCleaner.OneLine(chat.Title ?? "");
        return title.Length == 0 ? chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : title;
    }
}
