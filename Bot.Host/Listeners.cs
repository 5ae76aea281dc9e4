using System.Net;
using Bot.Host.Sandbox;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Bot.Host;

/// <summary>
/// One listener that this machine alone can reach carries the sandbox; another, if it is wanted, answers the world. With none
/// for the world, health and feeds are on the first.
/// </summary>
internal static class Listeners
{
    /// <summary>Bytes of one request; nothing that people or platforms send us is larger.</summary>
    public const int MostBytes = 64 * 1024;

    public static void Configure(KestrelServerOptions kestrel, Settings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBytes;
        if (settings.Listen is { } world) kestrel.Listen(world, Plain);
        if (settings.Sandbox || settings.Listen is null) ListenLocally(kestrel, settings.SandboxPort);
    }

    private static void ListenLocally(KestrelServerOptions kestrel, int port)
    {
        // Kestrel finds a free port for one address only, not for both that localhost may mean.
        if (port == 0) kestrel.Listen(IPAddress.Loopback, port, MarkLoopback);
        else kestrel.ListenLocalhost(port, MarkLoopback);
    }

    private static void MarkLoopback(ListenOptions listener)
    {
        Plain(listener);
        listener.Use(next => connection =>
        {
            connection.Features.Set(LoopbackListener.Mark);
            return next(connection);
        });
    }

    private static void Plain(ListenOptions listener) => listener.Protocols = HttpProtocols.Http1;
}
