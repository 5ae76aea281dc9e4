namespace Bot.Host.Operations;

/// <summary>Answers on the bot's own addresses while it cannot begin yet: <c>/healthz</c> says why, everything else that it is not there.</summary>
internal sealed class WaitingRoom : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WaitingRoom(WebApplication app) => _app = app;

    /// <summary>The program was told to stop.</summary>
    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    public static async Task<WaitingRoom> Open(Settings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listeners.Configure(kestrel, settings));
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/plain";
            context.Response.Headers.CacheControl = "no-store";
            return context.Response.WriteAsync(context.Request.Path == "/healthz" ? "clock" : "");
        });
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
