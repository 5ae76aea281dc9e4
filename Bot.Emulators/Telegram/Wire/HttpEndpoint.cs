using Bot.Emulators.Telegram.Methods;
using Bot.Emulators.Telegram.Rules;
using Bot.Emulators.Telegram.World;
using Microsoft.AspNetCore.Http;

namespace Bot.Emulators.Telegram.Wire;

/// <summary>One request from its arrival to its answer: token, faults, checks, effect. https://core.telegram.org/bots/api#making-requests</summary>
internal sealed class HttpEndpoint(
    Platform platform, UpdateQueue updates, IReadOnlyDictionary<string, Method> methods, NetworkFaults faults, Transcript transcript,
    EmulatorOptions options, Pulse pulse)
{
    private readonly MethodTable _table = options.UsesOwnTable || (options.Schema ?? SpecFile.Find(SpecFile.TelegramMethods)) is not { } file
        ? MethodTable.Own
        : MethodTable.Load(file);

    private readonly string _base = $"/bot{options.Token}/";

    /// <summary>Whether parameters are checked against the platform's whole table, and not against the emulator's short one alone.</summary>
    public bool HasSchema => options.Checking && _table != MethodTable.Own;

    public async Task Serve(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        var method = path[(path.LastIndexOf('/') + 1)..];
        var (shown, call, unreadable) = await ReadBody(http.Request, method);
        var exchange = transcript.Recording ? transcript.Record(Direction.Request, $"{http.Request.Method} {method}", shown) : null;
        try
        {
            if (!path.StartsWith(_base, StringComparison.Ordinal))
                throw path.StartsWith("/bot", StringComparison.Ordinal) ? ApiError.Unauthorized() : ApiError.NoMethod();
            var trouble = faults.Take(http.Request.Method, method);
            if (trouble is not null && !await Meet(trouble, http, exchange)) return;
            if (unreadable is not null) throw unreadable;
            var answer = method == "getUpdates" ? await Poll(call!, http.RequestAborted) : Handle(call!);
            pulse.Beat();
            await Finish(trouble, http, exchange, answer);
        }
        catch (ApiError error)
        {
            if (error.IsMistake) Violate(exchange, method, error);
            await Write(http, exchange, error.Code, Answer.Of(error));
        }
        catch (IOException cut)
        {
            Lose(http, exchange, cut.Message);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            exchange?.Answer = "the bot hung up";
        }
    }

    private byte[] Handle(Call call)
    {
        Check(call);
        if (!methods.TryGetValue(call.Method, out var method)) throw ApiError.Mistake($"{call.Method} is not emulated");
        lock (platform.Sync) return Answer.Of(method.Handle(call));
    }

    private async Task<byte[]> Poll(Call call, CancellationToken ct)
    {
        Check(call);
        return Answer.Of(await UpdateMethods.Poll(updates, call, ct));
    }

    /// <summary>Names of methods are taken in any case by the platform, here only as they are documented.</summary>
    private void Check(Call call)
    {
        if (_table.Parameters(call.Method) is not { } fields) throw ApiError.NoMethod();
        if (options.Checking) new ParameterRules(_table).Check(call, fields);
    }

    private async Task<(string Shown, Call? Call, ApiError? Unreadable)> ReadBody(HttpRequest request, string method)
    {
        try
        {
            var (shown, call) = await BodyReader.Read(request, method, transcript.Recording, request.HttpContext.RequestAborted);
            return (shown, call, null);
        }
        catch (ApiError error)
        {
            return ("", null, error);
        }
    }

    /// <returns>Whether the request is still to be served.</returns>
    private async Task<bool> Meet(Trouble trouble, HttpContext http, Exchange? exchange)
    {
        exchange?.Fault = trouble.ToString();
        switch (trouble)
        {
            case Trouble.RateLimited limited:
                await Write(http, exchange, 429, Answer.Of(ApiError.TooFast(limited.RetryAfter)));
                return false;
            case Trouble.Unavailable down:
                await Write(http, exchange, down.Status, Down(down.Status));
                return false;
            case Trouble.Reset:
                Lose(http, exchange, "reset before any effect");
                return false;
            case Trouble.SlowService slow:
                await Wait(slow.Wait, http.RequestAborted);
                return true;
            default:
                return true;
        }
    }

    private async Task Finish(Trouble? trouble, HttpContext http, Exchange? exchange, byte[] answer)
    {
        switch (trouble)
        {
            case Trouble.LostAnswer:
                Lose(http, exchange, "effect took place, answer lost");
                return;
            case Trouble.DoneButUnavailable down:
                await Write(http, exchange, down.Status, Down(down.Status));
                return;
            case Trouble.SlowAnswer slow:
                await Wait(slow.Wait, http.RequestAborted);
                break;
        }
        await Write(http, exchange, 200, answer);
    }

    /// <summary>Tells whoever watches once the clock knows of it.</summary>
    private async Task Wait(TimeSpan span, CancellationToken ct)
    {
        var over = Task.Delay(span, platform.Clock, ct);
        pulse.Beat();
        await over;
    }

    private static byte[] Down(int status) => Answer.Of(new ApiError(status, status == 500 ? "Internal Server Error" : "Bad Gateway"));

    private static void Lose(HttpContext http, Exchange? exchange, string what)
    {
        exchange?.Answer = what;
        http.Abort();
    }

    private async Task Write(HttpContext http, Exchange? exchange, int status, byte[] body)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        if (exchange is not null) (exchange.Status, exchange.Answer) = (status, System.Text.Encoding.UTF8.GetString(body));
        pulse.Beat();
        await response.Body.WriteAsync(body, http.RequestAborted);
    }

    private void Violate(Exchange? exchange, string method, ApiError error)
    {
        if (!options.Checking) return;
        if (error.Places.Count == 0) transcript.Violate(exchange, method, "", $"{error.Code} {error.Message}");
        foreach (var place in error.Places) transcript.Violate(exchange, method, place.Path, place.Rule);
    }
}
