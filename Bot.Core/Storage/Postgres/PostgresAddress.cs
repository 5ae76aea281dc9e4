using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>Which database on which server, and as whom. As text it shows neither password nor name, so that a log may hold it.</summary>
public sealed class PostgresAddress
{
    /// <summary>Fewer connections leave none for writing while people read.</summary>
    public const int FewestConnections = 4;

    private const int MostConnections = 30;

    private readonly NpgsqlConnectionStringBuilder _all;

    private PostgresAddress(NpgsqlConnectionStringBuilder all) => _all = all;

    public string User => _all.Username ?? "SmileBot";

    public string Database => _all.Database ?? User;

    public string Server => string.Create(CultureInfo.InvariantCulture, $"{_all.Host}:{_all.Port}");

    /// <summary>How many connections there are at most.</summary>
    internal int Connections => _all.MaxPoolSize;

    /// <summary>With the password: for the driver alone.</summary>
    internal string ConnectionString => _all.ConnectionString;

    /// <param name="text"><c>postgres://user:password@host:port/database?sslmode=require</c>, or Npgsql's <c>Host=…;Username=…</c></param>
    /// <exception cref="FormatException">It is neither. The message does not repeat it.</exception>
    public static PostgresAddress Read(string text)
    {
        NpgsqlConnectionStringBuilder all;
        try
        {
            all = PostgresUrl.Is(text) ? PostgresUrl.Read(text) : new(text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException or OverflowException or InvalidCastException)
        {
            throw new FormatException("it cannot be read", e);
        }
        if (string.IsNullOrEmpty(all.Host)) throw new FormatException("it names no host");
        if (string.IsNullOrEmpty(all.Database)) throw new FormatException("it names no database");
        if (string.IsNullOrEmpty(all.Username)) throw new FormatException("it names no user");
        SetDefaults(all);
        if (all.MaxPoolSize < FewestConnections)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"its Maximum Pool Size is below {FewestConnections}"));
        return new(all);
    }

    /// <summary>The same server and user, another database.</summary>
    public PostgresAddress With(string database) => new(new(_all.ConnectionString) { Database = database });

    public override string ToString() => $"{Server}/{Database}";

    /// <summary>What the operator has not decided otherwise.</summary>
    private static void SetDefaults(NpgsqlConnectionStringBuilder all)
    {
        Set("Maximum Pool Size", MostConnections);
        // Prepared by the driver at their second use, hence also behind a pooler that follows prepared statements.
        Set("Max Auto Prepare", 200);
        Set("Auto Prepare Min Usages", 2);
        // Whoever types or taps waits for it.
        Set("Timeout", 5);
        // We leave nothing behind on a connection, so nothing need be cleaned up between two uses.
        Set("No Reset On Close", true);
        Set("Tcp Keepalive", true);
        Set("Application Name", "SmileBot");

        void Set(string keyword, object value)
        {
            if (!((DbConnectionStringBuilder)all).ShouldSerialize(keyword)) all[keyword] = value;
        }
    }
}
