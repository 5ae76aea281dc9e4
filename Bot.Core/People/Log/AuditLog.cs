using System.Security.Cryptography;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Log;

/// <summary>
/// What organisers, moderators and admins did, so that members can read it and nobody can change it unseen: each entry's hash covers the
/// one before it.
/// </summary>
public sealed class AuditLog(TimeProvider clock)
{
    /// <summary>
    /// Appends in the transaction of the act itself. It locks the end of the community's chain until the commit, so it comes after all other
    /// locks of the change.
    /// </summary>
    public async Task Append(Tx tx, LogEntry entry)
    {
        var end = (await tx.One<LogHead>(
            """
            INSERT INTO log_chains (community_id, revision, head) VALUES (@Community, 1, @Zero)
            ON CONFLICT (community_id) DO UPDATE SET revision = log_chains.revision + 1
            RETURNING revision, head
            """,
            new { entry.Community, LogHash.Zero }))!;
        var texts = entry.Texts.Select(text => (Salt: Salt(), Text: text)).ToList();
        var row = new LogRow
        {
            CommunityId = entry.Community.Value,
            Sequence = end.Revision,
            At = Instant.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()),
            Kind = entry.Kind,
            ByPerson = entry.By?.Value,
            AboutPerson = entry.About?.Value,
            TextHashes = string.Join(' ', texts.Select(text => LogHash.Of(text.Salt, text.Text))),
        };
        var hash = LogHash.Of(end.Head, row);
        await tx.Queue(
            """
            INSERT INTO log_entries (community_id, sequence, at, kind, by_person, about_person, text_hashes, hash)
            VALUES (@CommunityId, @Sequence, @At, @Kind, @ByPerson, @AboutPerson, @TextHashes, @Hash)
            """,
            new { row.CommunityId, row.Sequence, row.At, row.Kind, row.ByPerson, row.AboutPerson, row.TextHashes, Hash = hash });
        for (var position = 0; position < texts.Count; position++)
        {
            await tx.Queue(
                "INSERT INTO log_texts (community_id, sequence, position, salt, text) VALUES (@CommunityId, @Sequence, @position, @Salt, @Text)",
                new { row.CommunityId, row.Sequence, position, texts[position].Salt, texts[position].Text });
        }
        await tx.Queue(
            "UPDATE log_chains SET head = @hash WHERE community_id = @CommunityId", new { hash, row.CommunityId });
    }

    private static string Salt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(LogHash.SaltBytes));
}
