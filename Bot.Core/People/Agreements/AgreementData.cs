using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Agreements;

/// <summary>What is kept about a person who asked for something that takes two, or answered: for 90 days.</summary>
public sealed class AgreementData(IDatabase db) : IPersonalData
{
    public Words Heading { get; } = new(En: $"What takes two people", Es: $"Lo que necesita dos personas");

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => await db.Read(
        q => q.Many<Kept>(
            "SELECT kind, asked_at, state FROM agreements WHERE asked_by = @person OR ended_by = @person ORDER BY id", new { person }), ct);

    /// <summary>What this person asked for lapses with them.</summary>
    public async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run("DELETE FROM agreements WHERE asked_by = @person", new { person });
        await tx.Run("UPDATE agreements SET ended_by = NULL WHERE ended_by = @person", new { person });
    }

    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        await tx.Run("UPDATE agreements SET asked_by = @into WHERE asked_by = @from", new { from, into });
        await tx.Run("UPDATE agreements SET ended_by = @into WHERE ended_by = @from", new { from, into });
    }

    private sealed class Kept
    {
        public required string Kind { get; init; }

        public required Instant AskedAt { get; init; }

        public required AgreementState State { get; init; }
    }
}
