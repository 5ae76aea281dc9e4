using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Agreements;

/// <summary>What is kept about a person who asked for something that takes two, or answered: for 90 days.</summary>
public sealed class AgreementData(IDatabase db) : IPersonalData
{
    public Words Heading { get; } = new(En: $"What takes two people", Es: $"Lo que necesita dos personas");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "That you asked for something that takes two people, such as leaving a bridge, or answered when somebody asked.",
                Es: "Que pediste algo que necesita a dos personas, como dejar un puente, o respondiste cuando alguien lo pidió."),
            new(En: "So that nobody does alone what cannot be undone.", Es: "Para que nadie haga a solas lo que no se puede deshacer."),
            new(En: "90 days after it was settled.", Es: "90 días después de resolverse."),
            new(En: "Moderators see who asks and who answers.", Es: "Quien modera ve quién pide y quién responde."),
            "agreements: id kind side_id subject asked_by asked_at by_silence ends_at state ended_by ended_at"),
    ];

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
