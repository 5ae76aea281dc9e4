using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Log;

/// <summary>What came of going through a chain.</summary>
/// <param name="Entries">How many are whole, from the first on.</param>
/// <param name="From">When the first was written; null for an empty log.</param>
/// <param name="To">When the last whole one was written.</param>
/// <param name="Broken">The number of the first entry that is not as it was written, or is missing; null where all are whole.</param>
/// <param name="Head">The hash of the last whole one.</param>
public sealed record LogCheck(long Entries, Instant? From, Instant? To, long? Broken, string Head);

/// <summary>
/// Goes through a chain from its beginning. A row that was changed, added, taken out or put elsewhere is found. What it cannot find by itself
/// is an end that was cut off together with the head: whoever noted an earlier head, or has an export, can.
/// </summary>
public sealed class LogVerifier(IDatabase db)
{
    /// <summary>Entries that are read at once.</summary>
    private const int Page = 500;

    public async Task<LogCheck> Verify(CommunityId community, CancellationToken ct)
    {
        var end = await db.Read(q => LogTable.Head(q, community), ct);
        var so = new LogCheck(0, null, null, null, LogHash.Zero);
        for (var from = 1L; from <= end.Revision && so.Broken is null; from += Page)
            so = await Check(so, community, from, Math.Min(from + Page - 1, end.Revision), ct);
        if (so.Broken is not null) return so;
        var whole = end.Beyond == 0 && (end.Revision == 0 || so.Head == end.Head);
        return whole ? so : so with { Broken = so.Entries + 1 };
    }

    private async Task<LogCheck> Check(LogCheck so, CommunityId community, long from, long to, CancellationToken ct)
    {
        var (entries, texts) = await db.Read(
            async q => (await LogTable.Entries(q, community, from, to), await LogTable.Texts(q, community, from, to)), ct);
        // Read after the texts: whoever has left meanwhile took them along.
        var left = (await db.Read(q => LogTable.OfThoseWhoLeft(q, community, from, to), ct)).ToHashSet();
        var bySequence = texts.ToLookup(text => text.Sequence);
        for (var sequence = from; sequence <= to; sequence++)
        {
            var entry = sequence - from < entries.Count ? entries[(int)(sequence - from)] : null;
            if (entry?.Sequence != sequence || !IsWhole(so.Head, entry, [.. bySequence[sequence]], left.Contains(sequence)))
                return so with { Broken = sequence };
            so = new(sequence, so.From ?? entry.At, entry.At, null, entry.Hash);
        }
        return so;
    }

    private static bool IsWhole(string previous, LogRow entry, IReadOnlyList<LogTextRow> texts, bool textsMayBeGone)
    {
        var hashes = entry.Hashes;
        if (!hashes.All(IsHash) || LogHash.Of(previous, entry) != entry.Hash) return false;
        return (texts.Count == hashes.Length || (texts.Count == 0 && textsMayBeGone))
            && texts.Index().All(text => text.Item.Position == text.Index
                && text.Item.Salt.Length == 2 * LogHash.SaltBytes && text.Item.Salt.All(char.IsAsciiHexDigit)
                && LogHash.Of(text.Item.Salt, text.Item.Text) == hashes[text.Index]);
    }

    private static bool IsHash(string text) => text.Length == LogHash.Zero.Length && text.All(char.IsAsciiHexDigitLower);
}
