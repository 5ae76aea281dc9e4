using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Core.Storage;

namespace Bot.Host.Sandbox;

/// <summary>The JSON API: a shell around <see cref="SandboxLink"/> and <see cref="SandboxStage"/>.</summary>
internal sealed partial class SandboxApi(
    SandboxLink link, SandboxStage stage, SandboxClock clock, Transcript transcript, ILogger<SandboxApi> log)
{
    // What was begun is finished, even if the page that asked is gone: nothing here takes the request's own token.
    public void Map(IEndpointRouteBuilder routes)
    {
        Get(routes, "state", async request => Json(await stage.State(Known(request, "as")), SandboxJson.Plain.SandboxState));
        Get(routes, "messages", async request => Json(
            await link.Messages(Needed(request, "as"), Needed(request, "room")), SandboxJson.Plain.IReadOnlyListSandboxMessage));
        Get(routes, "complete", async request => Json(
            await stage.Complete(Needed(request, "as"), Known(request, "text") ?? ""), SandboxJson.Plain.IReadOnlyListSandboxCompletion));
        Post(routes, "people", async body => Json(
            await stage.Add(body.Text("name"), body.Text("power"), body.TextOrNone("language"), body.FlagOrNone("dms")),
            SandboxJson.Plain.SandboxPerson));
        Post(routes, "send", async body => Messages(
            await link.Send(body.Text("as"), body.Text("room"), body.Text("text"), body.TextOrNone("id"))));
        Post(routes, "press", async body => Messages(
            await link.Press(body.Text("as"), body.Text("message"), body.Text("button"), body.TextOrNone("id"))));
        Post(routes, "submit", async body => Messages(
            await link.Submit(body.Text("as"), body.Text("form"), body.Texts("answers"), body.TextOrNone("id"))));
        Post(routes, "draft", async body =>
        {
            await link.Draft(body.Text("as"), body.Text("form"), body.Texts("answers"));
            return Results.NoContent();
        });
        Post(routes, "clock", async body =>
        {
            await clock.Advance(ClockWords.Read(body.Text("advance")), CancellationToken.None);
            return Json(stage.Time(), SandboxJson.Plain.SandboxTime);
        });
    }

    /// <summary>An attached file. It is handed over, never shown as a page: what is in it was written by people.</summary>
    public async Task File(HttpContext context)
    {
        var file = long.TryParse((string)context.Request.RouteValues["id"]!, out var id) ? await transcript.File(id) : null;
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var type = file?.ContentType is "image/png" or "image/jpeg" or "image/webp" or "image/gif" ? file.ContentType : "application/octet-stream";
        var result = file is null ? Results.NotFound() : Results.File(file.Content.ToArray(), type, file.Name);
        await result.ExecuteAsync(context);
    }

    private void Get(IEndpointRouteBuilder routes, string path, Func<HttpRequest, Task<IResult>> answer)
    {
        Task Handle(HttpContext context) => Answer(context, () => answer(context.Request));
        routes.MapGet($"/sandbox/api/{path}", Handle);
    }

    private void Post(IEndpointRouteBuilder routes, string path, Func<ApiBody, Task<IResult>> answer)
    {
        Task Handle(HttpContext context) => Answer(context, async () => await answer(await ApiBody.Read(context)));
        routes.MapPost($"/sandbox/api/{path}", Handle);
    }

    private async Task Answer(HttpContext context, Func<Task<IResult>> work)
    {
        context.Response.Headers.CacheControl = "no-store";
        var result = await Guarded(context, work);
        await result.ExecuteAsync(context);
    }

    private async Task<IResult> Guarded(HttpContext context, Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (SandboxFault fault)
        {
            return Fault(fault.Status, fault.Message);
        }
        catch (BadHttpRequestException bad)
        {
            return Fault(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? $"The body is longer than {Listeners.MostBytes / 1024} KB." : "The request could not be read.");
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return Fault(StatusCodes.Status503ServiceUnavailable, unavailable.Message);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            LogFault(exception, context.Request.Path);
            return Fault(StatusCodes.Status500InternalServerError, "Something went wrong here; the log of SmileBot says what.");
        }
    }

    private static IResult Messages(IReadOnlyList<SandboxMessage> messages) =>
        Json(messages, SandboxJson.Plain.IReadOnlyListSandboxMessage);

    private static IResult Fault(int status, string sentence) => Json(new(sentence), SandboxJson.Plain.SandboxError, status);

    private static IResult Json<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) =>
        Results.Text(JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json; charset=utf-8", status);

    private static string? Known(HttpRequest request, string name) => request.Query[name] is [{ Length: > 0 } value] ? value : null;

    private static string Needed(HttpRequest request, string name) =>
        Known(request, name) ?? throw SandboxFault.Wrong($"{name}: this is missing from the address, such as ?{name}=…");

    [LoggerMessage(Level = LogLevel.Error, Message = "The sandbox could not answer {Path}")]
    private partial void LogFault(Exception exception, PathString path);
}
