namespace Bot.Core.Storage;

/// <summary>Single values that belong to a database and travel with it in a backup, by name. Nothing secret: see <see cref="IKeys"/>.</summary>
public static class Meta
{
    public static Task<string?> Get(Queries q, string name) =>
        q.One<string>("SELECT value FROM meta WHERE name = @Name", new { Name = name });

    public static Task Set(Tx tx, string name, string value) => tx.Run(
        "INSERT INTO meta (name, value) VALUES (@Name, @Value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        new { Name = name, Value = value });
}
