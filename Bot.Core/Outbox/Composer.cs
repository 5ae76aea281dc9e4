using Bot.Core.Chat;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>Asks the sources for words, and tells them what nobody got.</summary>
internal sealed class Composer(Sources sources, ILogger log)
{
    private static readonly View Unknown = new([Localization.Language.English], DateTimeZone.Utc, Instant.MinValue);

    /// <returns>The message, or how it ended for the row where there is none.</returns>
    public async Task<(Message? Message, Outcome? Instead)> Compose(Row row, View view)
    {
        if (sources.Notes(row.Kind) is not { } source) return (null, new Outcome.Failed($"Nothing composes {row.Kind}."));
        try
        {
            var message = await source.Compose(Note(row, view), CancellationToken.None);
            return (message, message is null ? new Outcome.Over(NoteState.NoLongerTrue) : null);
        }
        catch (Exception e)
        {
            // A fault in one feature's words must not keep the others' from being sent.
            log.LogError(e, "Composing {Key} ({Kind}) failed", row.Key, row.Kind);
            return (null, new Outcome.Failed(e.Message));
        }
    }

    /// <returns>Whether the source knows now.</returns>
    public async Task<bool> Tell(Row row, View? view, string reason)
    {
        if (row.CopyId is not null || sources.Notes(row.Kind) is not { } source) return true;
        try
        {
            await source.Undelivered(Note(row, view ?? Unknown), reason, CancellationToken.None);
            return true;
        }
        catch (Exception e)
        {
            log.LogError(e, "{Kind} could not be told that {Key} was not delivered", row.Kind, row.Key);
            return false;
        }
    }

    private static Note Note(Row row, View view)
    {
        Recipient to = row.PersonId is { } person ? new Recipient.Person(person) : new Recipient.Room(row.PlaceId!.Value);
        return new(row.Kind, row.Key, row.Args, to, view);
    }
}
