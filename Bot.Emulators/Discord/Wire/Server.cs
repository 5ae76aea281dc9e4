using System.Net;
using Bot.Emulators.Discord.Gateway;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Emulators.Discord.Wire;

/// <summary>Kestrel on loopback, in front of the gateway, the HTTP API and the control API.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Server(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<Server> Start(
        EmulatorOptions options, NetworkFaults faults, GatewayEndpoint gateway, HttpEndpoint api, Func<HttpContext, Task>? control, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
        });
        // A test that ends does not wait for a bot that still hangs on.
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var app = builder.Build();
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.Zero });
        app.Run(async http =>
        {
            var path = http.Request.Path;
            if (control is not null && path.StartsWithSegments("/emulator", StringComparison.Ordinal)) await control(http);
            else if (faults.IsCut) http.Abort();
            else if (http.WebSockets.IsWebSocketRequest) await gateway.Serve(http);
            else await api.Serve(http);
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
