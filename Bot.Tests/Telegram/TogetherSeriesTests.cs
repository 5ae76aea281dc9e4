using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.World;
using Bot.Emulators.Telegram;
using Bot.Host;
using Bot.Host.Discord;
using Bot.Host.Telegram;
using Bot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Bot.Tests.Telegram;

/// <summary>A series and an action of one community that lives on a Discord server and in a Telegram group, on both emulated platforms at once.</summary>
public sealed class TogetherSeriesTests
{
    [Fact]
    public async Task A_series_is_joined_as_a_whole_on_both_sides_and_its_next_date_follows_by_itself()
    {
        await using var both = await Both.Start();
        await both.Types("/workshop_new@smile_bot \"Clay smiles\" today 13:00 seats:2 repeats:weekly times:3");
        var card = both.Card("Clay smiles");
        await both.Presses(both.Zara, card, "Going");
        both.Zara.Says("/events");
        await both.Settle();
        await both.Presses(both.Zara, both.Direct(both.Zara, "Coming up"), "Clay smiles");
        await both.Presses(both.Zara, both.Direct(both.Zara, "1 of 2 seats"), "More");
        await both.Presses(both.Zara, both.Direct(both.Zara, "You are in"), "All dates");
        both.Directs(both.Zara).ShouldContain(text => text.Contains("You are in for 3 dates", StringComparison.Ordinal));

        var open = await both.Answer(both.Milo.Uses(both.Room, "events"));
        var shown = await both.Answer(both.Milo.Presses(open.Original!, "Clay smiles"));
        both.Text(shown.Original!).ShouldContain("1 of 2 seats");
        var joined = await both.Answer(both.Milo.Presses(shown.Original!, "Going"));
        var all = await both.Answer(both.Milo.Presses(joined.FollowUps[^1], "All dates"));
        both.Text(all.Original!).ShouldContain("You are in for 3 dates");
        (await both.Count("SELECT count(*) FROM rsvps WHERE standing = 'Going'")).ShouldBe(6);

        both.Cards("Clay smiles").ShouldBe(1);
        await both.Later(hours: 6);
        both.Cards("Clay smiles").ShouldBe(2);
        both.Newest("Clay smiles").ShouldContain("2 of 2 seats");
        var left = await both.Answer(both.Milo.Presses(all.Original!, "No more dates"));
        both.Text(left.Original!).ShouldContain("off the list of 2 dates");
        await both.Later(minutes: 1);
        both.Newest("Clay smiles").ShouldContain("1 of 2 seats");
        both.MustBeClean();
    }

    [Fact]
    public async Task An_action_tells_its_meeting_point_in_private_on_both_sides_and_in_no_room()
    {
        await using var both = await Both.Start();
        await both.Types("/workshop_new@smile_bot \"Lip dance\" today 14:00 where:\"Fountain square\" kind:action");
        await both.Presses(both.Zara, both.Card("Lip dance"), "Going");
        var open = await both.Answer(both.Milo.Uses(both.Room, "events"));
        var shown = await both.Answer(both.Milo.Presses(open.Original!, "Lip dance"));
        both.Text(shown.Original!).ShouldNotContain("Fountain");
        await both.Answer(both.Milo.Presses(shown.Original!, "Going"));

        await both.Later(hours: 1, minutes: 55);
        both.Directs(both.Zara).ShouldNotContain(text => text.Contains("Fountain", StringComparison.Ordinal));
        both.Directs(both.Milo).ShouldNotContain(text => text.Contains("Fountain", StringComparison.Ordinal));
        await both.Later(minutes: 6);
        both.Directs(both.Zara).Count(text => text.Contains("Meeting point: Fountain square", StringComparison.Ordinal)).ShouldBe(1);
        both.Directs(both.Milo).Count(text => text.Contains("Meeting point: Fountain square", StringComparison.Ordinal)).ShouldBe(1);
        // Whoever organises it wrote it in the group; the bot never does.
        both.SaidInRooms().ShouldNotContain(text => text.Contains("Fountain", StringComparison.Ordinal));
        both.SaidInRooms().ShouldNotContain(text => text.Contains("Zara", StringComparison.Ordinal) || text.Contains("Milo", StringComparison.Ordinal));
        both.MustBeClean();
    }

