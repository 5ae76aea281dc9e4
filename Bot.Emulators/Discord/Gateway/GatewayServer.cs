using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>All sessions: who gets which event, what is replayed, and what a test does to the connections.</summary>
public sealed class GatewayServer(Platform platform, EmulatorOptions options, Transcript transcript)
{
    private readonly Dictionary<string, Session> _sessions = [];
    private readonly List<Connection> _connections = [];
    private readonly Queue<DateTimeOffset> _identifies = new();
    private int _made;

    public GatewayFaults Faults { get; } = new();

    /// <summary>Where connections are opened, with a trailing slash; resumed ones at <see cref="ResumeAddress"/>.</summary>
    public Uri Address { get; internal set; } = new("ws://127.0.0.1/");

    /// <summary>Another path of the same server, so that a bot that resumes at the wrong address is found out.</summary>
    public Uri ResumeAddress => new(Address, "resume/");

    /// <summary>How many IDENTIFY were accepted, ever.</summary>
    public int Identified => _made;

    public int Connected
    {
        get
        {
            lock (platform.Sync) return _sessions.Values.Count(session => session.Connection is not null);
        }
    }

    /// <summary>Op 7: the bot should reconnect and resume.</summary>
    public void AskToReconnect() => ForEach("op 7", connection => connection.Send("""{"op":7,"d":null,"s":null,"t":null}"""));

    /// <summary>Op 9: the session is over, or must be resumed.</summary>
    public void Invalidate(bool resumable) => ForEach($"op 9 {resumable}", connection =>
    {
        if (!resumable && connection.Session is { } session) End(session);
        connection.Send(InvalidSession(resumable));
    });

    public void Close(int code, string reason = "") => ForEach(string.Create(CultureInfo.InvariantCulture, $"close {code}"), connection =>
    {
        // https://docs.discord.com/developers/topics/opcodes-and-status-codes: after these a session cannot be resumed.
        if (code is 1000 or 1001 or 4007 or 4009 && connection.Session is { } session) End(session);
        connection.Close(code, reason);
    });

    /// <summary>The connections are reset without a close frame; the sessions can be resumed.</summary>
    public void Abort() => ForEach("reset", connection => connection.Abort());

    /// <summary>Sends the last events again under their old numbers.</summary>
    public void Repeat(int last) => ForEach("repeat", connection => connection.Session?.Repeat(last));

    /// <summary>
    /// Sends an event of any shape: what a platform with a fault, or one of next year, could send. It is numbered and replayed like any other.
    /// </summary>
    /// <param name="data">Any JSON text.</param>
    public void SendEvent(string name, string data)
    {
        lock (platform.Sync)
            foreach (var session in _sessions.Values) session.Send(name, data);
    }

    /// <summary>Sends text that need not be a frame at all.</summary>
    public void SendText(string text) => ForEach("raw text", connection => connection.Send(text));

    /// <summary>The platform forgets all sessions while the bot is away; the next resume gets op 9.</summary>
    public void ForgetSessions()
    {
        lock (platform.Sync)
            foreach (var session in _sessions.Values.Where(session => session.Connection is null).ToList()) _sessions.Remove(session.Id);
    }

    internal static string InvalidSession(bool resumable) => $$"""{"op":9,"d":{{(resumable ? "true" : "false")}},"s":null,"t":null}""";

    internal void Dispatch(Event one)
    {
        foreach (var session in _sessions.Values)
        {
            if (one.Intent != 0 && (session.Intents & one.Intent) == 0) continue;
            var text = Answer.Write(one.Data(session.Intents));
            session.Send(one.Name, text);
            if (Faults.Duplicates) session.Send(one.Name, text);
            if (Faults.AbortAfter is not { } left || session.Connection is null) continue;
            Faults.AbortAfter = left > 1 ? left - 1 : null;
            if (left <= 1) session.Connection.Abort();
        }
    }

    internal void Opened(Connection connection) => _connections.Add(connection);

    internal void Closed(Connection connection, bool forGood)
    {
        _connections.Remove(connection);
        if (connection.Session is not { } session || session.Connection != connection) return;
        session.Connection = null;
        session.LeftAt = platform.Now;
        if (forGood) _sessions.Remove(session.Id);
    }

