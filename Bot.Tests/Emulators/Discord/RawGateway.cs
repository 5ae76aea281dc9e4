using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Emulators.Discord;

/// <summary>A gateway client that does nothing by itself: the tests say every frame.</summary>
internal sealed class RawGateway : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _compressed = new();
    private readonly bool _zlib;
    private ZLibStream? _inflater;
    private long _read;

    private RawGateway(bool zlib) => _zlib = zlib;

    public int? Sequence { get; private set; }

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<RawGateway> Connect(Uri address, bool zlib = false)
    {
        var gateway = new RawGateway(zlib);
        using var patience = new CancellationTokenSource(Patience);
        await gateway._socket.ConnectAsync(new(address, $"?v=10&encoding=json{(zlib ? "&compress=zlib-stream" : "")}"), patience.Token);
        return gateway;
    }

    public Task Send(int op, JsonNode? data) => Send(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public async Task Send(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    public Task Identify(string token, int intents) => Send(2, new JsonObject
    {
        ["token"] = token,
        ["intents"] = intents,
        ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "test", ["device"] = "test" },
    });

    public Task Resume(string token, string session, int sequence) =>
        Send(6, new JsonObject { ["token"] = token, ["session_id"] = session, ["seq"] = sequence });

    /// <returns>The next frame; null when the connection was closed.</returns>
    public async Task<JsonObject?> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        var frame = (JsonObject)JsonNode.Parse(_zlib ? Inflate(whole.ToArray()) : whole.ToArray())!;
        if (frame["s"] is JsonValue sequence) Sequence = (int)sequence;
        return frame;
    }

    /// <summary>The data of the next event, which must have this name.</summary>
    public async Task<JsonObject> Event(string name)
    {
        var frame = await Next();
        frame.ShouldNotBeNull();
        ((string?)frame["t"]).ShouldBe(name, frame.ToJsonString());
        return (JsonObject)frame["d"]!;
    }

    public async Task<JsonObject> Op(int op)
    {
        var frame = await Next();
        frame.ShouldNotBeNull();
        ((int)frame["op"]!).ShouldBe(op, frame.ToJsonString());
        return frame;
    }

    public async Task Close(WebSocketCloseStatus status)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.CloseOutputAsync(status, "", patience.Token);
        while (await Next() is not null)
        {
            // What was still on its way is of no interest.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_inflater is not null) await _inflater.DisposeAsync();
        await _compressed.DisposeAsync();
        _socket.Dispose();
    }

    /// <summary>One zlib stream over all frames, each ended by a flush.</summary>
    private byte[] Inflate(byte[] bytes)
    {
        bytes[^4..].ShouldBe([0, 0, 0xFF, 0xFF]);
        _compressed.Position = _compressed.Length;
        _compressed.Write(bytes);
        _compressed.Position = _read;
        _inflater ??= new(_compressed, CompressionMode.Decompress);
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var count = _inflater.Read(buffer);
            text.Write(buffer, 0, count);
            if (count == 0 || IsWhole(text)) break;
        }
        _read = _compressed.Position;
        return text.ToArray();
    }

    private static bool IsWhole(MemoryStream text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text.ToArray());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
