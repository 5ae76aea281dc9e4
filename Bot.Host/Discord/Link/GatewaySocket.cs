using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Host.Discord;

/// <summary>One connection to the gateway: whole messages in, whole messages out, compressed on the way in.</summary>
internal sealed class GatewaySocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly Inflater _inflater = new();
    private readonly ArrayBufferWriter<byte> _in = new(4 * 1024);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly SendBudget _budget;

    private GatewaySocket(TimeProvider clock)
    {
        _budget = new(clock);
        // Heartbeats tell whether it is alive.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <summary>Why the other side has closed it, if it said so.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <exception cref="WebSocketException">It cannot be reached.</exception>
    public static async Task<GatewaySocket> Open(string address, TimeProvider clock, CancellationToken ct)
    {
        var socket = new GatewaySocket(clock);
        try
        {
            using var late = new CancellationTokenSource(Patience, clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
            await socket._socket.ConnectAsync(new($"{address.TrimEnd('/')}/?v=10&encoding=json&compress=zlib-stream"), both.Token);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <returns>The next message, valid until the next call; null when the connection is over.</returns>
    /// <exception cref="InvalidDataException">It cannot be inflated.</exception>
    public async Task<ReadOnlyMemory<byte>?> Receive(CancellationToken ct)
    {
        _in.ResetWrittenCount();
        while (true)
        {
            var part = await _socket.ReceiveAsync(_in.GetMemory(4 * 1024), ct);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            _in.Advance(part.Count);
            if (_in.WrittenCount > Inflater.Most) throw new InvalidDataException("A gateway message is larger than it can be.");
            if (!part.EndOfMessage) continue;
            // Text arrives where compression was not granted.
            if (part.MessageType == WebSocketMessageType.Text) return _in.WrittenMemory;
            if (IsWhole(_in.WrittenSpan)) return _inflater.Inflate(_in.WrittenMemory);
        }
    }

    public Task Send<T>(T payload, JsonTypeInfo<T> type, CancellationToken ct) =>
        Send(JsonSerializer.SerializeToUtf8Bytes(payload, type), heartbeat: false, ct);

    public async Task Send(ReadOnlyMemory<byte> message, bool heartbeat, CancellationToken ct)
    {
        await _budget.Take(heartbeat, ct);
        await _sending.WaitAsync(ct);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, ct);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Drops it without a word, so that the session can be resumed.</summary>
    public void Abort() => _socket.Abort();

    /// <summary>Says goodbye for good: the session ends, the bot is shown as offline.</summary>
    public async Task Close(CancellationToken ct)
    {
        if (_socket.State == WebSocketState.Open) await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, ct);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflater.Dispose();
        _sending.Dispose();
    }

    /// <summary>A message ends with a flush of the stream, whatever frames it came in.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> message) => message.EndsWith<byte>([0x00, 0x00, 0xFF, 0xFF]);
}
