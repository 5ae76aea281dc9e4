using System.Text.Json;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>
/// One message of the gateway, taken apart as far as every event is alike.
/// https://docs.discord.com/developers/events/gateway-events#payload-structure
/// </summary>
/// <param name="Data">What <c>d</c> holds, as JSON; valid until the next message is read.</param>
internal readonly record struct GatewayFrame(int Op, long? Sequence, string? Type, ReadOnlyMemory<byte> Data)
{
    /// <exception cref="JsonException">It is no such message.</exception>
    public static GatewayFrame Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("It is not an object.");
        int? op = null;
        long? sequence = null;
        string? type = null;
        ReadOnlyMemory<byte> data = "null"u8.ToArray();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "op" when reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var code):
                    op = code;
                    break;
                case "s" when reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number):
                    sequence = number;
                    break;
                case "t" when reader.TokenType == JsonTokenType.String:
                    type = reader.GetString();
                    break;
                case "d":
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    data = json[start..(int)reader.BytesConsumed];
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
        return new(op ?? throw new JsonException("It has no op."), sequence, type, data);
    }
}

/// <summary>What must be remembered to go on after a drop. https://docs.discord.com/developers/events/gateway#resuming</summary>
internal sealed class Session
{
    private string? _id;
    private string? _address;

    /// <summary>The last event that was received; kept in step by the receive loop alone.</summary>
    public long? Sequence { get; private set; }

    public bool CanResume => _id is not null && Sequence is not null;

    /// <summary>Where to go on.</summary>
    public string Address => _address ?? throw new InvalidOperationException("There is nothing to resume.");

    public void Begin(Ready ready) => (_id, _address) = (ready.SessionId, ready.ResumeGatewayUrl);

    public void End() => (_id, _address, Sequence) = (null, null, null);

    /// <returns>False for an event that was received before: a replay may begin too early.</returns>
    public bool IsNew(long? sequence)
    {
        if (sequence is null) return true;
        if (sequence <= Sequence) return false;
        Sequence = sequence;
        return true;
    }

    public Resume Resume(string token) => new(token, _id!, Sequence!.Value);
}
