using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Bench.Rsvp;

/// <summary>A platform that takes everything at once. Its paces are about those of Telegram.</summary>
internal sealed class SilentChat : IChat
{
    public const string Name = "bench";

    public string Platform => Name;

    public Pace Pace => new(PerBot: new(30, 30), PerRoom: new(5, 1), PerDirect: new(5, 1));

    public Words HowToReach => new(En: "tap Start", Es: "pulsa Iniciar");

    public Task<SendResult> Send(Destination to, Message message, View view, string nonce, CancellationToken ct) =>
        Task.FromResult<SendResult>(new SendResult.Sent(new(new(Name, "room"), nonce)));

    public Task<SendResult> Edit(MessageRef at, Message message, View view, CancellationToken ct) =>
        Task.FromResult<SendResult>(new SendResult.Sent(at));
}