    /// <summary>The bot on both platforms, on one clock, with one community.</summary>
    private sealed class Both : IAsyncDisposable
    {
        private readonly TempFolder _folder = new();
        private readonly FakeClock _clock = new();
        private DiscordEmulator _discord = null!;
        private TelegramEmulator _telegram = null!;
        private Bot.Emulators.Telegram.World.Chat _group = null!;
        private Bot.Emulators.Telegram.Driving.Person _host = null!;
        private WebApplication _app = null!;
        private List<IHostedService> _links = [];

        public Channel Room { get; private set; } = null!;

        /// <summary>Is on Discord.</summary>
        public Person Milo { get; private set; } = null!;

        /// <summary>Is on Telegram, and has started a chat with the bot.</summary>
        public Bot.Emulators.Telegram.Driving.Person Zara { get; private set; } = null!;

        private IServiceProvider Services => _app.Services;

        public static async Task<Both> Start()
        {
            var both = new Both();
            await both.Open();
            return both;
        }

        /// <summary>The organiser, in the group.</summary>
        public async Task Types(string text)
        {
            _host.Types(_group, text);
            await Settle();
        }

        public async Task Presses(Bot.Emulators.Telegram.Driving.Person person, Bot.Emulators.Telegram.World.Message message, string button)
        {
            person.Presses(message, button);
            await Settle();
        }

        public async Task<Interaction> Answer(Interaction interaction)
        {
            await _discord.WholeAnswer(interaction);
            await Services.GetRequiredService<Interactions>().Settled();
            return interaction;
        }

        public Bot.Emulators.Telegram.World.Message Card(string title) => SeenInGroup().Last(seen => Begins(seen.Text, title)).Message;

        /// <summary>What the newest card in the group says.</summary>
        public string Newest(string title) => SeenInGroup().Last(seen => Begins(seen.Text, title)).Text;

        public int Cards(string title) => SeenInGroup().Count(seen => Begins(seen.Text, title));

        public Bot.Emulators.Telegram.World.Message Direct(Bot.Emulators.Telegram.Driving.Person person, string text) =>
            person.Sees(person.Private).LastOrDefault(seen => seen.Text.Contains(text, StringComparison.Ordinal))?.Message
            ?? throw new ShouldAssertException($"There is no “{text}”.\n{string.Join('\n', person.Sees(person.Private).Select(seen => seen.Text))}");

        public IReadOnlyList<string> Directs(Bot.Emulators.Telegram.Driving.Person person) =>
            [.. person.Sees(person.Private).Where(seen => seen.Message.From == _telegram.Platform.Bot).Select(seen => seen.Text)];

        public IReadOnlyList<string> Directs(Person person)
        {
            lock (_discord.Platform.Sync) return [.. person.Sees(person.Direct).Select(seen => seen.Text)];
        }

        /// <summary>All that the bot says in the rooms of either side for everybody.</summary>
        public IReadOnlyList<string> SaidInRooms()
        {
            lock (_discord.Platform.Sync)
            {
                return
                [
                    .. SeenInGroup().Select(seen => seen.Text),
                    .. Milo.Sees(Room).Where(seen => !seen.IsEphemeral).Select(seen => seen.Text),
                ];
            }
        }

        public string Text(Message message)
        {
            lock (_discord.Platform.Sync) return new Seen(message, MessagePayload.Of(message, _discord.Platform)).Text;
        }

        public Task<long> Count(string sql) => Services.GetRequiredService<IDatabase>().Read(q => q.One<long>(sql));

