using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Host.Sandbox;

namespace Bot.Tests.Chats;

public sealed class SandboxChatTests : ChatContract
{
    private protected override async Task<IRig> Start()
    {
        var conversation = await Conversation.Start(Bot.Tests.Storage.Engine.Sqlite);
        await conversation.Meet("closed", dms: false);
        return new Rig(conversation);
    }

    private sealed class Rig(Conversation conversation) : IRig
    {
        public IChat Chat => conversation.Get<IChat>();

        public PlaceRef Room => SandboxNames.Ref("general");

        public PlaceRef NoRoom => SandboxNames.Ref("nowhere");

        public AccountRef Open => SandboxNames.Account("zara");

        public AccountRef Closed => SandboxNames.Account("closed");

        public async Task<IReadOnlyList<string>> InRoom() => [.. (await conversation.Zara.Sees()).Select(message => message.Text)];

        public async Task<IReadOnlyList<string>> InPrivate() => [.. (await conversation.Zara.Sees("dm")).Select(message => message.Text)];

        public void Wait(TimeSpan time) => conversation.Clock.Advance(time);

        public Task Delete(MessageRef message) => conversation.Get<Bot.Core.Storage.IDatabase>().Write<int>(null, tx =>
            tx.Run("DELETE FROM sandbox_messages WHERE id = @id", new { id = long.Parse(message.NativeId, System.Globalization.CultureInfo.InvariantCulture) }));

        public ValueTask DisposeAsync() => conversation.DisposeAsync();
    }
}
