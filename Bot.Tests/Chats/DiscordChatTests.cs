using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Wire;
using Bot.Host.Discord;
using Bot.Tests.Discord;

namespace Bot.Tests.Chats;

public sealed class DiscordChatTests : ChatContract
{
    private protected override async Task<IRig> Start()
    {
        // The pace is the outbox's to keep.
        var square = await Square.Start(new EmulatorOptions { HeartbeatInterval = TimeSpan.FromDays(20), Rates = RateRules.Off });
        square.Carmen.ClosesDms();
        return new Rig(square);
    }

    private sealed class Rig(Square square) : IRig
    {
        public IChat Chat { get; } = square.Get<IChat>();

        public PlaceRef Room { get; } = DiscordNames.Place(Text(square.Room.Id));

        public PlaceRef NoRoom { get; } = DiscordNames.Place("1");

        public AccountRef Open { get; } = DiscordNames.Account(Text(square.Zara.User.Id));

        public AccountRef Closed { get; } = DiscordNames.Account(Text(square.Carmen.User.Id));

        public Task<IReadOnlyList<string>> InRoom()
        {
            lock (square.Emulator.Platform.Sync)
                return Task.FromResult<IReadOnlyList<string>>([.. square.Zara.Sees(square.Room).Select(seen => seen.Text)]);
        }

        public Task<IReadOnlyList<string>> InPrivate() => Task.FromResult(square.Directs(square.Zara));

        public void Wait(TimeSpan time) => square.Clock.Advance(time);

        public Task Delete(MessageRef message)
        {
            lock (square.Emulator.Platform.Sync)
                square.Emulator.People.Delete(square.Room.Messages[ulong.Parse(message.NativeId, CultureInfo.InvariantCulture)]);
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            square.Emulator.Transcript.TakeViolations().Where(one => !one.Rule.Contains("10003", StringComparison.Ordinal)
                && !one.Rule.Contains("10008", StringComparison.Ordinal) && !one.Rule.Contains("50007", StringComparison.Ordinal)).ShouldBeEmpty();
            return square.DisposeAsync();
        }

        private static string Text(ulong id) => id.ToString(CultureInfo.InvariantCulture);
    }
}
