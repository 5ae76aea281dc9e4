using System.Globalization;
using Bot.Emulators.Discord.World;

namespace Bot.Tests.Emulators.Discord;

/// <summary>Threads, forum posts, scheduled events and look-ups.</summary>
public sealed class PlaceTests
{
    [Fact]
    public async Task A_forum_post_begins_with_a_message_and_is_a_channel()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        var forum = bot.Emulator.People.AddChannel(bot.Guild, "ideas", ChannelType.Forum);
        await gateway.Event("CHANNEL_CREATE");
        (await bot.Post($"channels/{forum.Id}/messages", """{"content":"x"}""")).Code.ShouldBe(50008);
        bot.ShouldHaveBroken("", "50008");
        var opened = await bot.Post($"channels/{forum.Id}/threads", """{"name":"Pottery","message":{"content":"Who comes?"}}""");
        opened.Status.ShouldBe(201, opened.Text);
        ((bool)(await gateway.Event("THREAD_CREATE"))["newly_created"]!).ShouldBeTrue();
        await gateway.Event("MESSAGE_CREATE");
        var path = $"channels/{(string)opened.Json!["id"]!}";
        (await bot.Post($"{path}/messages", """{"content":"I do"}""")).Status.ShouldBe(200);
        ((string)(await bot.Get(path)).Json!["parent_id"]!).ShouldBe(forum.Id.Text());
        (await bot.Patch(path, """{"archived":true,"locked":true}""")).Status.ShouldBe(200);
        (await bot.Post($"{path}/messages", """{"content":"late"}""")).Code.ShouldBe(50083);
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_thread_on_a_message_has_its_id()
    {
        await using var bot = await RawBot.Start();
        var card = await bot.PostCard();
        var opened = await bot.Post($"{bot.RoomPath}/messages/{card.Id}/threads", """{"name":"Talk"}""");
        ((string)opened.Json!["id"]!).ShouldBe(card.Id.Text());
        (await bot.Get($"guilds/{bot.Guild.Id}/threads/active")).Json!["threads"]!.AsArray().Count.ShouldBe(1);
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task An_event_is_announced_changed_and_taken_away()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        var events = $"guilds/{bot.Guild.Id}/scheduled-events";
        var made = await bot.Post(events, Event(bot.Clock.GetUtcNow().AddHours(1)));
        made.Status.ShouldBe(200, made.Text);
        await gateway.Event("GUILD_SCHEDULED_EVENT_CREATE");
        var one = $"{events}/{(string)made.Json!["id"]!}";
        (await bot.Patch(one, """{"name":"Pottery II"}""")).Status.ShouldBe(200);
        ((string)(await gateway.Event("GUILD_SCHEDULED_EVENT_UPDATE"))["name"]!).ShouldBe("Pottery II");
        (await bot.Delete(one)).Status.ShouldBe(204);
        (await bot.Get(one)).Code.ShouldBe(10070);
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task An_event_in_the_past_without_an_end_or_a_place_is_refused()
    {
        await using var bot = await RawBot.Start();
        var events = $"guilds/{bot.Guild.Id}/scheduled-events";
        (await bot.Post(events, Event(bot.Clock.GetUtcNow().AddMinutes(-1)))).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("scheduled_start_time", "past");
        (await bot.Post(events, Event(bot.Clock.GetUtcNow().AddHours(1)).Replace("Hall", "", StringComparison.Ordinal))).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("entity_metadata.location", "between 1 and 100");
        var made = await bot.Post(events, Event(bot.Clock.GetUtcNow().AddHours(1)));
        (await bot.Patch($"{events}/{(string)made.Json!["id"]!}", """{"status":3}""")).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("status", "STATUS_TRANSITION");
        bot.Emulator.People.RemoveBot(bot.Guild);
        bot.Emulator.People.AddBot(bot.Guild, Permission.ViewChannel);
        (await bot.Post(events, Event(bot.Clock.GetUtcNow().AddHours(1)))).Code.ShouldBe(50013);
    }

    [Fact]
    public async Task An_event_at_a_place_begins_and_ends_by_itself()
    {
        await using var bot = await RawBot.Start();
        var events = $"guilds/{bot.Guild.Id}/scheduled-events";
        var made = await bot.Post(events, Event(bot.Clock.GetUtcNow().AddHours(1)));
        var one = $"{events}/{(string)made.Json!["id"]!}";
        bot.Clock.Advance(hours: 1);
        ((int)(await bot.Get(one)).Json!["status"]!).ShouldBe(2);
        bot.Clock.Advance(hours: 2);
        (await bot.Get(events)).Json!.AsArray().ShouldBeEmpty();
        (await bot.Patch(one, """{"name":"Late"}""")).Code.ShouldBe(180000);
    }

    [Fact]
    public async Task A_burst_of_new_private_channels_is_noticed()
    {
        await using var bot = await RawBot.Start(new() { NewDirects = new(2, TimeSpan.FromMinutes(10)) });
        async Task<Answered> Open() =>
            await bot.Post("users/@me/channels", $$"""{"recipient_id":"{{bot.Emulator.People.AddMember(bot.Guild, "x").User.Id}}"}""");
        (await Open()).Status.ShouldBe(200);
        (await Open()).Status.ShouldBe(200);
        (await Open()).Code.ShouldBe(40003);
        bot.ShouldHaveBroken("", "40003");
        bot.Clock.Advance(minutes: 10);
        (await Open()).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Servers_rooms_roles_and_members_can_be_looked_up()
    {
        await using var bot = await RawBot.Start();
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        var guild = $"guilds/{bot.Guild.Id}";
        ((string)(await bot.Get(guild)).Json!["system_channel_id"]!).ShouldBe(bot.Guild.SystemChannel!.Value.Text());
        (await bot.Get($"{guild}/channels")).Json!.AsArray().Count.ShouldBe(2);
        (await bot.Get($"{guild}/roles")).Json!.AsArray().Count.ShouldBe(2);
        ((string)(await bot.Get($"{guild}/members/{ana.User.Id}")).Json!["user"]!["username"]!).ShouldBe("ana");
        (await bot.Get($"{guild}/members/1")).Code.ShouldBe(10007);
        (await bot.Get("guilds/1")).Code.ShouldBe(10004);
        (await bot.Get("users/@me/guilds")).Json!.AsArray().Count.ShouldBe(1);
        ((string)(await bot.Get("applications/@me")).Json!["id"]!).ShouldBe(bot.Emulator.Platform.Application.Id.Text());
        ((bool)(await bot.Get("users/@me")).Json!["bot"]!).ShouldBeTrue();
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task Ids_hold_the_time_of_the_clock_and_their_order()
    {
        await using var bot = await RawBot.Start();
        var first = await bot.PostCard();
        var second = await bot.PostCard();
        second.Id.ShouldBeGreaterThan(first.Id);
        Snowflakes.TimeOf(first.Id).ShouldBe(bot.Clock.GetUtcNow());
        bot.Clock.Advance(minutes: 1);
        Snowflakes.TimeOf((await bot.PostCard()).Id).ShouldBe(bot.Clock.GetUtcNow());
    }

    private static string Event(DateTimeOffset start) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"name":"Pottery","privacy_level":2,"entity_type":3,"scheduled_start_time":"{{start:O}}","scheduled_end_time":"{{start.AddHours(2):O}}",
         "entity_metadata":{"location":"Hall"} }
        """);
}
