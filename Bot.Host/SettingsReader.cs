using System.Globalization;
using System.Net;
using Bot.Core.Localization;
using Bot.Core.Storage.Postgres;
using NodaTime;

namespace Bot.Host;

/// <summary>
/// Reads settings by name. Every fault is collected, so that an operator sees all of them at once. A value that could hold
/// a password is never repeated in a fault.
/// </summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    private const string DefaultFile = "smilebot.db";

    private readonly List<string> _faults = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="SettingsRefusedException">At least one value is wrong.</exception>
    public static Settings Read(IConfiguration configuration) => new SettingsReader(configuration).Read();

    private Settings Read()
    {
        var data = Folder("Data", "./data");
        var discord = Discord();
        var telegram = Telegram();
        var postgres = Postgres("Database");
        var settings = new Settings
        {
            Data = data,
            Database = DatabaseFile(postgres is null ? Text("Database", DefaultFile) : DefaultFile, data),
            Postgres = postgres,
            PublicUrl = Address("PublicUrl"),
            Listen = EndPoint("Http:Listen"),
            Sandbox = Switch("Sandbox:Enabled", auto: discord is null && telegram is null),
            SandboxPort = Port("Sandbox:Port", 5080),
            Discord = discord,
            Telegram = telegram,
            WaitsForClock = Switch("Clock:Wait", auto: true),
            Zone = Zone("Community:Zone", "Europe/Madrid"),
            Languages = Languages("Community:Languages", "en"),
        };
        return _faults.Count == 0 ? settings with { Unknown = Unknown() } : throw new SettingsRefusedException(_faults);
    }

    private string Folder(string name, string otherwise)
    {
        var path = Path.GetFullPath(Text(name, otherwise));
        if (File.Exists(path)) Fault(name, $"'{path}' is a file; give a folder, such as ./data");
        return path;
    }

    private string DatabaseFile(string text, string data)
    {
        if (IsAddress(text)) return text;
        var path = Path.GetFullPath(text, data);
        if (Directory.Exists(path)) Fault("Database", $"'{path}' is a folder; give the path of a file, such as {DefaultFile}");
        return path;
    }

    private PostgresAddress? Postgres(string name)
    {
        var text = Text(name, "");
        if (!IsAddress(text)) return null;
        try
        {
            return PostgresAddress.Read(text);
        }
        catch (FormatException e)
        {
            Fault(name, $"this is no address of a PostgreSQL database, since {e.Message}; give one such as postgres://user:password@host/database, or the "
                + $"path of an SQLite file such as {DefaultFile}");
            return null;
        }
    }

    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains('=', StringComparison.Ordinal);

    private Uri? Address(string name)
    {
        var text = Text(name, "");
        if (text.Length == 0) return null;
        if (Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0)
            return uri;
        Fault(name, "this is not a web address; leave it empty or give one such as https://smile.example");
        return null;
    }

    private IPEndPoint? EndPoint(string name)
    {
        var text = Text(name, "");
        if (text.Length == 0) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            && IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address))
            return new(address, uri.Port);
        Fault(name, $"'{text}' is not an address to listen on; leave it empty or give one such as http://0.0.0.0:8080");
        return null;
    }

    /// <param name="auto">What it is where nobody decides.</param>
    private bool Switch(string name, bool auto)
    {
        var text = Text(name, "auto").ToLowerInvariant();
        if (text == "auto") return auto;
        if (text is "on" or "true") return true;
        if (text is not ("off" or "false")) Fault(name, $"'{text}' is not a choice; give auto, on or off");
        return false;
    }

    private DiscordSettings? Discord()
    {
        var token = Text("Discord:Token", "");
        var api = Text("Discord:Api", DiscordSettings.RealApi);
        var atOnce = Number("Discord:NewChats", 10, most: 100);
        var seconds = Number("Discord:NewChatSeconds", 30, most: 3600);
        if (!Uri.TryCreate(api.TrimEnd('/'), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            Fault("Discord:Api", $"this is not a web address; leave it empty or give one such as {DiscordSettings.RealApi}");
        if (token.Length == 0) return null;
        if (token.Any(letter => letter is <= ' ' or > '~'))
            Fault("Discord:Token", "this is not a bot's token; give the one line that the developer portal shows under Bot, Reset Token");
        return address is null ? null : new(token, address) { NewChatsAtOnce = atOnce, NewChatEvery = TimeSpan.FromSeconds(seconds) };
    }

    private TelegramSettings? Telegram()
    {
        var token = Text("Telegram:Token", "");
        var api = Text("Telegram:Api", TelegramSettings.RealApi);
        if (!Uri.TryCreate(api.TrimEnd('/'), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            Fault("Telegram:Api", $"this is not a web address; leave it empty or give one such as {TelegramSettings.RealApi}");
        if (token.Length == 0) return null;
        // It becomes part of an address.
        if (!token.Contains(':', StringComparison.Ordinal) || !token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '_' or '-'))
            Fault("Telegram:Token", "this is not a bot's token; give the one line that @BotFather shows, such as 123456:ABC-DEF");
        return address is null ? null : new(token, address);
    }

    private int Number(string name, int otherwise, int most)
    {
        var text = Text(name, otherwise.ToString(CultureInfo.InvariantCulture));
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) return number;
        Fault(name, $"'{text}' does not work here; give a whole number from 1 to {most}, such as {otherwise}");
        return otherwise;
    }

    private int Port(string name, int otherwise)
    {
        var text = Text(name, otherwise.ToString(CultureInfo.InvariantCulture));
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort) return port;
        Fault(name, $"'{text}' is not a port; give a number from 1 to 65535, such as {otherwise}, or 0 for any free one");
        return 0;
    }

    private DateTimeZone Zone(string name, string otherwise)
    {
        var text = Text(name, otherwise);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone) return zone;
        Fault(name, $"'{text}' is not a time zone; give a name such as Europe/Madrid or America/Bogota");
        return DateTimeZone.Utc;
    }

    private List<Language> Languages(string name, string otherwise)
    {
        var text = Text(name, otherwise);
        var codes = text.Split(',', StringSplitOptions.TrimEntries);
        var languages = codes.Select(LanguageCodes.Read).OfType<Language>().Distinct().ToList();
        if (languages.Count != codes.Length)
            Fault(name, $"'{text}' is not a list of languages; give en, es, or both as en,es in the order in which cards say them");
        return languages;
    }

    private string Text(string name, string otherwise)
    {
        _known.Add(name);
        return configuration[name]?.Trim() is { Length: > 0 } text ? text : otherwise;
    }

    private void Fault(string name, string sentence) => _faults.Add($"{name}: {sentence}.");

    private List<string> Unknown()
    {
        var names = new List<string>();
        foreach (var (name, value) in configuration.AsEnumerable())
            if (value is not null && !_known.Contains(name)) names.Add(name);
        return names;
    }
}
