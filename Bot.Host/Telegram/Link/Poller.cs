using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Outbox;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>Asks for updates as long as it is allowed to, and hands over each that is new. What it leads to is only begun here.</summary>
internal sealed class Poller(
    TelegramApi api, Unfinished unfinished, Updates updates, Reconnection reconnection, TimeProvider clock, ILogger<Poller> log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterConflict = TimeSpan.FromSeconds(10);

    /// <summary>While one update takes long, others are looked for as often as this.</summary>
    private static readonly TimeSpan BesideSlow = TimeSpan.FromMilliseconds(200);

    private int _failures;
    private bool _away = true;

    /// <summary>Whether polls are answered.</summary>
    public bool Connected { get; private set; } = true;

    /// <summary>Returns when it is stopped.</summary>
    /// <param name="answering">What has arrived is answered until this is over.</param>
    /// <exception cref="TelegramRefusedException">There is no use in going on; the message says what to do.</exception>
    public async Task Run(CancellationToken ct, CancellationToken answering)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var result = await api.Send(Methods.Updates(unfinished.Offset, atOnce: _away), ct);
                if (result is ApiResult.Ok ok) await Take(ok.Body, answering, ct);
                else await Wait(result, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task Take(ReadOnlyMemory<byte> body, CancellationToken answering, CancellationToken ct)
    {
        if (!Connected) log.LogInformation("Telegram answers again");
        if (_away) reconnection.Reached(TelegramNames.Platform);
        (Connected, _failures, _away) = (true, 0, false);
        var arrived = UpdateReader.Read(body, log);
        if (arrived.Count == 0)
        {
            // Something came that has no number: asked for again at once it would only come again.
            if (body.Length > "[]".Length) await Task.Delay(BesideSlow, clock, ct);
            return;
        }
        unfinished.Arrived(arrived.Max(one => one.Id));
        var fresh = 0;
        foreach (var (id, update) in arrived.OrderBy(one => one.Id))
        {
            if (!unfinished.Begin(id)) continue;
            fresh++;
            if (update is null) unfinished.Finish(id);
            else updates.Begin(update, answering);
        }
        if (fresh == 0) await SomeFinished(ct);
    }

    /// <summary>Only what is under way came once more: asking again at once would bring the same.</summary>
    private async Task SomeFinished(CancellationToken ct)
    {
        // Taken before it is looked at, so that no end is missed in between.
        var finished = unfinished.SomeFinished;
        if (unfinished.Count == 0) return;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(finished, Task.Delay(BesideSlow, clock, enough.Token));
        await enough.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    private async Task Wait(ApiResult result, CancellationToken ct)
    {
        if (result is ApiResult.Refused { Status: 401 or 404 }) throw new TelegramRefusedException(TelegramLogin.TokenRefused);
        _away = true;
        // A poll that breaks off once is taken up at once: a proxy in between may have had enough of waiting.
        if (_failures++ == 0 && result is ApiResult.Unsure) return;
        var first = Connected;
        Connected = false;
        var wait = result switch
        {
            ApiResult.Limited limited => limited.After,
            ApiResult.Refused { Status: 409 } => AfterConflict,
            _ => Doubling(),
        };
        // Said once; whoever reads the log sees that it lasts until "answers again".
        if (first && result is ApiResult.Refused { Status: 409 })
            log.LogWarning("Another program asks Telegram for the updates of this bot ({Story}); SmileBot waits until it stops. Only one may", result.Story);
        else if (first) log.LogWarning("Telegram gives no updates ({Story}); trying again", result.Story);
        await Task.Delay(wait, clock, ct);
    }

    /// <summary>And never all bots at once.</summary>
    private TimeSpan Doubling()
    {
        var most = Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(_failures, 10) - 1));
        return TimeSpan.FromSeconds(most * (500 + RandomNumberGenerator.GetInt32(501)) / 1000);
    }
}

/// <summary>Takes what a poll brought apart, so that one update that is not as documented costs no other.</summary>
internal static class UpdateReader
{
    /// <returns>Null in place of an update that cannot be read.</returns>
    public static IReadOnlyList<(long Id, Update? Update)> Read(ReadOnlyMemory<byte> array, ILogger log)
    {
        var all = new List<(long, Update?)>();
        var reader = new Utf8JsonReader(array.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray) return all;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var json = array.Span[start..(int)reader.BytesConsumed];
            try
            {
                var update = JsonSerializer.Deserialize(json, TelegramJson.Default.Update)!;
                all.Add((update.UpdateId, update));
            }
            catch (JsonException e)
            {
                // Never with its content: people's words may stand in it.
                log.LogWarning("An update is not as documented (at {Path}); it is passed over", e.Path ?? "its beginning");
                if (Number(json) is { } id) all.Add((id, null));
            }
        }
        return all;
    }

    private static long? Number(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isNumber = reader.ValueTextEquals("update_id"u8);
            reader.Read();
            if (isNumber) return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var id) ? id : null;
            reader.Skip();
        }
        return null;
    }
}
