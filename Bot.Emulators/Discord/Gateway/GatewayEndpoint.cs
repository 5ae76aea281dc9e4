using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>The receiving side: one WebSocket from its HELLO to its end. https://docs.discord.com/developers/events/gateway</summary>
internal sealed class GatewayEndpoint(Platform platform, GatewayServer server, EmulatorOptions options, Transcript transcript, Pulse pulse)
{
    private const int MaxFrame = 4096;
    private const int MaxFrames = 120;
    private static readonly TimeSpan FrameWindow = TimeSpan.FromSeconds(60);

    public async Task Serve(HttpContext http)
    {
        var query = http.Request.Query;
        transcript.Record(Direction.FromBot, $"connects {http.Request.Path}{http.Request.QueryString}");
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var compressed = query["compress"] == "zlib-stream";
        var connection = new Connection(socket, compressed, http.Abort);
        lock (platform.Sync) server.Opened(connection);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var pump = connection.Pump(ended.Token);
        var forGood = false;
        try
        {
            if (query["v"] != "10" || query["encoding"] is not ([] or ["json"]) || query["compress"] is not ([] or ["zlib-stream"]))
                End(connection, Closing.InvalidVersion, "connects with an unknown version, encoding or compression");
            connection.Send(Hello());
            forGood = await Receive(socket, connection, http.Request.Path.StartsWithSegments("/resume", StringComparison.Ordinal), ended.Token);
        }
        catch (Exception problem) when (problem is WebSocketException or OperationCanceledException or IOException)
        {
            transcript.Record(Direction.FromBot, "connection lost");
        }
        finally
        {
            lock (platform.Sync) server.Closed(connection, forGood);
            connection.Close(1000, "");
            await pump;
            await ended.CancelAsync();
            pulse.Beat();
        }
    }

    private string Hello() => Answer.Write(new JsonObject
    {
        ["op"] = 10,
        ["d"] = new JsonObject { ["heartbeat_interval"] = (int)options.HeartbeatInterval.TotalMilliseconds, ["_trace"] = new JsonArray("emulator") },
        ["s"] = null,
        ["t"] = null,
    });

    /// <returns>Whether the bot said that it does not come back to the session.</returns>
    private async Task<bool> Receive(WebSocket socket, Connection connection, bool atResume, CancellationToken ct)
    {
        var buffer = new byte[MaxFrame + 1];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), ct);
                length += part.Count;
            }
            while (!part.EndOfMessage && length <= MaxFrame);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                transcript.Record(Direction.FromBot, $"closes with {socket.CloseStatus}");
                return socket.CloseStatus is WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable;
            }
            var text = Encoding.UTF8.GetString(buffer, 0, length);
            if (length > MaxFrame) End(connection, Closing.DecodeError, "sends a frame of more than 4096 bytes");
            else
                lock (platform.Sync)
                    if (Handle(connection, text, atResume) is { } closing) End(connection, closing, closing.Reason);
            pulse.Beat();
        }
    }

    private Closing? Handle(Connection connection, string text, bool atResume)
    {
        if (Parse(text) is not { } frame || GatewayRules.Number(frame["op"]) is not { } op)
        {
            transcript.Record(Direction.FromBot, "frame", text);
            return Closing.DecodeError;
        }
        var exchange = transcript.Record(Direction.FromBot, Name(op), op is 2 or 6 ? "" : text);
        if (options.Checking)
            foreach (var (path, rule) in GatewayRules.Check(frame)) transcript.Violate(exchange, Name(op), path, rule);
        if (TooMany(connection)) return Closing.RateLimited;
        switch (op)
        {
            case 1:
                if (!server.Faults.NoAcks) connection.Send("""{"op":11,"d":null,"s":null,"t":null}""");
                return null;
            case 2:
                return frame["d"] is JsonObject identify ? server.Identify(connection, identify) : Closing.DecodeError;
            case 6:
                if (!atResume) transcript.Violate(exchange, Name(op), "", "A resume goes to resume_gateway_url.");
                return frame["d"] is JsonObject resume ? server.Resume(connection, resume) : Closing.DecodeError;
            case 3 or 4:
                return connection.Session is null ? Closing.NotAuthenticated : null;
            default:
                return Closing.UnknownOpcode;
        }
    }

    private bool TooMany(Connection connection)
    {
        var now = platform.Now;
        while (connection.Received.TryPeek(out var oldest) && oldest + FrameWindow <= now) connection.Received.Dequeue();
        connection.Received.Enqueue(now);
        return connection.Received.Count > MaxFrames;
    }

    private void End(Connection connection, Closing closing, string why)
    {
        var exchange = transcript.Record(Direction.ToBot, $"close {Answer.Write(closing.Code)} {closing.Reason}");
        if (options.Checking) transcript.Violate(exchange, "gateway", "", why);
        lock (platform.Sync) connection.Close(closing.Code, closing.Reason);
    }

    private static string Name(int op) => op switch
    {
        1 => "HEARTBEAT",
        2 => "IDENTIFY",
        3 => "PRESENCE UPDATE",
        6 => "RESUME",
        _ => $"op {Answer.Write(op)}",
    };

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
