using System.Collections.Concurrent;
using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>What the bot may do in a group. Stored by name.</summary>
internal enum GroupStanding
{
    Member,

    /// <summary>May write to one person there, and pin.</summary>
    Admin,

    /// <summary>In the group, and not allowed to write.</summary>
    Muted,

    /// <summary>Taken out, or the group is gone.</summary>
    Left,
}

/// <summary>A group as it is known.</summary>
/// <param name="MovedTo">The supergroup that it has become.</param>
internal sealed record Group(string Title, GroupStanding Standing, long? MovedTo = null);

/// <summary>The groups that the bot is in, as the platform tells; from memory, and in the database for the next start.</summary>
internal sealed class Groups(IDatabase db, PeopleStore people)
{
    private readonly ConcurrentDictionary<long, Group> _groups = [];
    private readonly ConcurrentDictionary<(long Chat, long Topic), string> _topics = [];

    public IReadOnlyCollection<string> Titles =>
        [.. _groups.Values.Where(group => group is { Standing: not GroupStanding.Left, MovedTo: null }).Select(group => group.Title).Order(StringComparer.Ordinal)];

    /// <summary>The groups that the bot is in.</summary>
    public IReadOnlyList<long> Present =>
        [.. _groups.Where(pair => pair.Value is { Standing: not GroupStanding.Left, MovedTo: null }).Select(pair => pair.Key).Order()];

    public async Task Load(CancellationToken ct)
    {
        foreach (var row in await db.Read(q => q.Many<GroupRow>("SELECT chat, title, standing, moved_to FROM telegram_groups"), ct))
            _groups[row.Chat] = new(row.Title, row.Standing, row.MovedTo);
        foreach (var row in await db.Read(q => q.Many<TopicRow>("SELECT chat, topic, name FROM telegram_topics"), ct))
            _topics[(row.Chat, row.Topic)] = row.Name;
    }

    public Group? Find(long chat) => _groups.GetValueOrDefault(chat);

    /// <summary>The chat's id today: a group becomes a supergroup once, and gets another.</summary>
    public long Now(long chat) => _groups.GetValueOrDefault(chat)?.MovedTo ?? chat;

    /// <summary>False only where it is known that the bot may not.</summary>
    public bool MaySpeak(long chat) => Find(Now(chat)) is not { Standing: GroupStanding.Muted or GroupStanding.Left };

    public bool HasLeft(long chat) => Find(Now(chat)) is { Standing: GroupStanding.Left };

    public bool IsAdmin(long chat) => Find(Now(chat)) is { Standing: GroupStanding.Admin };

    /// <summary>The group's name, with that of the topic.</summary>
    public string PlaceName(long chat, long? topic)
    {
        var title = Find(chat)?.Title ?? "";
        return topic is { } thread && _topics.TryGetValue((chat, thread), out var name) ? $"{title} · {name}" : title;
    }

    public async Task Learn(long chat, Func<Group?, Group> change)
    {
        var before = Find(chat);
        var after = change(before);
        if (after == before) return;
        _groups[chat] = after;
        await db.Write(null, async tx =>
        {
            await tx.Run(
                """
                INSERT INTO telegram_groups (chat, title, standing, moved_to) VALUES (@chat, @title, @standing, @movedTo)
                ON CONFLICT (chat) DO UPDATE SET title = excluded.title, standing = excluded.standing, moved_to = excluded.moved_to
                """,
                new { chat, title = after.Title, standing = after.Standing, movedTo = after.MovedTo });
            if (after.Standing == GroupStanding.Left) await people.Leave(tx, TelegramNames.Space(chat));
        });
    }

    /// <summary>A send was refused there: it is not tried again until the platform says otherwise.</summary>
    public Task Learn(long chat, GroupStanding standing) =>
        Learn(chat, group => (group ?? new("", standing)) with { Standing = standing });

    public async Task LearnTopic(long chat, long topic, string name)
    {
        name = TextCleaner.OneLine(name);
        if (name.Length == 0 || _topics.GetValueOrDefault((chat, topic)) == name) return;
        _topics[(chat, topic)] = name;
        await db.Write(null, tx => tx.Run(
            "INSERT INTO telegram_topics (chat, topic, name) VALUES (@chat, @topic, @name) ON CONFLICT (chat, topic) DO UPDATE SET name = excluded.name",
            new { chat, topic, name }));
    }

    /// <summary>https://core.telegram.org/bots/api#chatmember</summary>
    public static GroupStanding Standing(ChatMember member) => member switch
    {
        { Status: "creator" or "administrator" } => GroupStanding.Admin,
        { Status: "left" or "kicked" } or { Status: "restricted", IsMember: false } => GroupStanding.Left,
        { Status: "restricted", CanSendMessages: false } => GroupStanding.Muted,
        _ => GroupStanding.Member,
    };

    private sealed class GroupRow
    {
        public required long Chat { get; init; }

        public required string Title { get; init; }

        public required GroupStanding Standing { get; init; }

        public long? MovedTo { get; init; }
    }

    private sealed class TopicRow
    {
        public required long Chat { get; init; }

        public required long Topic { get; init; }

        public required string Name { get; init; }
    }
}
