using System.Globalization;
using Npgsql;

namespace Bot.Core.Storage.Postgres;

/// <summary>Reads the address that every PostgreSQL host gives out.</summary>
/// <remarks>https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS</remarks>
internal static class PostgresUrl
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>Their names in libpq, where the driver calls them otherwise.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["user"] = "Username",
        ["dbname"] = "Database",
        ["hostaddr"] = "Host",
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["channel_binding"] = "Channel Binding",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["search_path"] = "Search Path",
    };

    public static bool Is(string text) => Scheme(text) is not null;

    /// <exception cref="FormatException">It is not such an address.</exception>
    /// <exception cref="ArgumentException">A parameter is not known, or its value is wrong.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        var rest = text[Scheme(text)!.Length..];
        var (head, query) = Cut(rest, rest.IndexOf('?', StringComparison.Ordinal));
        // The last one: a password may hold an @ that nobody has escaped.
        var at = head.LastIndexOf('@');
        var (where, path) = Cut(head[(at + 1)..], head.IndexOf('/', at + 1) - (at + 1));
        var all = new NpgsqlConnectionStringBuilder();
        if (at >= 0)
        {
            var (user, password) = Cut(head[..at], head.IndexOf(':', StringComparison.Ordinal) is var colon && colon < at ? colon : -1);
            all.Username = Plain(user);
            if (password.Length > 0) all.Password = Plain(password);
        }
        SetHost(all, where);
        if (path.Length > 0) all.Database = Plain(path);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(pair, pair.IndexOf('=', StringComparison.Ordinal));
            all[Names.GetValueOrDefault(Plain(name), Plain(name))] = Value(name, Plain(value));
        }
        return all;
    }

    private static void SetHost(NpgsqlConnectionStringBuilder all, string where)
    {
        if (where.Length == 0) return;
        // After the bracket of an IPv6 address; nothing else has a colon in its name.
        var colon = where.LastIndexOf(':');
        if (colon <= where.LastIndexOf(']')) colon = -1;
        var (host, port) = Cut(where, colon);
        all.Host = Plain(host).Trim('[', ']');
        if (port.Length > 0) all.Port = int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>verify-full is VerifyFull in the driver.</summary>
    private static string Value(string name, string value) =>
        name.Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? value.Replace("-", "", StringComparison.Ordinal) : value;

    private static string? Scheme(string text) => Schemes.FirstOrDefault(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands before and after a place; all and nothing where there is none.</summary>
    private static (string Before, string After) Cut(string text, int at) => at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);

    private static string Plain(string text) => Uri.UnescapeDataString(text);
}