        /// <summary>Turns the clock; what comes due on the way happens.</summary>
        public async Task Later(int hours = 0, int minutes = 0)
        {
            var end = _clock.GetUtcNow() + new TimeSpan(hours, minutes, 0);
            while (_clock.GetUtcNow() < end)
            {
                _clock.Advance(seconds: 5);
                await Settle();
                await Services.GetRequiredService<OutboxWorker>().Drain(CancellationToken.None);
            }
            await Settle();
        }

        public void MustBeClean()
        {
            _telegram.MustBeClean();
            _discord.MustBeClean();
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var link in _links)
            {
                var stopping = link.StopAsync(CancellationToken.None);
                while (!stopping.IsCompleted)
                {
                    _clock.Advance(TimeSpan.FromMilliseconds(100));
                    await Task.Yield();
                }
            }
            await _app.DisposeAsync();
            await _discord.DisposeAsync();
            await _telegram.DisposeAsync();
            _folder.Dispose();
        }

        private static bool Begins(string text, string title) => text.StartsWith(title, StringComparison.Ordinal);

        private IEnumerable<Bot.Emulators.Telegram.Driving.Seen> SeenInGroup() =>
            _host.Sees(_group).Where(seen => seen.Message.From == _telegram.Platform.Bot);

        private async Task Open()
        {
            _discord = await DiscordEmulator.Start(_clock, new() { HeartbeatInterval = TimeSpan.FromDays(20) });
            _telegram = await TelegramEmulator.Start(_clock);
            var guild = _discord.People.AddGuild("Smile Commons");
            Room = _discord.People.AddChannel(guild, "workshops");
            _group = _telegram.People.AddGroup("Smile Commons");
            _host = _telegram.People.AddMember(_group, "Juno");
            _telegram.People.Promote(_group, _host);
            Zara = _telegram.People.AddMember(_group, "Zara");
            _app = BotApp.Build(
                new()
                {
                    Data = _folder.Path,
                    Database = _folder.File("smilebot.db"),
                    Sandbox = false,
                    SandboxPort = 0,
                    Discord = new(_discord.Token, new(_discord.Api.ToString().TrimEnd('/'))),
                    Telegram = new(_telegram.Token, new(_telegram.Root.ToString().TrimEnd('/'))),
                    Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
                    Languages = [Language.English],
                },
                _clock,
                TextWriter.Null);
            var db = Services.GetRequiredService<IDatabase>();
            await db.Start(CancellationToken.None);
            Services.GetRequiredService<Gateway>().Jitter = () => 0.99;
            _links = [.. Services.GetServices<IHostedService>().Where(service => service is DiscordLink or TelegramLink)];
            foreach (var link in _links) await link.StartAsync(CancellationToken.None);
            await _discord.Until(() => _discord.Gateway.Identified == 1 && _discord.Platform.Application.GlobalCommands.Count > 0, "the bot is on Discord");
            await Services.GetRequiredService<DiscordServers>().Settled();
            await _telegram.UntilIdle();
            while (await Count("SELECT count(*) FROM spaces") < 2) await Task.Yield();
            // Joined in the store: how a bridge does it has tests of its own.
            await db.Write(null, async tx =>
            {
                var whole = await tx.One<long>("SELECT community_id FROM spaces WHERE platform = 'discord'");
                await tx.Run("UPDATE spaces SET community_id = @whole", new { whole });
                await tx.Run("UPDATE places SET community_id = @whole", new { whole });
            });
            Milo = _discord.People.AddMember(guild, "Milo", "en-US");
            Zara.Starts();
            await Settle();
        }

        public async Task Settle()
        {
            for (var look = 0; look < Commons.MostLooks; look++)
            {
                lock (_telegram.Platform.Sync)
                    if (_telegram.Updates.IsPolled && _telegram.Updates.Waiting.Count == 0 && Services.GetRequiredService<Updates>().UnderWay == 0) return;
                if (Commons.Waits(Services)) _clock.Advance(TimeSpan.FromMilliseconds(100));
                await Commons.Yield();
            }
            throw new ShouldAssertException($"The bot does not come to rest.\n{_telegram.Transcript.Print(40)}");
        }
    }
}
