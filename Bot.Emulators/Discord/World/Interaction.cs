using System.Text.Json.Nodes;

namespace Bot.Emulators.Discord.World;

public enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

/// <summary>Something that a person did and the bot has to answer: what it got, and what it has answered so far.</summary>
public sealed class Interaction(ulong id, string token, InteractionKind kind, User person, Channel channel)
{
    /// <summary>How long the first answer may take. https://docs.discord.com/developers/interactions/receiving-and-responding</summary>
    public static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);

    /// <summary>How long the token lives.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    private readonly TaskCompletionSource<int> _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ulong Id { get; } = id;

    public string Token { get; } = token;

    public InteractionKind Kind { get; } = kind;

    public User Person { get; } = person;

    public Channel Channel { get; } = channel;

    public required DateTimeOffset Made { get; init; }

    /// <summary>The command with its subcommands, as people see it.</summary>
    public string CommandName { get; init; } = "";

    /// <summary>1 slash, 2 user, 3 message.</summary>
    public int CommandType { get; init; } = 1;

    /// <summary>The message whose button was pressed, or whose button opened the form.</summary>
    public Message? Source { get; init; }

    /// <summary>What opened the form that this submits.</summary>
    public Interaction? Trigger { get; init; }

    /// <summary>What was sent to the bot.</summary>
    public JsonObject Payload { get; set; } = [];

    /// <summary>The callback type of the first answer; null while there is none.</summary>
    public int? Callback { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The clock's timestamp of the first answer, finer than its time.</summary>
    public long AnsweredStamp { get; private set; }

    /// <summary>Completes with the callback type of the first answer. Never, when the bot does not answer.</summary>
    public Task<int> Acknowledged => _acknowledged.Task;

    /// <summary>The first answer as a message; null after a modal, an update of the source, a deletion.</summary>
    public Message? Original { get; set; }

    public Modal? Modal { get; set; }

    /// <summary>What autocomplete offered.</summary>
    public IReadOnlyList<JsonObject> Choices { get; set; } = [];

    public List<Message> FollowUps { get; } = [];

    /// <summary>Whether the first answer was a deferral that nothing has filled yet.</summary>
    public bool IsWaiting => Original?.Has(MessageFlag.Loading) ?? false;

    public void Acknowledge(int callback, TimeProvider clock)
    {
        Callback = callback;
        AnsweredAt = clock.GetUtcNow();
        AnsweredStamp = clock.GetTimestamp();
    }

    /// <summary>Tells those who wait for the answer, once all of it is in place.</summary>
    public void Announce()
    {
        if (Callback is { } callback) _acknowledged.TrySetResult(callback);
    }
}
