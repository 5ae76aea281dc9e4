using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Tests.Outbox;

/// <summary>A platform that writes down what it is told, and answers as the test says.</summary>
public sealed class FakeChat(string platform, TimeProvider clock) : IChat
{
    public static readonly Rate Fast = new(1000, 1000);

    private readonly ConcurrentQueue<Said> _said = [];
    private int _ids;

    public string Platform => platform;

    public Pace Pace { get; init; } = new(Fast, Fast, Fast);

    public Words HowToReach => Words.None;

    /// <summary>Everything that was tried, in order, whatever was answered.</summary>
    public IReadOnlyList<Said> All => [.. _said];

    /// <summary>What arrived.</summary>
    public IReadOnlyList<Said> Arrived => [.. _said.Where(said => said.Answer is SendResult.Sent)];

    /// <summary>What arrived, in words.</summary>
    public IReadOnlyList<string> Texts => [.. Arrived.Select(said => said.Text)];

    /// <summary>What a try is answered; null lets it arrive. Runs while the message is on its way.</summary>
    public Func<Said, Task<SendResult?>>? Answer { get; set; }

    public void Answers(SendResult result) => Answer = _ => Task.FromResult<SendResult?>(result);

    public Task<SendResult> Send(Destination to, Message message, View view, string nonce, CancellationToken ct) =>
        Try(new(to, null, message, view, nonce, clock.GetUtcNow()), PlaceOf(to));

    public Task<SendResult> Edit(MessageRef at, Message message, View view, CancellationToken ct) =>
        Try(new(null, at, message, view, "", clock.GetUtcNow()), at.Place);

    private static PlaceRef PlaceOf(Destination to) => to switch
    {
        Destination.Room room => room.Place,
        Destination.Direct direct => new(direct.Account.Platform, $"chat-with-{direct.Account.NativeId}"),
        _ => throw new NotSupportedException(),
    };

    private async Task<SendResult> Try(Said said, PlaceRef place)
    {
        var answer = Answer is null ? null : await Answer(said);
        answer ??= new SendResult.Sent(said.Edited ?? new(place, $"m{Interlocked.Increment(ref _ids)}"));
        _said.Enqueue(said with { Answer = answer });
        return answer;
    }
}

/// <summary>One try to say something.</summary>
public sealed record Said(Destination? To, MessageRef? Edited, Message Message, View View, string Nonce, DateTimeOffset At)
{
    public SendResult? Answer { get; init; }

    public string Text => Message.Text.IsEmpty
        ? Read(Message.Card!.Title)
        : Read(Message.Text);

    /// <summary>All words of the message.</summary>
    public string Everything => string.Join("\n",
        [Text, .. (Message.Card?.Blocks ?? []).OfType<Block.Paragraph>().Select(block => Read(block.Text))]);

    private string Read(Bot.Core.Localization.Words words) => string.Join(" · ", words.Each(View.Languages).Select(one => one.Text));

    public IReadOnlyList<string> Labels =>
        [.. (Message.Card?.Buttons ?? Message.Buttons).SelectMany(row => row).Select(button => Read(button.Label))];
}
