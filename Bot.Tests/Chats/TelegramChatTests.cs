using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Host.Telegram;
using Bot.Tests.Telegram;

namespace Bot.Tests.Chats;

public sealed class TelegramChatTests : ChatContract
{
    private protected override async Task<IRig> Start()
    {
        var commons = await Commons.Start();
        commons.Zara.Starts();
        await commons.Settle();
        return new Rig(commons, commons.Directs(commons.Zara).Count);
    }

    private sealed class Rig(Commons commons, int directsBefore) : IRig
    {
        public IChat Chat { get; } = new Patient(commons.Get<IChat>(), commons.Clock);

        public PlaceRef Room { get; } = TelegramNames.Place(commons.Group.Id);

        public PlaceRef NoRoom { get; } = TelegramNames.Place(-77);

        public AccountRef Open { get; } = TelegramNames.Account(commons.Zara.User.Id);

        public AccountRef Closed { get; } = TelegramNames.Account(commons.Carmen.User.Id);

        public Task<IReadOnlyList<string>> InRoom() => Task.FromResult<IReadOnlyList<string>>(
            [.. commons.Owner.Sees(commons.Group).Where(seen => seen.Message.From == commons.Emulator.Platform.Bot).Select(seen => seen.Text)]);

        public Task<IReadOnlyList<string>> InPrivate() =>
            Task.FromResult<IReadOnlyList<string>>([.. commons.Directs(commons.Zara).Skip(directsBefore).Select(seen => seen.Text)]);

        public void Wait(TimeSpan time) => commons.Clock.Advance(time);

        public Task Delete(MessageRef message)
        {
            commons.Emulator.People.Delete(commons.Group.Messages[(int)TelegramNames.Number(message.NativeId)]);
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            commons.Emulator.MustBeClean();
            return commons.DisposeAsync();
        }
    }

    /// <summary>The pace is kept here as the outbox keeps it: by coming back later.</summary>
    private sealed class Patient(IChat chat, FakeClock clock) : IChat
    {
        public string Platform => chat.Platform;

        public Pace Pace => chat.Pace;

        public Words HowToReach => chat.HowToReach;

        public bool KnowsNonces => chat.KnowsNonces;

        public Task<SendResult> Send(Destination to, Message message, View view, string nonce, CancellationToken ct) =>
            Try(() => chat.Send(to, message, view, nonce, ct));

        public Task<SendResult> Edit(MessageRef at, Message message, View view, CancellationToken ct) => Try(() => chat.Edit(at, message, view, ct));

        private async Task<SendResult> Try(Func<Task<SendResult>> speak)
        {
            while (true)
            {
                var result = await speak();
                if (result is not SendResult.Later later) return result;
                clock.Advance(later.After);
            }
        }
    }
}