    /// <returns>Null, or why the connection is closed.</returns>
    internal Closing? Identify(Connection connection, JsonObject body)
    {
        if (connection.Session is not null) return Closing.AlreadyAuthenticated;
        if (GatewayRules.String(body["token"])?.Replace("Bot ", "", StringComparison.Ordinal) != options.Token) return Closing.AuthenticationFailed;
        if (body["shard"] is JsonArray shard && !(shard.Count == 2 && GatewayRules.Number(shard[0]) == 0 && GatewayRules.Number(shard[1]) == 1))
            return Closing.InvalidShard;
        if (GatewayRules.Number(body["intents"]) is not { } intents || (intents & ~Intents.Known) != 0) return Closing.InvalidIntents;
        if ((intents & Intents.Privileged & ~options.PrivilegedIntents) != 0) return Closing.DisallowedIntents;
        if (!MayIdentify())
        {
            connection.Send(InvalidSession(resumable: false));
            return null;
        }
        var session = new Session($"{++_made:x8}{platform.Ids.Next():x16}", intents, options.ReplayedEvents, transcript);
        Attach(connection, session);
        _sessions[session.Id] = session;
        session.Send("READY", Answer.Write(Ready(session)));
        foreach (var guild in platform.BotGuilds)
        {
            if ((intents & Intents.Guilds) == 0) break;
            session.Send("GUILD_CREATE", Answer.Write(GuildPayload.Created(guild, platform.Bot, (intents & Intents.GuildMembers) != 0)));
        }
        return null;
    }

    /// <returns>Null, or why the connection is closed.</returns>
    internal Closing? Resume(Connection connection, JsonObject body)
    {
        if (connection.Session is not null) return Closing.AlreadyAuthenticated;
        if (GatewayRules.String(body["token"])?.Replace("Bot ", "", StringComparison.Ordinal) != options.Token) return Closing.AuthenticationFailed;
        var known = _sessions.GetValueOrDefault(GatewayRules.String(body["session_id"]) ?? "");
        if (known?.LeftAt + options.SessionLife < platform.Now) End(known!);
        if (known is null || Faults.RefusesResume || !_sessions.ContainsKey(known.Id))
        {
            if (known is not null) End(known);
            connection.Send(InvalidSession(resumable: false));
            return null;
        }
        if (GatewayRules.Number(body["seq"]) is not { } sequence || sequence > known.Sequence) return Closing.InvalidSequence;
        // A connection that the platform has not noticed to be dead gives way.
        known.Connection?.Close(4000, "Resumed elsewhere.");
        Attach(connection, known);
        if (!known.Replay(sequence))
        {
            End(known);
            connection.Send(InvalidSession(resumable: false));
            return null;
        }
        known.Send("RESUMED", """{"_trace":["emulator"]}""");
        return null;
    }

    internal int IdentifiesLeft()
    {
        lock (platform.Sync)
        {
            while (_identifies.TryPeek(out var oldest) && oldest + TimeSpan.FromDays(1) <= platform.Now) _identifies.Dequeue();
            return options.IdentifiesPerDay - _identifies.Count;
        }
    }

    private bool MayIdentify()
    {
        var now = platform.Now;
        if (IdentifiesLeft() <= 0) return false;
        if (_identifies.Count(one => one + TimeSpan.FromSeconds(5) > now) >= options.MaxConcurrency) return false;
        _identifies.Enqueue(now);
        return true;
    }

    private static void Attach(Connection connection, Session session)
    {
        connection.Session = session;
        session.Connection = connection;
        session.LeftAt = null;
    }

    private void End(Session session)
    {
        _sessions.Remove(session.Id);
        if (session.Connection is { } connection) connection.Session = null;
        session.Connection = null;
    }

    /// <summary>https://docs.discord.com/developers/events/gateway-events#ready</summary>
    private JsonObject Ready(Session session) => new()
    {
        ["v"] = 10,
        ["user_settings"] = new JsonObject(),
        ["user"] = Payloads.Of(platform.Bot),
        ["session_type"] = "normal",
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = ResumeAddress.ToString(),
        ["relationships"] = new JsonArray(),
        ["private_channels"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["guilds"] = Payloads.Array(platform.BotGuilds.Select(
            guild => (JsonNode)new JsonObject { ["id"] = guild.Id.Text(), ["unavailable"] = true })),
        ["guild_join_requests"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray(),
        ["shard"] = new JsonArray(0, 1),
        ["application"] = new JsonObject { ["id"] = platform.Application.Id.Text(), ["flags"] = 1 << 23, ["flags_new"] = "8388608" },
        ["_trace"] = new JsonArray("emulator"),
    };

    private void ForEach(string what, Action<Connection> act)
    {
        transcript.Note($"gateway: {what}");
        lock (platform.Sync)
            foreach (var connection in _connections.ToList()) act(connection);
    }
}
