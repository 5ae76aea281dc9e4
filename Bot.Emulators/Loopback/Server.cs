using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Emulators.Loopback;

/// <summary>Kestrel on loopback, in front of a platform and of the control API under <c>/emulator</c>, which no cut of the network reaches.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Server(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<Server> Start(
        int port, long maxRequestBytes, NetworkFaults faults, RequestDelegate control, RequestDelegate platform, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = maxRequestBytes;
        });
        // A test that ends does not wait for a bot that still hangs on.
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var app = builder.Build();
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.Zero });
        app.Run(async http =>
        {
            var path = http.Request.Path;
            if (path.StartsWithSegments("/emulator", StringComparison.Ordinal)) await control(http);
            else if (faults.IsCut) http.Abort();
            else await platform(http);
        });
        await app.StartAsync(ct);
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
