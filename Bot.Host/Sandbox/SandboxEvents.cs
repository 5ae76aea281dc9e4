using System.Text.Json;

namespace Bot.Host.Sandbox;

/// <summary>
/// Server-sent events: <c>hello</c> at once, then <c>message</c> (new or changed), <c>gone</c> and <c>state</c> as they happen. Nothing is sent
/// again: a page that was away reads the messages anew.
/// </summary>
internal sealed class SandboxEvents(SandboxStage stage, Live live, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    /// <summary>Without a word for longer, proxies and laptops let go of a connection.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task Stream(HttpContext context)
    {
        var response = context.Response;
        if (await Person(context) is not { } person)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var watcher = live.Watch(person);
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        try
        {
            await Write(response, "event: hello\ndata: {}\n\n", over.Token);
            await Follow(watcher, response, over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The page was closed, or SmileBot stops: both are the end of the stream.
        }
    }

    private async Task Follow(Live.Watcher watcher, HttpResponse response, CancellationToken ct)
    {
        var more = watcher.Events.WaitToReadAsync(ct).AsTask();
        while (true)
        {
            if (await Task.WhenAny(more, Task.Delay(Heartbeat, clock, ct)) != more)
            {
                ct.ThrowIfCancellationRequested();
                await Write(response, ": still here\n\n", ct);
                continue;
            }
            if (!await more) return;
            while (watcher.Events.TryRead(out var happened)) await response.WriteAsync(Text(happened), ct);
            await response.Body.FlushAsync(ct);
            more = watcher.Events.WaitToReadAsync(ct).AsTask();
        }
    }

    private async Task<string?> Person(HttpContext context)
    {
        try
        {
            return context.Request.Query["as"] is [{ } name] ? (await stage.Person(name)).Name : null;
        }
        catch (SandboxFault)
        {
            return null;
        }
    }

    private static string Text(LiveEvent happened) => happened switch
    {
        LiveEvent.Said said => $"event: message\ndata: {JsonSerializer.Serialize(said.Message, SandboxJson.Plain.SandboxMessage)}\n\n",
        LiveEvent.Gone gone => $"event: gone\ndata: {JsonSerializer.Serialize(gone.Message, SandboxJson.Plain.SandboxGone)}\n\n",
        _ => "event: state\ndata: {}\n\n",
    };

    private static async Task Write(HttpResponse response, string text, CancellationToken ct)
    {
        await response.WriteAsync(text, ct);
        await response.Body.FlushAsync(ct);
    }
}
