using Bot.Emulators.Discord.Driving;
using Bot.Emulators.Discord.World;

namespace Bot.Tests.Emulators.Discord;

public sealed class InteractionTests
{
    private const string Commands = """
        [
          {"name":"ping","description":"Pong"},
          {"name":"workshop","description":"Workshops","default_member_permissions":"32","contexts":[0],"options":[
            {"type":1,"name":"new","description":"A new one","options":[
              {"type":3,"name":"title","description":"Its title","required":true,"max_length":100},
              {"type":4,"name":"seats","description":"How many","min_value":1,"max_value":500},
              {"type":3,"name":"venue","description":"Where","autocomplete":true}]}]}
        ]
        """;

    [Fact]
    public async Task A_slash_command_comes_as_it_was_typed_and_is_answered_once()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        (await bot.Put($"{bot.AppPath}/commands", Commands)).Status.ShouldBe(200);
        var host = bot.Emulator.People.AddRole(bot.Guild, "Host", Permission.ManageServer);
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana", "es-ES", host);
        var call = ana.Uses(bot.Room, "workshop new", ("title", "Pottery"), ("seats", 8));
        var told = await gateway.Event("INTERACTION_CREATE");
        ((string)told["locale"]!).ShouldBe("es-ES");
        ((string)told["data"]!["options"]![0]!["name"]!).ShouldBe("new");
        ((string)told["data"]!["options"]![0]!["options"]![0]!["value"]!).ShouldBe("Pottery");
        ((int)told["data"]!["options"]![0]!["options"]![1]!["value"]!).ShouldBe(8);
        ((string)told["member"]!["roles"]![0]!).ShouldBe(host.Id.Text());

        var answer = await bot.Callback(call, """{"type":4,"data":{"content":"Created","flags":64}}""", "?with_response=true");
        answer.Status.ShouldBe(200, answer.Text);
        ((bool)answer.Json!["interaction"]!["response_message_ephemeral"]!).ShouldBeTrue();
        ((string)answer.Json!["resource"]!["message"]!["content"]!).ShouldBe("Created");
        (await bot.Emulator.Answer(call)).Original!.Content.ShouldBe("Created");
        bot.Emulator.MustBeClean();

