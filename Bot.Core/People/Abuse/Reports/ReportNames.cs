using Bot.Core.Storage;

namespace Bot.Core.People.Abuse.Reports;

/// <summary>What the people on a report are called.</summary>
/// <param name="About">How many people have the name that it is about.</param>
internal sealed record ReportNames(IReadOnlyDictionary<PersonId, string> Moderators, int About)
{
    public static readonly ReportNames Nobody = new(new Dictionary<PersonId, string>(), 1);

    public string? Of(PersonId? moderator) => moderator is { } id ? Moderators.GetValueOrDefault(id) : null;

    public static async Task<ReportNames> Read(Queries q, ReportId id)
    {
        var moderators = await q.Many<Row>(
            """
            SELECT id AS person, name FROM persons
            WHERE id IN (SELECT moderator_id FROM report_lines WHERE report_id = @id) OR id = (SELECT taken_by FROM reports WHERE id = @id)
            """,
            new { id });
        var about = await q.One<long>("SELECT count(*) FROM report_about WHERE report_id = @id AND named = 1", new { id });
        return new(moderators.ToDictionary(row => row.Person, row => row.Name), (int)about);
    }

    private sealed class Row
    {
        public required PersonId Person { get; init; }

        public required string Name { get; init; }
    }
}
