using System.Net;
using System.Net.Sockets;

namespace Bot.Tests.Discord;

/// <summary>Answers each connection with the byte that it gets: a measure of how long loopback takes on this machine right now.</summary>
internal sealed class Echo : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _running;

    public Echo()
    {
        _listener.Start();
        _running = Run();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _running;
    }

    private async Task Run()
    {
        var one = new byte[1];
        try
        {
            while (true)
            {
                using var other = await _listener.AcceptTcpClientAsync();
                if (await other.GetStream().ReadAsync(one) == 1) await other.GetStream().WriteAsync(one);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Stopped.
            _ = e;
        }
    }
}
