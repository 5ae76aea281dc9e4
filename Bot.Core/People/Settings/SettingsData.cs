using Bot.Core.Localization;
using Bot.Core.People.Removal;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Settings;

/// <summary>Of a person there is nothing but that they changed a setting last.</summary>
public sealed class SettingsData(IDatabase db) : IPersonalData, ICommunityData
{
    public Words Heading => SettingsTexts.Heading;

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(En: "That you were the last to change a setting of a community.", Es: "Que fuiste la última persona en cambiar un ajuste de una comunidad."),
            new(En: "So that admins can ask you about it.", Es: "Para que quien administra pueda preguntarte."),
            new(En: "Until somebody changes it again, or you are forgotten.", Es: "Hasta que alguien lo cambia de nuevo, o se te olvida."),
            new(En: "Admins see it.", Es: "Lo ve quien administra."),
            "setting_changes: community_id setting changed_by changed_at"),
    ];

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) => await db.Read(
        q => q.Many<Fact>("SELECT setting, changed_at FROM setting_changes WHERE changed_by = @person ORDER BY changed_at, setting", new { person }), ct);

    public Task Forget(Tx tx, PersonId person) =>
        tx.Run("UPDATE setting_changes SET changed_by = NULL WHERE changed_by = @person", new { person });

    public Task Merge(Tx tx, PersonId from, PersonId into) =>
        tx.Run("UPDATE setting_changes SET changed_by = @into WHERE changed_by = @from", new { from, into });

    /// <summary>That it was chosen for something goes with it by itself.</summary>
    public Task<int> LeaveRoom(Tx tx, PlaceId room, int most) => Task.FromResult(0);

    /// <summary>A handful of rows.</summary>
    public async Task<int> Remove(Tx tx, CommunityId community, int most) =>
        await tx.Run("DELETE FROM setting_changes WHERE community_id = @community", new { community })
        + await NameKeeping.Remove(tx, community)
        + await tx.Run("DELETE FROM urgent_numbers WHERE community_id = @community", new { community });

    private sealed class Fact
    {
        public required Setting Setting { get; init; }

        public required Instant ChangedAt { get; init; }
    }
}
