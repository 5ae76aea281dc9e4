using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Features.Workshops;
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

/// <summary>A seat that is offered on one platform, is not answered there, and passes on to the other.</summary>
public sealed class OfferTogetherTests
{
    [Fact]
    public async Task An_offer_lapses_on_Telegram_and_is_taken_on_Discord_and_both_cards_say_so()
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
        await db.Write(null, async tx =>
        {
            var whole = await tx.One<long>("SELECT community_id FROM spaces WHERE platform = 'discord'");
            await tx.Run("UPDATE spaces SET community_id = @whole", new { whole });
            await tx.Run("UPDATE places SET community_id = @whole", new { whole });
        });
        await Settle();

        // Tomorrow at nine: less than a day ahead.
        host.Types(group, "/workshop_new@smile_bot Clay smiles tue 9:00 seats:1");
        await Settle();
        var card = host.Sees(group).Last(seen => seen.Text.StartsWith("Clay smiles", StringComparison.Ordinal)).Message;
        var (zara, milo) = (discord.People.AddMember(guild, "Zara"), discord.People.AddMember(guild, "Milo"));
        await discord.WholeAnswer(zara.Uses(room, "events"));
        var copy = await Post();
        var alok = telegram.People.AddMember(group, "Alok");
        alok.Starts();
        await Settle();
        await discord.WholeAnswer(zara.Presses(copy, "Going"));
        alok.Presses(card, "Going");
        await Settle();
        await discord.WholeAnswer(milo.Presses(copy, "Going"));
        await discord.WholeAnswer(zara.Presses(copy, "Can't"));
        await Later(minutes: 1);
        Asked(alok.Sees(alok.Private).Select(seen => seen.Text)).ShouldBe(1);
        Asked(Directs(milo).Select(seen => seen.Text)).ShouldBe(0);

        await Later(minutes: 123);

        alok.Sees(alok.Private).Count(seen => seen.Text.Contains("has passed on", StringComparison.Ordinal)).ShouldBe(1);
        Asked(alok.Sees(alok.Private).Select(seen => seen.Text)).ShouldBe(1);
        Asked(Directs(milo).Select(seen => seen.Text)).ShouldBe(1, string.Join("\n", await db.Read(q => q.Many<string>("SELECT key || state || COALESCE(reason, '') FROM outbox"))));
        var offer = Directs(milo)[^1];
        await discord.WholeAnswer(milo.Presses(offer.Message, "Take it"));
        await Later(minutes: 1);
        foreach (var text in new[] { card.Text, Text(copy) })
        {
            text.ShouldContain("1 of 1 seat");
            text.ShouldContain("Milo");
            text.ShouldNotContain("held for");
        }
        discord.MustBeClean();
        telegram.MustBeClean();
        foreach (var link in links)
        {
            var stopping = link.StopAsync(CancellationToken.None);
            while (!stopping.IsCompleted)
            {
                clock.Advance(TimeSpan.FromMilliseconds(100));
                await Task.Yield();
            }
        }

        IReadOnlyList<Seen> Directs(Bot.Emulators.Discord.Driving.Person person)
        {
            lock (discord.Platform.Sync) return [.. person.Sees(person.Direct).Where(seen => seen.Message.Author == discord.Platform.Bot)];
        }

        static int Asked(IEnumerable<string> texts) => texts.Count(text => text.Contains("A seat is free at", StringComparison.Ordinal));

        string Text(Bot.Emulators.Discord.World.Message message)
        {
            lock (discord.Platform.Sync) return new Seen(message, Bot.Emulators.Discord.World.MessagePayload.Of(message, discord.Platform)).Text;
        }

        async Task Later(int minutes)
        {
            await services.GetRequiredService<Interactions>().Settled();
            for (var step = 0; step < minutes * 4; step++)
            {
                await services.GetRequiredService<OutboxWorker>().Drain(CancellationToken.None);
                clock.Advance(seconds: 15);
                await Settle();
            }
        }

        async Task Settle()
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

        async Task<Bot.Emulators.Discord.World.Message> Post()
        {
            var workshop = await db.Read(q => q.One<long>("SELECT id FROM workshops"));
            var subject = new CardSubject(WorkshopCards.Source, workshop);
            var place = await db.Read(q => q.One<long>("SELECT id FROM places WHERE platform = 'discord' ORDER BY id LIMIT 1"));
            var view = new View([Language.English], DateTimeZoneProviders.Tzdb["Europe/Madrid"], Instant.FromDateTimeOffset(clock.GetUtcNow()));
            var there = new Destination.Room(new("discord", room.Id.ToString(CultureInfo.InvariantCulture)));
            var posted = await services.GetRequiredService<WorkshopCards>().Card(workshop, CancellationToken.None);
            var sent = (SendResult.Sent)await services.GetRequiredService<DiscordChat>().Send(
                there, new() { Card = posted, Subject = subject }, view, "together", CancellationToken.None);
            await db.Write(null, tx => services.GetRequiredService<CardCopies>().Remember(tx, subject, sent.Message, new Recipient.Room(new(place))));
            return room.Messages[ulong.Parse(sent.Message.NativeId, CultureInfo.InvariantCulture)];
        }
    }
}
