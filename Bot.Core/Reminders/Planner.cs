using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Core.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Core.Reminders;

/// <summary>
/// Turns steps that come near into notes for their people, a chunk at a time. The chunk and the cursor behind it are one write, so a
/// planner that is killed goes on where it was; and each note's key is unique, so nobody gets two.
/// </summary>
public sealed class Planner(IDatabase db, Notes notes, IEnumerable<IReminderSource> sources, TimeProvider clock, ILogger<Planner> log)
    : IChore
{
    /// <summary>People planned in one write.</summary>
    public const int Chunk = 200;

    private static readonly Duration AfterFault = Duration.FromMinutes(5);

    private readonly Dictionary<string, IReminderSource> _sources = sources.ToDictionary(source => source.Source);

    private readonly Tidy _tidy = Tidy.Rows(db, clock, Steps.Tidy);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public bool MakesDue => true;

    /// <inheritdoc/>
    public async Task<int> Work(CancellationToken ct)
    {
        if (await db.Read(q => Steps.Due(q, Now), ct) is not { } row) return await _tidy.Work(ct);
        if (!_sources.TryGetValue(row.Source, out var source)) return await PutOff(row, "Nothing knows its people.", null, ct);
        if (row.PlaceId is { } room)
        {
            var others = await db.Read(q => OtherSides.Rooms(q, room), ct);
            return await Add(
                row, row.PlannedTo, planned: true,
                [Steps.Note(source.NoteKind, row.Step, room), .. others.Select(other => Steps.NoteElsewhere(source.NoteKind, row.Step, other))], ct);
        }

        IReadOnlyList<PersonId> people;
        try
        {
            people = await source.Audience(row.Step, row.PlannedTo.Value == 0 ? null : row.PlannedTo, Chunk, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // A fault in one feature must not keep the others' people from being reminded.
            return await PutOff(row, "Its people could not be read.", e, ct);
        }
        var requests = people.Select(person => Steps.Note(source.NoteKind, row.Step, person)).ToList();
        return await Add(row, people.Count == 0 ? row.PlannedTo : people[^1], planned: people.Count < Chunk, requests, ct);
    }

    /// <inheritdoc/>
    public Task<Instant?> Next(CancellationToken ct) => db.Read(Steps.NextDue, ct);

    private Task<int> Add(PlannedStep row, PersonId to, bool planned, IReadOnlyList<NoteRequest> requests, CancellationToken ct) =>
        db.Write(null, async tx =>
        {
            if (await Steps.Advance(tx, row, to, planned)) await notes.Add(tx, requests);
            return 1;
        }, ct);

    private Task<int> PutOff(PlannedStep row, string why, Exception? fault, CancellationToken ct)
    {
        log.LogError(fault, "The step {Step} of {Source} {Subject} could not be planned: {Why}", row.Name, row.Source, row.SubjectId, why);
        return db.Write(null, async tx =>
        {
            await Steps.PutOff(tx, row, Now + AfterFault);
            return 1;
        }, ct);
    }
}
