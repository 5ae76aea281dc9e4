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
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Bot.Tests.Telegram;

/// <summary>One community with a Discord server and a Telegram group, against both emulated platforms at once.</summary>
public sealed class TogetherTests
{
    private const int Seats = 20;
    private const int People = 50;

    [Fact]
    public async Task Fifty_people_tap_on_both_sides_for_twenty_seats_and_both_cards_say_the_same()
    {
        var clock = new FakeClock();
        using var folder = new TempFolder();
        await using var discord = await DiscordEmulator.Start(clock, new() { HeartbeatInterval = TimeSpan.FromDays(20) });
        await using var telegram = await TelegramEmulator.Start(clock);
        var guild = discord.People.AddGuild("Smile Commons");
        var room = discord.People.AddChannel(guild, "workshops");
        var group = telegram.People.AddGroup("Smile Commons");
        var host = telegram.People.AddMember(group, "Juno");
        telegram.People.Promote(group, host);

        await using var app = BotApp.Build(
            new()
            {
                Data = folder.Path,
                Database = folder.File("smilebot.db"),
                Sandbox = false,
                SandboxPort = 0,
                Discord = new(discord.Token, new(discord.Api.ToString().TrimEnd('/'))),
                Telegram = new(telegram.Token, new(telegram.Root.ToString().TrimEnd('/'))),
                Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
                Languages = [Language.English],
            },
            clock,
            TextWriter.Null);
        var services = app.Services;
        var db = services.GetRequiredService<IDatabase>();
        await db.Start(CancellationToken.None);
        services.GetRequiredService<Gateway>().Jitter = () => 0.99;
        var links = services.GetServices<IHostedService>().Where(service => service is DiscordLink or TelegramLink).ToList();
        foreach (var link in links) await link.StartAsync(CancellationToken.None);
        await discord.Until(() => discord.Gateway.Identified == 1 && discord.Platform.Application.GlobalCommands.Count > 0, "the bot is on Discord");
        await services.GetRequiredService<DiscordServers>().Settled();
        await telegram.UntilIdle();

        while (await db.Read(q => q.One<long>("SELECT count(*) FROM spaces")) < 2) await Task.Yield();

        // Joined in the store, as the bridge will do it; the first room of the community is where its cards go.
        await db.Write(null, async tx =>
        {
            var whole = await tx.One<long>("SELECT community_id FROM spaces WHERE platform = 'discord'");
            await tx.Run("UPDATE spaces SET community_id = @whole", new { whole });
            await tx.Run("UPDATE places SET community_id = @whole", new { whole });
        });
        await Settle(telegram, services, clock);
        host.Types(group, $"/workshop_new@smile_bot Clay smiles fri 18:00 seats:{Seats}");
        await Settle(telegram, services, clock);
        var card = host.Sees(group).Last(seen => seen.Text.StartsWith("Clay smiles", StringComparison.Ordinal)).Message;
        var organiser = discord.People.AddMember(guild, "Milo", "en-US");
        await discord.WholeAnswer(organiser.Uses(room, "events"));
        // The same workshop, opened on the other side for everybody.
        var workshop = await db.Read(q => q.One<long>("SELECT id FROM workshops"));
        var copy = await Post(services, room.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), workshop);

        var there = Enumerable.Range(0, People / 2).Select(number => discord.People.AddMember(guild, $"d{number}")).ToList();
        var here = Enumerable.Range(0, People / 2).Select(number => telegram.People.AddMember(group, $"t{number}")).ToList();
        var posted = room.Messages[ulong.Parse(copy, System.Globalization.CultureInfo.InvariantCulture)];
        var taps = new List<Task>();
        for (var number = 0; number < People / 2; number++)
        {
            var (one, other) = (there[number], here[number]);
            var pressed = one.Presses(posted, "Going");
            other.Presses(card, "Going");
            taps.Add(discord.WholeAnswer(pressed));
        }
        await Task.WhenAll(taps);
        await Settle(telegram, services, clock);
        await services.GetRequiredService<Interactions>().Settled();
        for (var seconds = 0; seconds < 60; seconds++)
        {
            await services.GetRequiredService<OutboxWorker>().Drain(CancellationToken.None);
            clock.Advance(seconds: 1);
        }

        (await db.Read(q => q.One<long>("SELECT count(*) FROM rsvps WHERE standing = 'Going'"))).ShouldBe(Seats);
        (await db.Read(q => q.One<long>("SELECT count(*) FROM rsvps WHERE standing = 'Waiting'"))).ShouldBe(People - Seats);
        foreach (var text in new[] { card.Text, TextOf(discord, posted) })
        {
            text.ShouldContain($"{Seats} of {Seats} seats");
            text.ShouldContain($"{People - Seats} on the waitlist");
        }
        Names(card.Text).ShouldBe(Names(TextOf(discord, posted)));
        telegram.Pace.Refused.ShouldBe(0);
        telegram.MustBeClean();
        discord.MustBeClean();
        foreach (var link in links)
        {
            var stopping = link.StopAsync(CancellationToken.None);
            while (!stopping.IsCompleted)
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                await Task.Yield();
            }
        }
    }

    private static async Task Settle(TelegramEmulator telegram, IServiceProvider services, FakeClock clock)
    {
        for (var look = 0; look < Commons.MostLooks; look++)
        {
            lock (telegram.Platform.Sync)
                if (telegram.Updates.IsPolled && telegram.Updates.Waiting.Count == 0 && services.GetRequiredService<Updates>().UnderWay == 0) return;
            if (Commons.Waits(services)) clock.Advance(TimeSpan.FromMilliseconds(100));
            await Commons.Yield();
        }
        throw new ShouldAssertException($"The bot does not come to rest.\n{telegram.Transcript.Print(40)}");
    }

    /// <summary>Posts the card in a room, as an announcement does.</summary>
    private static async Task<string> Post(IServiceProvider services, string room, long workshop)
    {
        var reads = services.GetRequiredService<Core.Features.Workshops.WorkshopCards>();
        var card = await reads.Card(workshop, CancellationToken.None);
        var subject = new Core.Chat.CardSubject(Core.Features.Workshops.WorkshopCards.Source, workshop);
        var db = services.GetRequiredService<IDatabase>();
        var place = await db.Read(q => q.One<long>("SELECT id FROM places WHERE platform = 'discord' ORDER BY id LIMIT 1"));
        var view = new Core.Chat.View([Language.English], DateTimeZoneProviders.Tzdb["Europe/Madrid"], Instant.FromDateTimeOffset(FakeClock.Monday));
        var sent = (Core.Chat.SendResult.Sent)await services.GetRequiredService<DiscordChat>().Send(
            new Core.Chat.Destination.Room(new("discord", room)), new() { Card = card, Subject = subject }, view, "together", CancellationToken.None);
        await db.Write(null, tx => services.GetRequiredService<CardCopies>().Remember(tx, subject, sent.Message, new Recipient.Room(new(place))));
        return sent.Message.NativeId;
    }

    private static string TextOf(DiscordEmulator discord, Bot.Emulators.Discord.World.Message message)
    {
        lock (discord.Platform.Sync) return new Seen(message, Bot.Emulators.Discord.World.MessagePayload.Of(message, discord.Platform)).Text;
    }

    /// <summary>The first people on the card, in its order.</summary>
    private static IReadOnlyList<string> Names(string text) =>
        [.. text.Split('\n', ',', ' ').Select(word => word.Trim()).Where(word => word.Length >= 2 && word[0] is 'd' or 't' && word[1..].All(char.IsAsciiDigit))];
}
