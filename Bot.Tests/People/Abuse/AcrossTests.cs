using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Telegram;
using Bot.Host;
using Bot.Host.Discord;
using Bot.Host.Telegram;
using Bot.Tests.Storage;
using Bot.Tests.Telegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using DiscordPermission = Bot.Emulators.Discord.World.Permission;

namespace Bot.Tests.People.Abuse;

/// <summary>One community on both emulated platforms at once: reports cross over, and a block holds on both.</summary>
public sealed class AcrossTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private readonly TempFolder _folder = new();
    private DiscordEmulator _discord = null!;
    private TelegramEmulator _telegram = null!;
    private WebApplication _app = null!;

    [Fact]
    public async Task A_report_from_Telegram_is_answered_from_Discord_and_a_block_holds_on_both()
    {
        var guild = _discord.People.AddGuild("Smile Commons");
        var room = _discord.People.AddChannel(guild, "workshops");
        var group = _telegram.People.AddGroup("Smile Commons");
        await Open();
        var milo = _discord.People.AddMember(
            guild, "Milo", "en-US", _discord.People.AddRole(guild, "moderators", DiscordPermission.ModerateMembers | DiscordPermission.ManageEvents));
        var there = _discord.People.AddMember(guild, "Eli on Discord");
        var here = _telegram.People.AddMember(group, "Eli on Telegram");
        var zara = _telegram.People.AddMember(group, "Zara");
        foreach (var person in new[] { here, zara })
        {
            person.Types(group, "/help@smile_bot");
            person.Starts();
        }
        await _discord.WholeAnswer(milo.Uses(room, "workshop new", ("title", "Clay smiles"), ("when", "fri 18:00"), ("seats", 1)));
        var card = room.Messages.Values.Last();
        await _discord.WholeAnswer(there.Presses(card, "Going"));
        await Settle();
        // As linking does it.
        await Db.Write(null, async tx =>
        {
            var person = await tx.One<long>("SELECT person_id FROM accounts WHERE name = 'Eli on Discord'");
            await tx.Run("UPDATE accounts SET person_id = @person WHERE name = 'Eli on Telegram'", new { person });
        });

        zara.Says("/report \"He follows people home\" about:\"Eli on Discord\"");
        await Later(seconds: 5);
        var note = milo.Direct.Messages.Values.Last();
        TextOf(note).ShouldContain("Something waits for a moderator");
        var opened = await _discord.WholeAnswer(milo.Presses(note, "Open"));
        TextOf(opened.Original!).ShouldContain("He follows people home");
        TextOf(opened.Original!).ShouldNotContain("Zara");
        var writing = await _discord.WholeAnswer(milo.Presses(opened.Original!, "Write back"));
        await _discord.WholeAnswer(milo.Submits(writing.Modal!, ("words", "Thank you. Since when?")));
        await Later(seconds: 5);
        var answer = zara.Sees(zara.Private).Last(seen => seen.Text.Contains("I have an answer for you", StringComparison.Ordinal));
        zara.Presses(answer.Message, "Open");
        await Settle();
        zara.Sees(zara.Private).ShouldContain(seen => seen.Text.Contains("From a moderator: Thank you. Since when?", StringComparison.Ordinal));

        var reason = await _discord.WholeAnswer(milo.Presses(opened.Original!, "Block"));
        var asked = await _discord.WholeAnswer(milo.Submits(reason.Modal!, ("reason", "Follows people")));
        await _discord.WholeAnswer(milo.Presses(asked.Original!, "Block"));
        await Later(seconds: 30);
        (await Db.Read(q => q.One<long>("SELECT count(*) FROM rsvps"))).ShouldBe(0, "the seat is free");
        TextOf(card).ShouldContain("0 of 1 seat");
        var refused = await _discord.WholeAnswer(there.Presses(card, "Going"));
        Told(refused).ShouldContain("You are blocked in Smile Commons");
        here.Says("/events");
        await Settle();
        here.Sees(here.Private)[^1].Text.ShouldContain("You are blocked in Smile Commons");
        here.Presses(here.Sees(here.Private)[^1].Message, "Appeal");
        await Settle();
        here.Sees(here.Private)[^1].Text.ShouldContain("What should they know?");
        here.Says("It was somebody else");
        await Settle();
        await Later(seconds: 5);
        // Nobody else moderates, so it comes back to whoever decided it.
        var appeal = milo.Direct.Messages.Values.Last();
        TextOf(appeal).ShouldContain("second opinion");
        var read = await _discord.WholeAnswer(milo.Presses(appeal, "Read it"));
        TextOf(read.Original!).ShouldContain("It was somebody else");
        await _discord.WholeAnswer(milo.Presses(read.Original!, "Lift it"));
        await Later(seconds: 5);
        here.Says("/events");
        await Settle();
        here.Sees(here.Private)[^1].Text.ShouldContain("Clay smiles");
        _discord.MustBeClean();
        _telegram.MustBeClean();
    }

    public async Task InitializeAsync()
    {
        _discord = await DiscordEmulator.Start(_clock, new() { HeartbeatInterval = TimeSpan.FromDays(20) });
        _telegram = await TelegramEmulator.Start(_clock);
    }

    public async Task DisposeAsync()
    {
        foreach (var link in Links())
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

    private IDatabase Db => _app.Services.GetRequiredService<IDatabase>();

    private List<IHostedService> Links() => [.. _app.Services.GetServices<IHostedService>().Where(service => service is DiscordLink or TelegramLink)];

    private async Task Open()
    {
        var settings = new global::Bot.Host.Settings
        {
            Data = _folder.Path,
            Database = _folder.File("smilebot.db"),
            Sandbox = false,
            SandboxPort = 0,
            Discord = new(_discord.Token, new(_discord.Api.ToString().TrimEnd('/'))),
            Telegram = new(_telegram.Token, new(_telegram.Root.ToString().TrimEnd('/'))),
            Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
            Languages = [Language.English],
        };
        _app = BotApp.Build(settings, _clock, TextWriter.Null);
        await Db.Start(CancellationToken.None);
        _app.Services.GetRequiredService<Gateway>().Jitter = () => 0.99;
        foreach (var link in Links()) await link.StartAsync(CancellationToken.None);
        await _discord.Until(() => _discord.Gateway.Identified == 1 && _discord.Platform.Application.GlobalCommands.Count > 0, "the bot is on Discord");
        await _app.Services.GetRequiredService<DiscordServers>().Settled();
        await _telegram.UntilIdle();
        while (await Db.Read(q => q.One<long>("SELECT count(*) FROM spaces")) < 2) await Task.Yield();
        // As the bridge does it.
        await Db.Write(null, async tx =>
        {
            var whole = await tx.One<long>("SELECT community_id FROM spaces WHERE platform = 'discord'");
            await tx.Run("UPDATE spaces SET community_id = @whole", new { whole });
            await tx.Run("UPDATE places SET community_id = @whole", new { whole });
        });
    }

    private async Task Settle()
    {
        for (var look = 0; look < Commons.MostLooks; look++)
        {
            lock (_telegram.Platform.Sync)
                if (_telegram.Updates.IsPolled && _telegram.Updates.Waiting.Count == 0 && _app.Services.GetRequiredService<Updates>().UnderWay == 0) break;
            if (Commons.Waits(_app.Services)) _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Commons.Yield();
        }
        await _app.Services.GetRequiredService<Interactions>().Settled();
    }

    private async Task Later(int seconds)
    {
        await Settle();
        for (var second = 0; second < seconds; second++)
        {
            await _app.Services.GetRequiredService<OutboxWorker>().Drain(CancellationToken.None);
            _clock.Advance(seconds: 1);
        }
        await Settle();
    }

    private string TextOf(Bot.Emulators.Discord.World.Message message)
    {
        lock (_discord.Platform.Sync) return new Seen(message, Bot.Emulators.Discord.World.MessagePayload.Of(message, _discord.Platform)).Text;
    }

    private string Told(Bot.Emulators.Discord.World.Interaction interaction) =>
        string.Join('\n', new[] { interaction.Original }.Concat(interaction.FollowUps).OfType<Bot.Emulators.Discord.World.Message>().Select(TextOf));
}
