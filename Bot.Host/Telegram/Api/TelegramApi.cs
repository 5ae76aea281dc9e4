using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Core.Chat;

namespace Bot.Host.Telegram;

/// <summary>
/// The Bot API: within the limits, with retries where they do no harm, and honest about what nobody knows. The token is part of every
/// address, so no address and no fault that could name one is ever logged; nor is what was sent.
/// </summary>
internal sealed class TelegramApi : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Limits _limits;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly string _address;
    private volatile bool _tokenRefused;

    public TelegramApi(TelegramSettings settings, Limits limits, TimeProvider clock)
    {
        (_limits, _clock) = (limits, clock);
        _address = $"{settings.Api.AbsoluteUri.TrimEnd('/')}/bot{settings.Token}/";
        // Connections are as many as needed: an answer to a person waits behind no other request.
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            AllowAutoRedirect = false,
            UseCookies = false,
        };
        _http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public async Task<ApiResult> Send(ApiCall call, CancellationToken ct)
    {
        var began = _clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            // A token that was refused once is not tried again and again.
            if (_tokenRefused) return new ApiResult.Refused(401, 0, "The token is not valid any more.");
            if (await _limits.Enter(call, ct) is var wait && wait > TimeSpan.Zero) return new ApiResult.Limited(wait);
            ApiResult result;
            try
            {
                result = await Once(call, ct);
            }
            finally
            {
                _limits.Done(call);
            }
            if (Pause(call, result, attempt) is not { } pause || _clock.GetElapsedTime(began) + pause > Longest(call, result)) return result;
            await _limits.Wait(pause, ct);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <returns>After how long it is tried again; null when it is not.</returns>
    private static TimeSpan? Pause(ApiCall call, ApiResult result, int attempt) => result switch
    {
        ApiResult.Limited limited => limited.After,
        ApiResult.Failed => Doubling(attempt),
        ApiResult.Unsure when call.Repeatable => Doubling(attempt),
        _ => null,
    };

    private static TimeSpan Longest(ApiCall call, ApiResult result) =>
        result is ApiResult.Limited && call.Patience > call.Persistence ? call.Patience : call.Persistence;

    private static TimeSpan Doubling(int attempt)
    {
        var pause = TimeSpan.FromMilliseconds(500 * Math.Pow(2, Math.Min(attempt - 1, 10)));
        return pause < LongestPause ? pause : LongestPause;
    }

    private async Task<ApiResult> Once(ApiCall call, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(call.AnswerWithin, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _address + call.Method) { Content = Content(call) };
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            var body = await response.Content.ReadAsByteArrayAsync(both.Token);
            return Judge(call, (int)response.StatusCode, body);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new ApiResult.Failed($"Telegram cannot be reached: {e.HttpRequestError}.");
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
            return new ApiResult.Unsure($"No answer within {call.AnswerWithin.TotalSeconds:0} s.");
        }
    }

    private ApiResult Judge(ApiCall call, int status, byte[] body)
    {
        if (ApiAnswer.Read(body) is not { } answer)
        {
            // A page of a proxy in between: it may have passed the request on.
            return new ApiResult.Unsure($"Telegram answered {status} and nothing that could be read.");
        }
        if (answer.Ok) return new ApiResult.Ok(answer.Result);
        var code = answer.ErrorCode == 0 ? status : answer.ErrorCode;
        // A gateway that gave up does not know what became of it; whoever else says no did nothing.
        if (code is 502 or 504) return new ApiResult.Unsure($"Telegram answered {code}.");
        if (code >= 500) return new ApiResult.Failed($"Telegram answered {code}.");
        if (code == 429)
        {
            var after = TimeSpan.FromSeconds(Math.Clamp(answer.Parameters?.RetryAfter ?? 5, 1, 86_400));
            if (call.Chat is { } chat) _limits.Pause(chat, after);
            return new ApiResult.Limited(after);
        }
        if (code == 401) _tokenRefused = true;
        return new ApiResult.Refused(code, 0, answer.Description) { MovedTo = answer.Parameters?.MigrateToChatId };
    }

    private static HttpContent? Content(ApiCall call)
    {
        if (call.Body is null) return null;
        if (call.File is { } file) return Multipart(call.Body, file);
        var json = new ByteArrayContent(call.Body);
        json.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return json;
    }

    /// <summary>Each field of the request beside the file. https://core.telegram.org/bots/api#sending-files</summary>
    private static MultipartFormDataContent Multipart(byte[] body, Attachment file)
    {
        var form = new MultipartFormDataContent();
        using var fields = JsonDocument.Parse(body);
        foreach (var field in fields.RootElement.EnumerateObject())
        {
            var text = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText();
            // Quoted: some parsers take no bare names.
            form.Add(new StringContent(text), $"\"{field.Name}\"");
        }
        var content = new ReadOnlyMemoryContent(file.Content);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
        form.Add(content, "\"document\"", $"\"{file.Name}\"");
        return form;
    }
}

/// <summary>Telegram does not want this bot as it is. The message is for the operator: what is wrong and what to do.</summary>
public sealed class TelegramRefusedException(string message) : Exception(message);
