using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.World;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Bot.Emulators.Discord.Wire;

/// <summary>One HTTP request from its arrival to its answer: route, limits, faults, checks, effect.</summary>
internal sealed class HttpEndpoint(
    Platform platform, Routes routes, RateLimits limits, NetworkFaults faults, Transcript transcript, EmulatorOptions options, Pulse pulse)
{
    private const string Base = "/api/v10";
    private readonly RequestSchema? _schema =
        (options.Schema ?? SpecFile.Find(SpecFile.DiscordRequests)) is { Length: > 0 } file ? RequestSchema.Load(file) : null;

    /// <summary>Whether bodies are checked against the official schema too.</summary>
    public bool HasSchema => options.Checking && _schema is not null;

    public async Task Serve(HttpContext http)
    {
        var (text, json, files, unreadable) = await ReadBody(http.Request, http.RequestAborted);
        var exchange = transcript.Recording
            ? transcript.Record(Direction.Request, $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}", Shown(text, files))
            : null;
        try
        {
            var path = http.Request.Path.Value ?? "";
            if (!path.StartsWith(Base + "/", StringComparison.Ordinal)) throw ApiError.NotFound();
            var (route, values) = routes.Find(http.Request.Method, path[Base.Length..]);
            var authorized = Authorize(http.Request, route);
            var resource = route.Resource(values);
            if (await Meet(faults.Take(route.Method, route.Template), http, exchange, route, resource) is not { } trouble) return;
            if (limits.Take(route, resource) is { } tooFast)
            {
                await Refuse(http, exchange, tooFast, route, resource);
                return;
            }
            if (unreadable is not null) throw unreadable;
            CheckHeaders(http.Request, exchange, route);
            var request = new Request(route, values, Query(http.Request, route), json) { Files = files, Authorized = authorized };
            var (status, answer) = Handle(request, exchange);
            pulse.Beat();
            if (trouble is Trouble.LostAnswer)
            {
                Lose(http, exchange, "effect took place, answer lost");
                return;
            }
            if (trouble is Trouble.SlowAnswer { Wait: var wait } && wait > TimeSpan.Zero) await Wait(wait, http.RequestAborted);
            if (trouble is Trouble.DoneButUnavailable done) (status, answer) = (done.Status, "");
            await Write(http, exchange, status, answer, route, resource);
        }
        catch (ApiError error)
        {
            limits.CountAnswer(error.Status, scope: null);
            if (error.IsMistake) Violate(exchange, http.Request, error);
            await Write(http, exchange, error.Status, Answer.Write(error.Json), route: null, resource: "");
        }
    }

    private (int Status, string Text) Handle(Request request, Exchange? exchange)
    {
        if (options.Checking && _schema is not null && _schema.Check(request.Route, request.Body) is { Count: > 0 } wrong)
        {
            var form = new Form();
            foreach (var one in wrong)
            {
                if (options.RefusesUnlisted || one.Code != SchemaChecker.Unlisted) form.Add(one.Path, one.Code, one.Message);
                else transcript.Violate(exchange, $"{request.Route.Method} {request.Route.Template}", one.Path, $"{one.Code}: {one.Message}");
            }
            form.Check();
        }
        lock (platform.Sync)
        {
            var answer = request.Route.Handle(request);
            return (answer.Status, Answer.Write(answer.Json));
        }
    }

    private static async Task<(string Text, JsonNode? Json, IReadOnlyList<Upload> Files, ApiError? Unreadable)> ReadBody(
        HttpRequest request, CancellationToken ct)
    {
        try
        {
            var (text, json, files) = await BodyReader.Read(request, ct);
            return (text, json, files, null);
        }
        catch (ApiError error)
        {
            return ("", null, [], error);
        }
    }

    private bool Authorize(HttpRequest request, Route route)
    {
        var given = request.Headers.Authorization.ToString();
        var right = given == $"Bot {options.Token}";
        if (route.NeedsToken && !right) throw ApiError.Unauthorized();
        return right;
    }

    /// <summary>https://docs.discord.com/developers/reference#user-agent</summary>
    private void CheckHeaders(HttpRequest request, Exchange? exchange, Route route)
    {
        if (!options.Checking) return;
        if (!request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            transcript.Violate(exchange, $"{route.Method} {route.Template}", "User-Agent", "It must begin with DiscordBot (url, version).");
    }

    private static Dictionary<string, string> Query(HttpRequest request, Route route)
    {
        var form = new Form();
        foreach (var name in request.Query.Keys.Where(name => !route.Query.Contains(name)))
            form.Add(name, "UNKNOWN_PROPERTY", "The query parameter is not listed.");
        form.Check();
        return request.Query.ToDictionary(one => one.Key, one => one.Value.ToString());
    }

    /// <returns>What is still to be done to the answer (an empty trouble for nothing); null when the request has met its end.</returns>
    private async Task<Trouble?> Meet(Trouble? trouble, HttpContext http, Exchange? exchange, Route route, string resource)
    {
        if (trouble is not null) exchange?.Fault = trouble.ToString();
        switch (trouble)
        {
            case Trouble.RateLimited limited:
                await Refuse(http, exchange, new(limited.Scope, limited.RetryAfter), route, resource);
                return null;
            case Trouble.Unavailable down:
                await Write(http, exchange, down.Status, "", route: null, resource);
                return null;
            case Trouble.Reset:
                Lose(http, exchange, "reset before any effect");
                return null;
            case Trouble.SlowService slow:
                await Wait(slow.Wait, http.RequestAborted);
                return trouble;
            default:
                return trouble ?? new Trouble.SlowAnswer(TimeSpan.Zero);
        }
    }

    /// <summary>Tells whoever watches once the clock knows of it.</summary>
    private async Task Wait(TimeSpan span, CancellationToken ct)
    {
        var over = Task.Delay(span, platform.Clock, ct);
        pulse.Beat();
        await over;
    }

    private static void Lose(HttpContext http, Exchange? exchange, string what)
    {
        exchange?.Answer = what;
        http.Abort();
    }

    /// <summary>https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit</summary>
    private async Task Refuse(HttpContext http, Exchange? exchange, TooFast tooFast, Route route, string resource)
    {
        limits.CountAnswer(429, tooFast.Scope);
        var seconds = tooFast.RetryAfter.TotalSeconds;
        var headers = http.Response.Headers;
        headers["Retry-After"] = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
        if (tooFast.Scope == "ban")
        {
            // The provider in front of the platform answers, and knows nothing of JSON.
            http.Response.ContentType = "text/html";
            await Write(http, exchange, 429, "error code: 1015", route: null, resource);
            return;
        }
        headers["X-RateLimit-Scope"] = tooFast.Scope;
        if (tooFast.Scope == "global") headers["X-RateLimit-Global"] = "true";
        await Write(http, exchange, 429, Answer.Write(new JsonObject
        {
            ["message"] = tooFast.Scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = Math.Round(seconds, 3),
            ["global"] = tooFast.Scope == "global",
        }), tooFast.Scope == "global" ? null : route, resource);
    }

    private async Task Write(HttpContext http, Exchange? exchange, int status, string text, Route? route, string resource)
    {
        var response = http.Response;
        response.StatusCode = status;
        if (route is not null && !route.Template.EndsWith("/callback", StringComparison.Ordinal))
            foreach (var (name, value) in limits.Headers(route, resource)) response.Headers[name] = value;
        response.Headers.Via = new StringValues("1.1 emulator");
        if (exchange is not null) (exchange.Status, exchange.Answer) = (status, text);
        pulse.Beat();
        if (text.Length == 0) return;
        response.ContentType ??= "application/json";
        var bytes = Encoding.UTF8.GetBytes(text);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private void Violate(Exchange? exchange, HttpRequest request, ApiError error)
    {
        if (!options.Checking) return;
        var what = $"{request.Method} {request.Path}";
        if (error.Places.Count == 0)
            transcript.Violate(exchange, what, "", string.Create(CultureInfo.InvariantCulture, $"{error.Code} {error.Message}"));
        foreach (var place in error.Places) transcript.Violate(exchange, what, place.Path, $"{place.Code}: {place.Message}");
    }

    private static string Shown(string text, IReadOnlyList<Upload> files) =>
        files.Count == 0 ? text : $"{text} + {string.Join(", ", files.Select(file => file.ToString()))}";
}
