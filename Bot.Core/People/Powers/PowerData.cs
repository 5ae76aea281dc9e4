using Bot.Core.Localization;
using Bot.Core.People.Removal;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Powers;

/// <summary>What a person may do: grants, which belong to the person, and what platforms give, which belongs to each account.</summary>
public sealed class PowerData(IDatabase db) : IPersonalData, ICommunityData
{
    public Words Heading => PowerTexts.Heading;

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "What each of your accounts may do by its roles, and which of the roles that count here you have.",
                Es: "Qué puede hacer cada una de tus cuentas por sus roles, y cuáles de los roles que aquí cuentan tienes."),
            new(En: "To let you do what you may do.", Es: "Para dejarte hacer lo que puedes hacer."),
            new(En: "Until the platform tells something else, or you are forgotten.", Es: "Hasta que la plataforma diga otra cosa, o se te olvida."),
            Keeping.OnlyTheBot,
            "account_powers: account_id platform space power roles"),
        new(
            new(
                En: "What the community lets you do, why, until when, and who gave it; the same of what you gave others.",
                Es: "Qué te deja hacer la comunidad, por qué, hasta cuándo y quién lo dio; lo mismo de lo que diste tú."),
            new(En: "To let you do it, and so that everybody can ask why.", Es: "Para dejarte hacerlo, y para que cualquiera pueda preguntar por qué."),
            new(En: "Until it is taken back, or you are forgotten.", Es: "Hasta que se retira, o se te olvida."),
            new(En: "Moderators see it.", Es: "Lo ve quien modera."),
            "grants: community_id person_id power reason granted_by granted_at ends_at came_with"),
    ];

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(async q =>
    [
        .. await q.Many<GrantFact>(
            """
            SELECT c.name AS community, g.power, g.reason, g.granted_at, g.ends_at FROM grants g JOIN communities c ON c.id = g.community_id
            WHERE g.person_id = @person ORDER BY g.granted_at, g.power
            """,
            new { person }),
        .. await q.Many<PowerFact>(
            """
            SELECT x.platform, x.space, x.power, x.roles FROM account_powers x JOIN accounts a ON a.id = x.account_id
            WHERE a.person_id = @person ORDER BY x.platform, x.space
            """,
            new { person }),
    ], ct);

    public async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run("DELETE FROM grants WHERE person_id = @person", new { person });
        await tx.Run("UPDATE grants SET granted_by = NULL WHERE granted_by = @person", new { person });
        await tx.Run("DELETE FROM account_powers WHERE account_id IN (SELECT id FROM accounts WHERE person_id = @person)", new { person });
    }

    /// <summary>
    /// What either was granted stays, and is remembered as theirs for when they part. What the platforms give stays with each account, so it
    /// is no power of the other one.
    /// </summary>
    public async Task Merge(Tx tx, PersonId from, PersonId into)
    {
        await tx.Run(
            "UPDATE grants SET person_id = @into, came_with = CASE WHEN came_with = 0 THEN @from ELSE came_with END WHERE person_id = @from",
            new { from, into });
        await tx.Run("UPDATE grants SET granted_by = @into WHERE granted_by = @from", new { from, into });
    }

    public Task Split(Tx tx, Parting parting) => tx.Run(
        "UPDATE grants SET person_id = @To, came_with = 0 WHERE person_id = @From AND came_with = @To", new { parting.From, parting.To });

    public Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => Task.FromResult(0);

    /// <summary>What platforms give goes with each space by itself.</summary>
    public Task<int> Remove(Tx tx, CommunityId community, int most) => tx.Run(
        """
        DELETE FROM grants WHERE community_id = @community
          AND person_id IN (SELECT person_id FROM grants WHERE community_id = @community ORDER BY person_id LIMIT @most)
        """,
        new { community, most });

    private sealed class GrantFact
    {
        public required string Community { get; init; }

        public required int Power { get; init; }

        public required string Reason { get; init; }

        public required Instant GrantedAt { get; init; }

        public Instant? EndsAt { get; init; }
    }

    private sealed class PowerFact
    {
        public required string Platform { get; init; }

        public required string Space { get; init; }

        public required int Power { get; init; }

        public required string Roles { get; init; }
    }
}
