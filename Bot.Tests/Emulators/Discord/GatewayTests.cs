using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Bot.Tests.Emulators.Discord;

public sealed class GatewayTests
{
    [Fact]
    public async Task It_greets_acknowledges_and_tells_what_the_bot_is_in()
    {
        await using var bot = await RawBot.Start();
        var told = await bot.Get("gateway/bot");
        ((string)told.Json!["url"]!).ShouldBe(bot.Emulator.Gateway.Address.ToString());
        await using var gateway = await RawGateway.Connect(bot.Emulator.Gateway.Address);
        var hello = await gateway.Op(10);
        ((int)hello["d"]!["heartbeat_interval"]!).ShouldBe(41_250);
        await gateway.Send(1, null);
        await gateway.Op(11);
        await gateway.Identify(bot.Emulator.Token, RawBot.Guilds);
        var ready = await gateway.Event("READY");
        ((string)ready["resume_gateway_url"]!).ShouldBe(bot.Emulator.Gateway.ResumeAddress.ToString());
        ready["private_channels"]!.AsArray().Count.ShouldBe(0);
        ((string)ready["application"]!["id"]!).ShouldBe(bot.Emulator.Platform.Application.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        ((bool)ready["guilds"]![0]!["unavailable"]!).ShouldBeTrue();
        var guild = await gateway.Event("GUILD_CREATE");
        ((bool)guild["unavailable"]!).ShouldBeFalse();
        guild["channels"]!.AsArray().Count.ShouldBe(2);
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task One_compressed_stream_carries_all_frames()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await RawGateway.Connect(bot.Emulator.Gateway.Address, zlib: true);
        await gateway.Op(10);
        await gateway.Identify(bot.Emulator.Token, RawBot.Guilds);
        await gateway.Event("READY");
        await gateway.Event("GUILD_CREATE");
        bot.Emulator.People.AddChannel(bot.Guild, "clinics");
        ((string)(await gateway.Event("CHANNEL_CREATE"))["name"]!).ShouldBe("clinics");
    }

    [Theory]
    [InlineData("wrong", RawBot.Guilds, 4004)]
    [InlineData(null, 1 << 18, 4013)]
    [InlineData(null, 1 << 15, 4014)]
    public async Task A_wrong_identify_ends_it(string? token, int intents, int code)
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await RawGateway.Connect(bot.Emulator.Gateway.Address);
        await gateway.Op(10);
        await gateway.Identify(token ?? bot.Emulator.Token, intents);
        (await gateway.Next()).ShouldBeNull();
        ((int)gateway.CloseStatus!).ShouldBe(code);
        bot.Emulator.Violations.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_was_missed_is_replayed_under_its_old_numbers()
    {
        await using var bot = await RawBot.Start();
        string session;
        int sequence;
        await using (var first = await RawGateway.Connect(bot.Emulator.Gateway.Address))
        {
            await first.Op(10);
            await first.Identify(bot.Emulator.Token, RawBot.Guilds);
            session = (string)(await first.Event("READY"))["session_id"]!;
            await first.Event("GUILD_CREATE");
            sequence = first.Sequence!.Value;
            bot.Emulator.Gateway.Abort();
            await Should.ThrowAsync<WebSocketException>(first.Next);
        }
        await bot.Emulator.Until(() => bot.Emulator.Gateway.Connected == 0, "the connection is gone");
        bot.Emulator.People.AddChannel(bot.Guild, "one");
        bot.Emulator.People.AddChannel(bot.Guild, "two");
        await using var second = await RawGateway.Connect(bot.Emulator.Gateway.ResumeAddress);
        await second.Op(10);
        await second.Resume(bot.Emulator.Token, session, sequence);
        ((string)(await second.Event("CHANNEL_CREATE"))["name"]!).ShouldBe("one");
        second.Sequence.ShouldBe(sequence + 1);
        ((string)(await second.Event("CHANNEL_CREATE"))["name"]!).ShouldBe("two");
        await second.Event("RESUMED");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_session_that_was_left_too_long_is_over()
    {
        await using var bot = await RawBot.Start();
        string session;
        await using (var first = await RawGateway.Connect(bot.Emulator.Gateway.Address))
        {
            await first.Op(10);
            await first.Identify(bot.Emulator.Token, RawBot.Guilds);
            session = (string)(await first.Event("READY"))["session_id"]!;
        }
        bot.Emulator.Gateway.Abort();
        await bot.Emulator.Until(() => bot.Emulator.Gateway.Connected == 0, "the connection is gone");
        bot.Clock.Advance(minutes: 30);
        await using var second = await RawGateway.Connect(bot.Emulator.Gateway.ResumeAddress);
        await second.Op(10);
        await second.Resume(bot.Emulator.Token, session, 1);
        ((bool)(await second.Op(9))["d"]!).ShouldBeFalse();
        await second.Identify(bot.Emulator.Token, RawBot.Guilds);
        await second.Event("READY");
    }

    [Fact]
    public async Task A_normal_close_ends_the_session_too()
    {
        await using var bot = await RawBot.Start();
        string session;
        await using (var first = await RawGateway.Connect(bot.Emulator.Gateway.Address))
        {
            await first.Op(10);
            await first.Identify(bot.Emulator.Token, RawBot.Guilds);
            session = (string)(await first.Event("READY"))["session_id"]!;
            await first.Event("GUILD_CREATE");
            await first.Close(WebSocketCloseStatus.NormalClosure);
        }
        await bot.Emulator.Until(() => bot.Emulator.Gateway.Connected == 0, "the connection is gone");
        await using var second = await RawGateway.Connect(bot.Emulator.Gateway.ResumeAddress);
        await second.Op(10);
        await second.Resume(bot.Emulator.Token, session, 1);
        await second.Op(9);
    }

    [Fact]
    public async Task On_demand_it_asks_to_reconnect_invalidates_duplicates_and_leaves_heartbeats_unanswered()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        bot.Emulator.Gateway.AskToReconnect();
        await gateway.Op(7);
        bot.Emulator.Gateway.Faults.Duplicates = true;
        bot.Emulator.People.AddChannel(bot.Guild, "twice");
        await gateway.Event("CHANNEL_CREATE");
        var first = gateway.Sequence;
        await gateway.Event("CHANNEL_CREATE");
        gateway.Sequence.ShouldBe(first + 1);
        bot.Emulator.Gateway.Repeat(last: 1);
        await gateway.Event("CHANNEL_CREATE");
        gateway.Sequence.ShouldBe(first + 1);
        bot.Emulator.Gateway.Faults.NoAcks = true;
        await gateway.Send(1, gateway.Sequence);
        bot.Emulator.Gateway.Invalidate(resumable: false);
        ((bool)(await gateway.Op(9))["d"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task A_connection_dies_in_the_middle_of_a_burst_and_nothing_is_lost()
    {
        await using var bot = await RawBot.Start();
        await using var first = await RawGateway.Connect(bot.Emulator.Gateway.Address);
        await first.Op(10);
        await first.Identify(bot.Emulator.Token, RawBot.Guilds);
        var session = (string)(await first.Event("READY"))["session_id"]!;
        await first.Event("GUILD_CREATE");
        var known = first.Sequence!.Value;
        bot.Emulator.Gateway.Faults.AbortAfter = 3;
        for (var at = 0; at < 10; at++) bot.Emulator.People.AddChannel(bot.Guild, $"room {at}");
        await bot.Emulator.Until(() => bot.Emulator.Gateway.Connected == 0, "the connection is gone");
        await using var second = await RawGateway.Connect(bot.Emulator.Gateway.ResumeAddress);
        await second.Op(10);
        await second.Resume(bot.Emulator.Token, session, known);
        for (var at = 0; at < 10; at++) ((string)(await second.Event("CHANNEL_CREATE"))["name"]!).ShouldBe($"room {at}");
        await second.Event("RESUMED");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_resume_can_be_refused_and_anything_can_be_sent()
    {
        await using var bot = await RawBot.Start();
        await using var first = await bot.Connect();
        bot.Emulator.Gateway.SendEvent("SOMETHING_NEW", """[null,{"deep":[[[]]]}]""");
        var odd = await first.Next();
        ((string)odd!["t"]!, odd["d"]!.ToJsonString()).ShouldBe(("SOMETHING_NEW", """[null,{"deep":[[[]]]}]"""));
        bot.Emulator.Gateway.Faults.RefusesResume = true;
        bot.Emulator.Gateway.Abort();
        await using var second = await RawGateway.Connect(bot.Emulator.Gateway.ResumeAddress);
        await second.Op(10);
        await second.Resume(bot.Emulator.Token, "unknown", 1);
        ((bool)(await second.Op(9))["d"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task A_resume_at_the_wrong_address_is_noticed()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await RawGateway.Connect(bot.Emulator.Gateway.Address);
        await gateway.Op(10);
        await gateway.Resume(bot.Emulator.Token, "unknown", 1);
        await gateway.Op(9);
        bot.ShouldHaveBroken("", "resume_gateway_url");
    }

    [Fact]
    public async Task A_hundred_and_twenty_frames_a_minute_and_no_more()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        for (var at = 1; at < 120; at++) await gateway.Send(1, gateway.Sequence);
        for (var at = 1; at < 120; at++) await gateway.Op(11);
        bot.Clock.Advance(seconds: 60);
        await gateway.Send(1, gateway.Sequence);
        await gateway.Op(11);
        for (var at = 0; at < 120; at++) await gateway.Send(1, gateway.Sequence);
        for (var at = 0; at < 119; at++) await gateway.Op(11);
        (await gateway.Next()).ShouldBeNull();
        ((int)gateway.CloseStatus!).ShouldBe(4008);
    }

    [Fact]
    public async Task A_second_identify_within_five_seconds_is_turned_away()
    {
        await using var bot = await RawBot.Start();
        await using var one = await bot.Connect();
        await using var two = await RawGateway.Connect(bot.Emulator.Gateway.Address);
        await two.Op(10);
        await two.Identify(bot.Emulator.Token, RawBot.Guilds);
        await two.Op(9);
        bot.Clock.Advance(seconds: 5);
        await two.Identify(bot.Emulator.Token, RawBot.Guilds);
        await two.Event("READY");
    }

    [Fact]
    public async Task A_field_that_is_not_listed_is_noticed_in_a_frame_too()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        await gateway.Send(new JsonObject { ["op"] = 1, ["d"] = null, ["dd"] = 1 }.ToJsonString());
        await gateway.Op(11);
        bot.ShouldHaveBroken("dd", "not listed");
    }

    [Fact]
    public async Task Being_thrown_out_is_told_unlike_an_outage()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        bot.Emulator.People.LoseGuild(bot.Guild);
        ((bool)(await gateway.Event("GUILD_DELETE"))["unavailable"]!).ShouldBeTrue();
        bot.Emulator.People.RemoveBot(bot.Guild);
        (await gateway.Event("GUILD_DELETE")).ContainsKey("unavailable").ShouldBeFalse();
        (await bot.Post($"{bot.RoomPath}/messages", """{"content":"hello"}""")).Code.ShouldBe(50001);
        bot.Emulator.People.AddBot(bot.Guild);
        await gateway.Event("GUILD_CREATE");
        bot.Emulator.MustBeClean();
    }
}
