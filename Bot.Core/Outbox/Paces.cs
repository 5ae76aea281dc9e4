using Bot.Core.Chat;
using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>All platforms' paces: who may speak where, and when next. For all threads.</summary>
internal sealed class Paces(IEnumerable<IChat> chats)
{
    private const int Remembered = 4096;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Pace> _paces = chats.ToDictionary(chat => chat.Platform, chat => chat.Pace);
    private readonly Dictionary<string, TokenBucket> _bots = [];
    private readonly Dictionary<Address, TokenBucket> _rooms = [];
    private readonly Dictionary<Address, Instant> _paused = [];

    /// <summary>Takes the permit to speak there once, or says from when it may be had.</summary>
    public bool Take(Address to, Instant now, out Instant next)
    {
        lock (_lock)
        {
            next = now;
            if (!_paces.TryGetValue(to.Platform, out var pace)) return true;
            if (_paused.TryGetValue(to, out var until))
            {
                next = until;
                if (now < until) return false;
                _paused.Remove(to);
            }
            var bot = Bot(to.Platform, pace, now);
            next = bot.Next(now);
            // Thousands may be asked for while the bot as a whole has to wait: no room is looked at for that.
            if (next > now) return false;
            var room = Room(to, pace, now);
            next = room.Next(now);
            if (next > now) return false;
            bot.Take();
            room.Take();
            return true;
        }
    }

    /// <summary>A permit that was not used after all.</summary>
    public void GiveBack(Address to)
    {
        lock (_lock)
        {
            if (_bots.TryGetValue(to.Platform, out var bot)) bot.GiveBack();
            if (_rooms.TryGetValue(to, out var room)) room.GiveBack();
        }
    }

    /// <summary>The platform asked for silence there.</summary>
    public void Pause(Address room, Instant until)
    {
        lock (_lock) _paused[room] = until;
    }

    private TokenBucket Bot(string platform, Pace pace, Instant now)
    {
        if (!_bots.TryGetValue(platform, out var bucket)) _bots[platform] = bucket = new(pace.PerBot, now);
        return bucket;
    }

    private TokenBucket Room(Address to, Pace pace, Instant now)
    {
        if (_rooms.TryGetValue(to, out var bucket)) return bucket;
        if (_rooms.Count >= Remembered)
        {
            foreach (var (room, _) in _rooms.Where(pair => pair.Value.Full(now)).ToList()) _rooms.Remove(room);
        }
        return _rooms[to] = new(to.Direct ? pace.PerDirect : pace.PerRoom, now);
    }
}

/// <summary>Something that a pace is kept for: a room, or an account's private chat.</summary>
internal readonly record struct Address(string Platform, string NativeId, bool Direct);
