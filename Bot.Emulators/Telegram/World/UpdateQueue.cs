using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;

namespace Bot.Emulators.Telegram.World;

/// <summary>
/// What waits for the bot: at most a day, until an offset confirms it. One poll waits at a time; a webhook excludes polling, and is only
/// remembered, never called. https://core.telegram.org/bots/api#getting-updates
/// </summary>
public sealed class UpdateQueue(Platform platform)
{
    public const int MostInOnePoll = 100;
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly string[] OnRequest = ["chat_member", "message_reaction", "message_reaction_count"];
    private readonly LinkedList<Update> _waiting = new();
    private readonly List<Update> _again = [];
    private TaskCompletionSource? _poll;
    private HashSet<string>? _allowed;
    private long _last = 700_000_000;

    public UpdateFaults Faults { get; } = new();

    /// <summary>Where updates would be sent; empty while there is none.</summary>
    public string Webhook { get; private set; } = "";

    /// <summary>Whether a poll waits at this moment.</summary>
    public bool IsPolled => _poll is not null;

    /// <summary>How many polls have been answered or still wait.</summary>
    public int Polls { get; private set; }

    /// <summary>How many updates were never fetched within a day.</summary>
    public int Expired { get; private set; }

    public IReadOnlyList<Update> Waiting
    {
        get
        {
            lock (platform.Sync) return [.. _waiting];
        }
    }

    /// <summary>Which kinds of updates the bot has asked for; null for the usual ones.</summary>
    public IReadOnlyCollection<string>? Allowed => _allowed;

    /// <returns>The update's id; null where the bot has not asked for that kind.</returns>
    public long? Add(string kind, JsonObject content) => Add(kind, Encoding.UTF8.GetBytes(content.ToJsonString(Answer.Plain)));

    /// <param name="content">The JSON of the update's one field.</param>
    public long? Add(string kind, ReadOnlySpan<byte> content)
    {
        lock (platform.Sync)
        {
            if (_allowed is null ? OnRequest.Contains(kind) : !_allowed.Contains(kind)) return null;
            var id = ++_last;
            var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"update_id\":{id},\"{kind}\":"));
            _waiting.AddLast(new Update(id, kind, [.. head, .. content, (byte)'}'], platform.Now));
            Wake();
            return id;
        }
    }

    /// <summary>An update comes once more with the next poll, although it was confirmed.</summary>
    public void Repeat(Update update)
    {
        lock (platform.Sync)
        {
            _again.Add(update);
            Wake();
        }
    }

    /// <summary>Another instance of the bot polls: the waiting poll ends with a conflict.</summary>
    public void Conflict()
    {
        lock (platform.Sync) End(ApiError.OtherPoll());
    }

    /// <summary>The waiting poll's connection breaks.</summary>
    public void HangUp()
    {
        lock (platform.Sync)
        {
            _poll?.TrySetException(new IOException("The network is cut."));
            _poll = null;
        }
    }

    public void SetWebhook(string url, IReadOnlyCollection<string>? allowed = null)
    {
        lock (platform.Sync)
        {
            Webhook = url;
            Allow(allowed);
            if (url.Length > 0) End(ApiError.EndedByWebhook());
        }
    }

    public void DropAll()
    {
        lock (platform.Sync) _waiting.Clear();
    }

    /// <param name="offset">Updates before it are confirmed; negative: all but so many of the last are; null: none.</param>
    /// <param name="wait">How long to wait for the first one, on the platform's clock.</param>
    /// <exception cref="ApiError">409.</exception>
    internal async Task<IReadOnlyList<Update>> Poll(
        long? offset, int limit, TimeSpan wait, IReadOnlyCollection<string>? allowed, CancellationToken ct)
    {
        var end = platform.Now + wait;
        while (true)
        {
            TaskCompletionSource mine;
            TimeSpan left;
            lock (platform.Sync)
            {
                if (Webhook.Length > 0) throw ApiError.PollWithWebhook();
                Allow(allowed);
                allowed = null;
                Confirm(offset);
                if (offset < 0) offset = null;
                left = end - platform.Now;
                if (_waiting.Count + _again.Count > 0 || left <= TimeSpan.Zero)
                {
                    Polls++;
                    return Faults.Shuffle([.. TakeAgain(), .. _waiting.Take(limit)]);
                }
                End(ApiError.OtherPoll());
                mine = _poll = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            Waits?.Invoke();
            try
            {
                await mine.Task.WaitAsync(left, platform.Clock, ct);
            }
            catch (TimeoutException)
            {
                // The next round finds the time over, or what came in the last moment.
            }
            finally
            {
                lock (platform.Sync)
                    if (_poll == mine) _poll = null;
            }
        }
    }

    /// <summary>Called when a poll has begun to wait.</summary>
    internal Action? Waits { get; set; }

    private List<Update> TakeAgain()
    {
        List<Update> taken = [.. _again];
        _again.Clear();
        return taken;
    }

    private void Wake()
    {
        _poll?.TrySetResult();
        _poll = null;
    }

    private void End(ApiError why)
    {
        _poll?.TrySetException(why);
        _poll = null;
    }

    private void Confirm(long? offset)
    {
        while (_waiting.First is { } oldest && oldest.Value.Made + Kept <= platform.Now)
        {
            _waiting.RemoveFirst();
            Expired++;
        }
        if (offset >= 0)
        {
            while (_waiting.First is { } first && first.Value.Id < offset) _waiting.RemoveFirst();
        }
        else
        {
            while (_waiting.Count > -offset) _waiting.RemoveFirst();
        }
    }

    private void Allow(IReadOnlyCollection<string>? kinds)
    {
        if (kinds is not null) _allowed = kinds.Count == 0 ? null : [.. kinds];
    }
}
