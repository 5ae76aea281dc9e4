using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>
/// The sending side of one WebSocket: frames in order, compressed as one stream where the bot asked for it.
/// https://docs.discord.com/developers/events/gateway#transport-compression
/// </summary>
internal sealed class Connection(WebSocket socket, bool compressed, Action abort)
{
    private sealed record Outgoing(string? Text, int CloseCode = 0, string Reason = "");

    private readonly Channel<Outgoing> _outgoing = Channel.CreateUnbounded<Outgoing>(new() { SingleReader = true });

    /// <summary>The numbers of a client that sends too much: 120 in a minute.</summary>
    public Queue<DateTimeOffset> Received { get; } = new();

    public Session? Session { get; set; }

    public void Send(string frame) => _outgoing.Writer.TryWrite(new(frame));

    /// <summary>Closes after what waits to be sent.</summary>
    public void Close(int code, string reason)
    {
        _outgoing.Writer.TryWrite(new(null, code, reason));
        _outgoing.Writer.TryComplete();
    }

    /// <summary>Resets the connection without a word.</summary>
    public void Abort()
    {
        _outgoing.Writer.TryComplete();
        abort();
    }

    public async Task Pump(CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        await using var zlib = new ZLibStream(buffer, CompressionLevel.Fastest, leaveOpen: true);
        try
        {
            await foreach (var outgoing in _outgoing.Reader.ReadAllAsync(ct))
            {
                if (outgoing.Text is not { } text)
                {
                    await socket.CloseOutputAsync((WebSocketCloseStatus)outgoing.CloseCode, outgoing.Reason, ct);
                    continue;
                }
                var bytes = compressed ? Compress(text, zlib, buffer) : Encoding.UTF8.GetBytes(text);
                await socket.SendAsync(bytes, compressed ? WebSocketMessageType.Binary : WebSocketMessageType.Text, endOfMessage: true, ct);
            }
        }
        catch (Exception problem) when (problem is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side has gone: whoever reads from it finds that out and ends the connection.
            _outgoing.Writer.TryComplete();
        }
    }

    private static byte[] Compress(string text, ZLibStream zlib, MemoryStream buffer)
    {
        buffer.SetLength(0);
        zlib.Write(Encoding.UTF8.GetBytes(text));
        zlib.Flush();
        return buffer.ToArray();
    }
}