        (await bot.Callback(call, """{"type":4,"data":{"content":"Again"}}""")).Code.ShouldBe(40060);
        bot.ShouldHaveBroken("", "40060");
    }

    [Fact]
    public async Task An_ephemeral_answer_is_for_one_person()
    {
        await using var bot = await RawBot.Start();
        await bot.Put($"{bot.AppPath}/commands", Commands);
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        var ben = bot.Emulator.People.AddMember(bot.Guild, "ben");
        var call = ana.Uses(bot.Room, "ping");
        await bot.Callback(call, """{"type":4,"data":{"content":"Only you","flags":64}}""");
        ana.Sees(bot.Room).Single().Text.ShouldBe("Only you");
        ben.Sees(bot.Room).ShouldBeEmpty();
        (await bot.Get($"{bot.RoomPath}/messages")).Json!.AsArray().ShouldBeEmpty();
        (await bot.Patch($"{bot.RoomPath}/messages/{call.Original!.Id}", """{"content":"x"}""")).Code.ShouldBe(10008);
        (await bot.Patch($"{bot.Hook(call)}/messages/@original", """{"content":"Changed"}""")).Status.ShouldBe(200);
        ana.Sees(bot.Room).Single().Text.ShouldBe("Changed");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task After_three_seconds_it_is_unknown_and_after_fifteen_minutes_its_token_is_dead()
    {
        await using var bot = await RawBot.Start();
        await bot.Put($"{bot.AppPath}/commands", Commands);
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        var late = ana.Uses(bot.Room, "ping");
        bot.Clock.Advance(TimeSpan.FromMilliseconds(3001));
        (await bot.Callback(late, """{"type":4,"data":{"content":"Late"}}""")).Code.ShouldBe(10062);
        (await bot.Post(bot.Hook(late), """{"content":"Late"}""")).Code.ShouldBe(10015);

        var call = ana.Uses(bot.Room, "ping");
        bot.Clock.Advance(seconds: 3);
        (await bot.Callback(call, """{"type":4,"data":{"content":"In time"}}""")).Status.ShouldBe(204);
        bot.Clock.Advance(minutes: 14);
        (await bot.Post(bot.Hook(call), """{"content":"More"}""")).Status.ShouldBe(200);
        bot.Clock.Advance(minutes: 1);
        (await bot.Patch($"{bot.Hook(call)}/messages/@original", """{"content":"Too late"}""")).Code.ShouldBe(50027);
        (await bot.Patch($"{bot.RoomPath}/messages/{call.Original!.Id}", """{"content":"As the bot's own"}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_deferral_keeps_its_visibility_whatever_the_follow_up_says()
    {
        await using var bot = await RawBot.Start();
        await bot.Put($"{bot.AppPath}/commands", Commands);
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        var ben = bot.Emulator.People.AddMember(bot.Guild, "ben");
        var call = ana.Uses(bot.Room, "ping");
        (await bot.Callback(call, """{"type":5}""")).Status.ShouldBe(204);
        ben.Sees(bot.Room).Single().IsLoading.ShouldBeTrue();
        (await bot.Post(bot.Hook(call), """{"content":"Done","flags":64}""")).Status.ShouldBe(200);
        var seen = ben.Sees(bot.Room).Single();
        (seen.Text, seen.IsEphemeral, seen.IsLoading).ShouldBe(("Done", false, false));
        bot.Emulator.MustBeClean();

        var other = ana.Uses(bot.Room, "ping");
        (await bot.Callback(other, """{"type":5,"data":{"flags":32832}}""")).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("data.flags", "MESSAGE_FLAGS_INVALID");
    }

    [Fact]
    public async Task A_deferral_can_be_deleted_and_followed_up_privately()
    {
        await using var bot = await RawBot.Start();
        await bot.Put($"{bot.AppPath}/commands", Commands);
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        var ben = bot.Emulator.People.AddMember(bot.Guild, "ben");
        var call = ana.Uses(bot.Room, "ping");
        await bot.Callback(call, """{"type":5}""");
        (await bot.Delete($"{bot.Hook(call)}/messages/@original")).Status.ShouldBe(204);
        (await bot.Post(bot.Hook(call), """{"content":"Between us","flags":64}""")).Status.ShouldBe(200);
        ben.Sees(bot.Room).ShouldBeEmpty();
        ana.Sees(bot.Room).Single().Text.ShouldBe("Between us");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_press_updates_the_card_or_answers_beside_it()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        var card = await bot.PostCard();
        await gateway.Event("MESSAGE_CREATE");
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        var press = ana.Presses(card, "Going");
        var told = await gateway.Event("INTERACTION_CREATE");
        ((string)told["data"]!["custom_id"]!).ShouldBe("w.r:1");
        ((string)told["message"]!["id"]!).ShouldBe(card.Id.Text());
        (await bot.Callback(press, """{"type":7,"data":{"content":"Pottery (1)"}}""")).Status.ShouldBe(204);
        ((string)(await gateway.Event("MESSAGE_UPDATE"))["content"]!).ShouldBe("Pottery (1)");
        (await bot.Post(bot.Hook(press), """{"content":"You are in","flags":64}""")).Status.ShouldBe(200);
        ana.Sees(bot.Room).Select(seen => seen.Text).ShouldBe(["Pottery (1)", "You are in"]);
        bot.Emulator.MustBeClean();

        var second = ana.Presses(card, "w.r:1");
        await bot.Callback(second, """{"type":6}""");
        (await bot.Patch($"{bot.Hook(second)}/messages/@original", """{"content":"Pottery (2)"}""")).Status.ShouldBe(200);
        card.Content.ShouldBe("Pottery (2)");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task A_form_is_filled_and_sent_and_cannot_be_answered_by_a_form()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        var card = await bot.PostCard();
        await gateway.Event("MESSAGE_CREATE");
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        var press = ana.Presses(card, "Going");
        await gateway.Event("INTERACTION_CREATE");
        const string form = """
            {"type":9,"data":{"custom_id":"f:1","title":"Pottery","components":[
              {"type":18,"label":"Name","component":{"type":4,"custom_id":"name","style":1,"max_length":20,"value":"Ana"}},
              {"type":18,"label":"Food","component":{"type":21,"custom_id":"food","options":[{"label":"Meat","value":"m"},{"label":"None","value":"n"}]}},
              {"type":18,"label":"Days","component":{"type":22,"custom_id":"days","required":false,"min_values":0,"options":[{"label":"Sat","value":"sat"},{"label":"Sun","value":"sun"}]}},
              {"type":18,"label":"Photos","component":{"type":23,"custom_id":"photos"}},
              {"type":18,"label":"Size","component":{"type":3,"custom_id":"size","options":[{"label":"Small","value":"s"},{"label":"Large","value":"l"}]}}]}}
            """;
        (await bot.Callback(press, form)).Status.ShouldBe(204);
        var sent = ana.Submits(press.Modal!, ("Food", "None"), ("days", new[] { "Sat", "Sun" }), ("Photos", true), ("Size", "Large"));
        var data = (await gateway.Event("INTERACTION_CREATE"))["data"]!;
        ((string)data["custom_id"]!).ShouldBe("f:1");
        ((string)data["components"]![0]!["component"]!["value"]!).ShouldBe("Ana");
        ((string)data["components"]![1]!["component"]!["value"]!).ShouldBe("n");
        data["components"]![2]!["component"]!["values"]!.AsArray().Count.ShouldBe(2);
        ((bool)data["components"]![3]!["component"]!["value"]!).ShouldBeTrue();
        ((string)data["components"]![4]!["component"]!["values"]![0]!).ShouldBe("l");
        bot.Emulator.MustBeClean();

        (await bot.Callback(sent, form)).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("type", "one of (4, 5, 6, 7)");
        (await bot.Callback(sent, """{"type":7,"data":{"content":"Ana comes"}}""")).Status.ShouldBe(204);
        Should.Throw<InvalidOperationException>(() => ana.Submits(press.Modal!, ("Colour", "red")));
    }

    [Fact]
    public async Task Suggestions_are_asked_for_and_given()
    {
        await using var bot = await RawBot.Start();
        await using var gateway = await bot.Connect();
        await bot.Put($"{bot.AppPath}/commands", Commands);
        var owner = bot.Emulator.People.OwnerOf(bot.Guild);
        var typing = owner.Types(bot.Room, "workshop new", "venue", ("venue", "har"));
        var told = await gateway.Event("INTERACTION_CREATE");
        ((int)told["type"]!).ShouldBe(4);
        ((bool)told["data"]!["options"]![0]!["options"]![0]!["focused"]!).ShouldBeTrue();
        (await bot.Callback(typing, """{"type":4,"data":{"content":"no"}}""")).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("type", "one of (8)");
        (await bot.Callback(typing, """{"type":8,"data":{"choices":[{"name":"Harbour hall","value":"v1"}]}}""")).Status.ShouldBe(204);
        ((string)typing.Choices.Single()["value"]!).ShouldBe("v1");
        bot.Emulator.MustBeClean();
    }

    [Fact]
    public async Task The_client_offers_commands_by_power_and_place()
    {
        await using var bot = await RawBot.Start();
        await bot.Put($"{bot.AppPath}/commands", Commands);
        var ana = bot.Emulator.People.AddMember(bot.Guild, "ana");
        ana.Commands(bot.Room).Select(one => (string)one["name"]!).ShouldBe(["ping"]);
        bot.Emulator.People.OwnerOf(bot.Guild).Commands(bot.Room).Select(one => (string)one["name"]!).ShouldBe(["ping", "workshop"]);
        ana.Commands(ana.Direct).Select(one => (string)one["name"]!).ShouldBe(["ping"]);
        Should.Throw<InvalidOperationException>(() => ana.Uses(bot.Room, "workshop new", ("title", "x")));
        Should.Throw<InvalidOperationException>(() => bot.Emulator.People.OwnerOf(bot.Guild).Uses(bot.Room, "workshop new"));
    }
}
