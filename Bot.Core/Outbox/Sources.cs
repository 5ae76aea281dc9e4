using Bot.Core.Chat;

namespace Bot.Core.Outbox;

/// <summary>Who composes which kind, and who speaks on which platform.</summary>
internal sealed class Sources(IEnumerable<INoteSource> notes, IEnumerable<ICardSource> cards, IEnumerable<IChat> chats)
{
    private readonly Dictionary<string, INoteSource> _notes =
        notes.SelectMany(source => source.Kinds.Select(kind => (kind, source))).ToDictionary(pair => pair.kind, pair => pair.source);

    private readonly Dictionary<string, ICardSource> _cards = cards.ToDictionary(source => source.Kind);
    private readonly Dictionary<string, IChat> _chats = chats.ToDictionary(chat => chat.Platform);

    public IEnumerable<string> Platforms => _chats.Keys;

    public IChat? Chat(string platform) => _chats.GetValueOrDefault(platform);

    public INoteSource? Notes(string kind) => _notes.GetValueOrDefault(kind);

    public ICardSource? Cards(string kind) => _cards.GetValueOrDefault(kind);

    public WhenUnsure Unsure(Row row)
    {
        if (row.CopyId is not null) return WhenUnsure.Repeat;
        var policy = Notes(row.Kind)?.Unsure(row.Class) ?? WhenUnsure.Leave;
        // Without nonces a second try would be a second message.
        var knowsNonces = row.Platform is null || Chat(row.Platform)?.KnowsNonces != false;
        return policy == WhenUnsure.AgainWhileFresh && !knowsNonces ? WhenUnsure.Leave : policy;
    }
}
