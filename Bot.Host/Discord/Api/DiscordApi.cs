using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>
/// The HTTP API: within the limits, with retries where they do no harm, and honest about what nobody knows.
/// Neither the token nor what was sent is ever logged.
/// </summary>
internal sealed class DiscordApi : IDisposable
{
    private const int Tries = 4;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    private readonly DiscordSettings _settings;
    private readonly Limits _limits;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private volatile bool _tokenRefused;

    public DiscordApi(DiscordSettings settings, Limits limits, TimeProvider clock)
    {
        (_settings, _limits, _clock) = (settings, limits, clock);
        // Connections are as many as needed: an answer to a person waits behind no other request.
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            AllowAutoRedirect = false,
            UseCookies = false,
        };
        _http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://smilebot.invalid, 1.0)");
    }

    public async Task<ApiResult> Send(ApiCall call, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var turn = default(Turn);
            if (!call.Answers)
            {
                // A token that was refused once is not tried again and again: that is what gets an address banned.
                if (_tokenRefused) return new ApiResult.Refused(401, 0, "The token is not valid any more.");
                turn = await _limits.Enter(call, ct);
                if (!turn.Taken) return new ApiResult.Limited(turn.Wait);
            }
            ApiResult result;
            try
            {
                result = await Once(call, ct);
            }
            finally
            {
                _limits.Done(turn);
            }
            if (!MayRepeat(call, result, attempt)) return result;
            await Task.Delay(Pause(call, result, attempt), _clock, ct);
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool MayRepeat(ApiCall call, ApiResult result, int attempt) => attempt < Tries && result switch
    {
        ApiResult.Limited limited => limited.After <= call.Patience,
        ApiResult.Failed => true,
        ApiResult.Unsure => call.Repeatable,
        _ => false,
    };

    private static TimeSpan Pause(ApiCall call, ApiResult result, int attempt) => result switch
    {
        // The bucket is paused; its turn comes by itself. An answer has no bucket.
        ApiResult.Limited limited => call.Answers ? limited.After : TimeSpan.Zero,
        _ => TimeSpan.FromMilliseconds((call.Answers ? 100 : 500) << (attempt - 1)),
    };

    private async Task<ApiResult> Once(ApiCall call, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(AnswerWithin, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        try
        {
            using var request = Request(call);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (!call.Answers) _limits.Learn(call, response.Headers);
            var body = await response.Content.ReadAsByteArrayAsync(both.Token);
            return Judge(call, response, body);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new ApiResult.Failed($"Discord cannot be reached: {e.HttpRequestError}.");
        }
        catch (HttpRequestException e)
        {
            return new ApiResult.Unsure($"The answer was lost: {e.HttpRequestError}.");
        }
        catch (IOException)
        {
            return new ApiResult.Unsure("The answer was cut off.");
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return new ApiResult.Unsure($"No answer within {AnswerWithin.TotalSeconds:0} s.");
        }
    }

    private ApiResult Judge(ApiCall call, HttpResponseMessage response, byte[] body)
    {
        if (response.IsSuccessStatusCode) return new ApiResult.Ok(body);
        var status = (int)response.StatusCode;
        if (status >= 500) return new ApiResult.Unsure($"Discord answered {status}.");
        var error = Error(body);
        if (status == 429) return Limited(call, response, error);
        if (status is 401 or 403) _limits.CountInvalid();
        if (status == 401 && !call.Answers) _tokenRefused = true;
        return new ApiResult.Refused(status, error?.Code ?? 0, error?.Message ?? response.ReasonPhrase ?? "");
    }

    private ApiResult.Limited Limited(ApiCall call, HttpResponseMessage response, WireError? error)
    {
        // Seconds, both of them; the header alone comes from the edge, which then means everything.
        var seconds = error?.RetryAfter ?? response.Headers.RetryAfter?.Delta?.TotalSeconds ?? 5;
        var after = TimeSpan.FromSeconds(Math.Clamp(seconds, 0.05, 86_400));
        var scope = response.Headers.TryGetValues("X-RateLimit-Scope", out var values) ? values.FirstOrDefault() : null;
        if (scope != "shared") _limits.CountInvalid();
        if (!call.Answers) _limits.Pause(call, after, everything: error is null || error.Global || scope == "global");
        return new(after);
    }

    private static WireError? Error(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, DiscordJson.Default.WireError);
        }
        catch (JsonException)
        {
            // A page of the edge, not of the API.
            return null;
        }
    }

    private HttpRequestMessage Request(ApiCall call)
    {
        var request = new HttpRequestMessage(call.Method, $"{_settings.Api}{call.Path}");
        if (!call.Answers) request.Headers.Authorization = new("Bot", _settings.Token);
        if (call.Body is null) return request;
        var json = new ByteArrayContent(call.Body);
        json.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content = call.File is { } file ? Multipart(json, file) : json;
        return request;
    }

    private static MultipartFormDataContent Multipart(ByteArrayContent json, Core.Chat.Attachment file)
    {
        var content = new ReadOnlyMemoryContent(file.Content);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
        // Quoted: some parsers take no bare names.
        return new() { { json, "\"payload_json\"" }, { content, "\"files[0]\"", $"\"{file.Name}\"" } };
    }
}
