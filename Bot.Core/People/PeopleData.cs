using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People;

/// <summary>The person, their accounts and their communities: what all else hangs on, and what therefore goes last.</summary>
public sealed class PeopleData(IDatabase db) : IPersonalData
{
    public Words Heading { get; } = new(En: "Who you are", Es: "Quién eres");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(En: "Your name, and your choices under /me.", Es: "Tu nombre y lo que elegiste en /yo."),
            new(En: "To speak with you as you like it.", Es: "Para hablarte como quieres."),
            Keeping.UntilForgotten,
            new(En: "Everybody in your community sees your name; your choices only you.", Es: "Toda tu comunidad ve tu nombre; lo que elegiste, solo tú."),
            "persons: id name language zone message_level last_community_id quiet_from quiet_to first_platform"),
        new(
            new(
                En: "Your accounts: number and name on the platform, your app's language, whether a private message reaches you.",
                Es: "Tus cuentas: número y nombre en la plataforma, el idioma de tu aplicación, si te llega un mensaje privado."),
            new(En: "To know you again and to write to you.", Es: "Para reconocerte y escribirte."),
            Keeping.UntilForgotten,
            Keeping.OnlyYou,
            "accounts: id person_id platform native_id name app_language reachable"),
        new(
            new(En: "Which communities you are in, since when, and what you may do there.", Es: "En qué comunidades estás, desde cuándo y qué puedes hacer allí."),
            new(En: "So that each shows you what is yours to see.", Es: "Para que cada una te muestre lo que te toca ver."),
            new(En: "Until you leave and the platform tells me, or until you are forgotten.", Es: "Hasta que sales y la plataforma me lo dice, o hasta que se te olvida."),
            new(En: "Moderators see what you may do.", Es: "Quien modera ve lo que puedes hacer."),
            "members: community_id person_id platform_power granted_power joined_at"),
        new(
            new(
                En: "The day on which you last did something here, and whether you are about to be forgotten.",
                Es: "El día en que hiciste algo aquí por última vez, y si se te va a olvidar pronto."),
            new(
                En: "Who does nothing for a year is asked, and forgotten two weeks later unless they want to stay.",
                Es: "A quien no hace nada en un año se le pregunta, y dos semanas después se le olvida si no quiere quedarse."),
            Keeping.UntilForgotten,
            Keeping.OnlyTheBot,
            "persons: seen_on",
            "farewells: person_id reason asked_at due_at gone"),
    ];

    public Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => db.Read<IReadOnlyList<object>>(
        async q =>
        [
            .. await q.Many<PersonRow>(
                """
                SELECT name, language, zone, message_level, quiet_from, quiet_to, first_platform, seen_on FROM persons WHERE id = @person
                """,
                new { person }),
            .. await q.Many<AccountRow>(
                "SELECT platform, native_id AS number, name, app_language, reachable FROM accounts WHERE person_id = @person ORDER BY id",
                new { person }),
            .. await q.Many<MemberRow>(
                """
                SELECT c.name AS community, m.platform_power, m.granted_power, m.joined_at
                FROM members m JOIN communities c ON c.id = m.community_id WHERE m.person_id = @person ORDER BY m.joined_at, c.id
                """,
                new { person }),
            .. await q.Many<FarewellRow>(
                "SELECT reason AS forgotten_because, due_at AS forgotten_at FROM farewells WHERE person_id = @person AND NOT gone", new { person }),
        ], ct);

    /// <summary>
    /// Last of all, and on nothing that others still have: whoever kept a row about the person keeps it from being deleted.
    /// </summary>
    public async Task Forget(Tx tx, PersonId person)
    {
        await tx.Run("DELETE FROM members WHERE person_id = @person", new { person });
        await tx.Run("DELETE FROM accounts WHERE person_id = @person", new { person });
        await tx.Run("DELETE FROM persons WHERE id = @person", new { person });
    }

    /// <summary>Who links an account is here; accounts and memberships go along with the linking itself.</summary>
    public Task Merge(Tx tx, PersonId from, PersonId into) =>
        tx.Run("DELETE FROM farewells WHERE person_id = @from AND NOT gone", new { from });

    /// <summary>Whoever parts was here as recently as the one they part from.</summary>
    public Task Split(Tx tx, Parting parting) => tx.Run(
        "UPDATE persons SET seen_on = (SELECT f.seen_on FROM persons f WHERE f.id = @From) WHERE id = @To", new { parting.From, parting.To });

    private sealed class PersonRow
    {
        public required string Name { get; init; }

        public Language? Language { get; init; }

        public DateTimeZone? Zone { get; init; }

        public required int MessageLevel { get; init; }

        public MessageLevel Messages => (MessageLevel)MessageLevel;

        public LocalTime? QuietFrom { get; init; }

        public LocalTime? QuietTo { get; init; }

        public string? FirstPlatform { get; init; }

        public Instant? SeenOn { get; init; }
    }

    private sealed class AccountRow
    {
        public required string Platform { get; init; }

        public required string Number { get; init; }

        public required string Name { get; init; }

        public string? AppLanguage { get; init; }

        public int? Reachable { get; init; }
    }

    private sealed class MemberRow
    {
        public required string Community { get; init; }

        public required int PlatformPower { get; init; }

        public required int GrantedPower { get; init; }

        public required Instant JoinedAt { get; init; }
    }

    private sealed class FarewellRow
    {
        public required string ForgottenBecause { get; init; }

        public required Instant ForgottenAt { get; init; }
    }
}
