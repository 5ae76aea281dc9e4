using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Sandbox;

/// <summary>Who can be played, and the rooms.</summary>
internal sealed class SandboxPeople(IDatabase db, Ids ids)
{
    private const string Columns = "name, label, power, language, dms";

    public async Task<IReadOnlyList<Resident>> All() =>
        [.. (await db.Read(q => q.Many<Row>($"SELECT {Columns} FROM sandbox_people ORDER BY position"))).Select(row => row.Resident)];

    public async Task<Resident?> Find(string name) =>
        (await db.Read(q => q.One<Row>($"SELECT {Columns} FROM sandbox_people WHERE name = @name", new { name })))?.Resident;

    public Task<IReadOnlyList<SandboxRoom>> Rooms() =>
        db.Read(q => q.Many<SandboxRoom>("SELECT name, label FROM sandbox_rooms ORDER BY position"));

    public Task<SandboxRoom?> Room(string name) =>
        db.Read(q => q.One<SandboxRoom>("SELECT name, label FROM sandbox_rooms WHERE name = @name", new { name }));

    public Task<int> Save(Resident person) => db.Write(null, tx => Save(tx, person));

    /// <summary>Adds a person, or changes the one of that name.</summary>
    public Task<int> Save(Tx tx, Resident person) => tx.Run(
        """
        INSERT INTO sandbox_people (name, label, power, language, dms, position)
        VALUES (@Name, @Label, @power, @language, @dms, @position)
        ON CONFLICT (name) DO UPDATE SET power = excluded.power, language = excluded.language, dms = excluded.dms
        """,
        new
        {
            person.Name,
            person.Label,
            power = (int)person.Power,
            language = person.Language.Code(),
            dms = person.Dms ? 1 : 0,
            position = ids.Next(),
        });

    public Task<int> Save(Tx tx, SandboxRoom room) => tx.Run(
        "INSERT INTO sandbox_rooms (name, label, position) VALUES (@Name, @Label, @position) ON CONFLICT (name) DO NOTHING",
        new { room.Name, room.Label, position = ids.Next() });

    private sealed class Row
    {
        public required string Name { get; init; }

        public required string Label { get; init; }

        public required int Power { get; init; }

        public required string Language { get; init; }

        public required int Dms { get; init; }

        public Resident Resident => new(Name, Label, (Power)Power, LanguageCodes.Read(Language) ?? default, Dms != 0);
    }
}

/// <summary>Somebody who can be played.</summary>
/// <param name="Name">Lower-case.</param>
/// <param name="Dms">False for somebody who has closed direct messages.</param>
internal sealed record Resident(string Name, string Label, Power Power, Language Language, bool Dms)
{
    public SandboxPerson Shown => new(Name, Label, Power.ToString().ToLowerInvariant(), Language.Code(), Dms);
}
