using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Tests.Storage;

/// <summary>Stands between the bot and its server, and cuts the line at a COMMIT when it is told to.</summary>
internal sealed class CutProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly (string Host, int Port) _server;
    private readonly Task _accepting;
    private int _cuts;

    public CutProxy(string host, int port)
    {
        _server = (host, port);
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The next COMMIT reaches the server, and its answer nobody; or not even that.</summary>
    public bool CommitArrives { get; set; }

    /// <summary>How many COMMITs to cut.</summary>
    public void Cut(int commits) => _cuts = commits;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task Accept()
    {
        var lines = new List<Task>();
        try
        {
            while (true) lines.Add(Carry(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(lines);
        }
    }

    private async Task Carry(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port, _stop.Token);
                await Task.WhenAny(Ask(client.GetStream(), server.GetStream()), server.GetStream().CopyToAsync(client.GetStream(), _stop.Token));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One of the two has hung up.
            }
        }
    }

    private async Task Ask(NetworkStream client, NetworkStream server)
    {
        var buffer = new byte[64 * 1024];
        while (await client.ReadAsync(buffer, _stop.Token) is > 0 and var count)
        {
            if (Encoding.Latin1.GetString(buffer, 0, count).Contains("COMMIT", StringComparison.Ordinal) && Interlocked.Decrement(ref _cuts) >= 0)
            {
                client.Socket.Close();
                if (CommitArrives) await server.WriteAsync(buffer.AsMemory(0, count), _stop.Token);
                return;
            }
            await server.WriteAsync(buffer.AsMemory(0, count), _stop.Token);
        }
    }
}
