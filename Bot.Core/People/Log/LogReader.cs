using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Log;

/// <summary>One entry in words.</summary>
internal sealed record LogRead(LogRow Row, Words Line)
{
    public long Number => Row.Sequence;

    public Instant At => Row.At;
}

/// <summary>The log as people read it: with the names of today.</summary>
public sealed class LogReader(IDatabase db, LogKinds kinds)
{
    internal Task<LogHead> Head(CommunityId community, CancellationToken ct) => db.Read(q => LogTable.Head(q, community), ct);

    /// <summary>The entries of these numbers, the oldest first.</summary>
    internal async Task<IReadOnlyList<LogRead>> Read(CommunityId community, long from, long to, CancellationToken ct)
    {
        var (entries, texts) = await db.Read(
            async q => (await LogTable.Entries(q, community, from, to), await LogTable.Texts(q, community, from, to)), ct);
        var bySequence = texts.ToLookup(text => text.Sequence);
        return [.. entries.Select(entry => new LogRead(entry, Line(entry, bySequence[entry.Sequence])))];
    }

    private Words Line(LogRow entry, IEnumerable<LogTextRow> texts)
    {
        var known = texts.ToDictionary(text => text.Position, text => text.Text);
        return kinds.Read(
            entry.Kind,
            entry.ByPerson is null ? LogTexts.Bot : Name(entry.ByName),
            entry.AboutPerson is null ? Words.None : Name(entry.AboutName),
            [.. entry.Hashes.Select((_, position) => known.TryGetValue(position, out var text) ? Words.Verbatim(text) : LogTexts.Removed)]);
    }

    private static Words Name(string? name) => name is null ? LogTexts.SomebodyGone : Words.Verbatim(new Rich(new Span.Plain(name)));
}
