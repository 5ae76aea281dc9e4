using Bot.Core.Outbox;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Telling;

/// <summary>Notes to many people at once.</summary>
internal static class Crowd
{
    /// <summary>As many as the outbox takes in one statement.</summary>
    private const int Chunk = 200;

    /// <summary>
    /// All in the change that they announce: whoever would be told in a later one would never hear of it after a crash in between.
    /// </summary>
    public static async Task AddAll(this Outbox.Notes notes, Tx tx, IEnumerable<NoteRequest> requests)
    {
        foreach (var some in requests.Chunk(Chunk)) await notes.Add(tx, some);
    }
}
