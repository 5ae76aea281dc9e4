using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Sandbox;

/// <summary>The community that is there at first start, so that there is somebody to play.</summary>
internal sealed class Demo(IDatabase db, SandboxPeople people, PeopleStore core, Settings settings)
{
    private const string Name = "Smile Commons";

    private static readonly SandboxRoom[] Rooms =
        [new("general", "General"), new("workshops", "Workshops"), new("assembly", "Assembly")];

    // Juno and Milo may organise and moderate.
    private static readonly (string Label, Power Power)[] People =
    [
        ("Juno", Power.Moderator), ("Milo", Power.Moderator),
        ("Zara", Power.Member), ("Alok", Power.Member), ("Carmen", Power.Member), ("Eli", Power.Member), ("Arian", Power.Member),
    ];

    /// <summary>Founds the community when nobody is there.</summary>
    public async Task Start(CancellationToken ct)
    {
        if ((await people.Rooms()).Count == 0) await db.Write(null, Found, ct);
    }

    private async Task<int> Found(Tx tx)
    {
        var community = await core.Found(tx, SandboxNames.Space, Name, settings.Zone.Id, settings.Languages);
        foreach (var room in Rooms)
        {
            await people.Save(tx, room);
            await core.Room(tx, community, SandboxNames.Ref(room.Name), room.Label, SandboxNames.Space);
        }
        foreach (var (label, power) in People)
            await people.Save(tx, new Resident(label.ToLowerInvariant(), label, power, settings.Languages[0], Dms: true));
        return People.Length;
    }
}
