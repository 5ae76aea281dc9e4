using System.Text;
using System.Text.Json;

namespace Bot.Emulators.Discord.Gateway;

/// <summary>A frame that the bot has, or could ask to be replayed.</summary>
internal sealed record Frame(int Sequence, string Name, string Text);

/// <summary>What outlives a connection: the numbered events, and where the bot may come back to. Guarded by the platform's lock.</summary>
internal sealed class Session(string id, int intents, int kept, Transcript transcript)
{
    private readonly Queue<Frame> _frames = new();
    private int _sequence;

    public string Id { get; } = id;

    public int Intents { get; } = intents;

    /// <summary>Null while the bot is away.</summary>
    public Connection? Connection { get; set; }

    /// <summary>When the last connection went; the session ends some time after.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    public int Sequence => _sequence;

    public void Send(string name, string data)
    {
        var number = ++_sequence;
        var text = new StringBuilder(data.Length + 64)
            .Append("{\"t\":\"").Append(name).Append("\",\"s\":").Append(number).Append(",\"op\":0,\"d\":").Append(data).Append('}').ToString();
        var frame = new Frame(number, name, text);
        _frames.Enqueue(frame);
        if (_frames.Count > kept) _frames.Dequeue();
        Deliver(frame);
    }

    /// <summary>Sends frames again that were sent before, with the numbers that they had.</summary>
    public void Repeat(int last)
    {
        foreach (var frame in _frames.Skip(Math.Max(0, _frames.Count - last)).ToList()) Deliver(frame);
    }

    /// <returns>False when they are not all there any more, or the number is from the future.</returns>
    public bool Replay(int after)
    {
        if (after > _sequence || after < 0) return false;
        if (after < _sequence && (_frames.Count == 0 || _frames.Peek().Sequence > after + 1)) return false;
        foreach (var frame in _frames.Where(frame => frame.Sequence > after).ToList()) Deliver(frame);
        return true;
    }

    private void Deliver(Frame frame)
    {
        if (Connection is not { } connection) return;
        if (transcript.Recording) transcript.Record(Direction.ToBot, $"{frame.Name} s={JsonSerializer.Serialize(frame.Sequence)}", frame.Text);
        connection.Send(frame.Text);
    }
}
