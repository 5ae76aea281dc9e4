using Bot.Core;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Host.Sandbox;

/// <summary>What the sandbox adds to the host.</summary>
internal static class SandboxPlatform
{
    /// <summary>The tables, with or without the sandbox: a database that was made with it can be run without.</summary>
    public static void AddTables(CoreBuilder core) => core
        .Schema("sandbox", "Bot.Host.Sandbox.Schema.", typeof(SandboxPlatform).Assembly)
        .PersonalData<SandboxData>();

    public static void Add(IServiceCollection services, TurnedClock clock) => services
        .AddSingleton(clock)
        .AddSingleton<Live>()
        .AddSingleton<Transcript>()
        .AddSingleton<SandboxPeople>()
        .AddSingleton<SandboxClock>()
        .AddSingleton<SandboxAnswers>()
        .AddSingleton<SandboxPage>()
        .AddSingleton<SandboxApi>()
        .AddSingleton<SandboxEvents>()
        .AddSingleton<Demo>()
        .AddSingleton<IChat, SandboxChat>()
        .AddSingleton(all => new SandboxWriter(all.GetRequiredService<Tokens>().Encode))
        // Their constructors are internal, since they take what is internal; the classes themselves are what tests talk to.
        .AddSingleton(all => new SandboxStage(
            all.GetRequiredService<SandboxPeople>(), all.GetRequiredService<Callers>(),
            all.GetRequiredService<Completion>(), clock, all.GetRequiredService<Live>()))
        .AddSingleton(all => new SandboxLink(
            all.GetRequiredService<SandboxStage>(), all.GetRequiredService<Transcript>(), all.GetRequiredService<SandboxAnswers>(),
            all.GetRequiredService<Pipeline>(), all.GetRequiredService<FormSessions>(), all.GetRequiredService<Tokens>(),
            all.GetRequiredService<OutboxWorker>(), all.GetRequiredService<Ids>()));

    /// <summary>Before anything else runs: the clock stands where it stood, and somebody is there.</summary>
    public static async Task Start(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<SandboxClock>().Restore();
        await services.GetRequiredService<Demo>().Start(ct);
    }

    public static void Map(WebApplication app)
    {
        app.Use(Keep);
        var page = app.Services.GetRequiredService<SandboxPage>();
        var api = app.Services.GetRequiredService<SandboxApi>();
        api.Map(app);
        app.MapGet("/sandbox/api/events", (RequestDelegate)app.Services.GetRequiredService<SandboxEvents>().Stream);
        app.MapGet("/sandbox/files/{id}/{name}", (RequestDelegate)api.File);
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/", reading, (RequestDelegate)page.Index);
        app.MapMethods("/sandbox/{**path}", reading, (RequestDelegate)page.File);
    }

    private static Task Keep(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        var mine = context.Request.Path == "/" || context.Request.Path.StartsWithSegments("/sandbox", StringComparison.OrdinalIgnoreCase);
        if (!mine) return next(context);
        if (!Guard.Admits(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
