using System.Globalization;
using System.Text;

namespace Bot.Emulators.Loopback;

public enum Direction
{
    /// <summary>An HTTP request with its answer.</summary>
    Request,

    /// <summary>A gateway frame from the bot.</summary>
    FromBot,

    /// <summary>A gateway frame to the bot.</summary>
    ToBot,

    /// <summary>Something that the test did to the emulator.</summary>
    Note,
}

/// <summary>One thing that went over the wire.</summary>
/// <param name="Number">In the order of arrival, from 1.</param>
/// <param name="What">Method and path, or the frame's name.</param>
public sealed record Exchange(int Number, DateTimeOffset Time, Direction Direction, string What, string Sent)
{
    private const int Shown = 2000;
    private const int ShownOfEvents = 400;

    /// <summary>0 until it was answered, and where the answer never left.</summary>
    public int Status { get; set; }

    public string Answer { get; set; } = "";

    /// <summary>A fault that was injected.</summary>
    public string Fault { get; set; } = "";

    public override string ToString()
    {
        var text = new StringBuilder();
        var mark = Direction switch { Direction.Request => "HTTP", Direction.FromBot => "bot ->", Direction.ToBot => "-> bot", _ => "note" };
        text.Append(CultureInfo.InvariantCulture, $"#{Number} {Time:HH:mm:ss.fff} {mark} {What}");
        if (Sent.Length > 0) text.Append(' ').Append(Short(Sent, Direction == Direction.ToBot ? ShownOfEvents : Shown));
        if (Fault.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\n    fault: {Fault}");
        if (Direction == Direction.Request) text.Append(CultureInfo.InvariantCulture, $"\n    = {Status} {Short(Answer, Shown)}");
        return text.ToString();
    }

    private static string Short(string text, int most) =>
        text.Length <= most ? text : $"{text[..most]}… ({text.Length.ToString(CultureInfo.InvariantCulture)} characters)";
}

/// <summary>Something that a bot without a fault does not do.</summary>
/// <param name="Exchange">The number of the exchange in the transcript; 0 where recording is off.</param>
/// <param name="Path">The place in the JSON, empty for the whole.</param>
public sealed record Violation(int Exchange, string What, string Path, string Rule)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"#{Exchange} {What}: {(Path.Length == 0 ? "" : $"{Path}: ")}{Rule}");
}
