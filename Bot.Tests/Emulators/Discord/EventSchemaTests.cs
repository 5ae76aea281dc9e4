using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;
using Bot.Emulators.Loopback;

namespace Bot.Tests.Emulators.Discord;

/// <summary>What the emulator sends has the shape that the platform's events have.</summary>
public sealed class EventSchemaTests
{
    private const string Commands = """
        [{"name":"all","description":"x","options":[
          {"type":3,"name":"text","description":"x","required":true,"autocomplete":true},{"type":4,"name":"whole","description":"x"},
          {"type":5,"name":"flag","description":"x"},{"type":6,"name":"who","description":"x"},{"type":7,"name":"where","description":"x"},
          {"type":8,"name":"role","description":"x"},{"type":10,"name":"number","description":"x"}]},
         {"name":"Greet","type":2},{"name":"Keep","type":3}]
        """;

    [SpecFact(SpecFile.DiscordEvents)]
    public async Task Every_event_fits_the_schema()
    {
        await using var bot = await RawBot.Start(new() { Rates = Bot.Emulators.Discord.Wire.RateRules.Off });
        var people = bot.Emulator.People;
        var forum = people.AddChannel(bot.Guild, "ideas", ChannelType.Forum);
        var thread = people.AddChannel(bot.Guild, "a post", ChannelType.PublicThread, forum);
        people.AddChannel(bot.Guild, "talk", ChannelType.Voice);
        people.AddChannel(bot.Guild, "more", ChannelType.Category);
        var start = bot.Clock.GetUtcNow().AddDays(1).Text();
        (await bot.Post($"guilds/{bot.Guild.Id}/scheduled-events", $$$"""
            {"name":"Pottery","privacy_level":2,"entity_type":3,"scheduled_start_time":"{{{start}}}",
             "scheduled_end_time":"{{{bot.Clock.GetUtcNow().AddDays(2).Text()}}}","entity_metadata":{"location":"Hall"} }
            """)).Status.ShouldBe(200);
        await bot.Put($"{bot.AppPath}/commands", Commands);
        await using var gateway = await RawGateway.Connect(bot.Emulator.Gateway.Address);
        await gateway.Op(10);
        await gateway.Identify(bot.Emulator.Token, RawBot.Guilds);
        await ShouldFit(gateway, "READY", "Ready");
        await ShouldFit(gateway, "GUILD_CREATE", "GuildCreate");

        var card = await bot.PostCard();
        await ShouldFit(gateway, "MESSAGE_CREATE", "MessageCreate");
        var helper = people.AddRole(bot.Guild, "Helper");
        var ana = people.AddMember(bot.Guild, "ana", "es-ES", helper);
        ana.Says(thread, "hello");
        await ShouldFit(gateway, "MESSAGE_CREATE", "MessageCreate");
        ana.Uses(bot.Room, "all", ("text", "x"), ("whole", 5), ("flag", true), ("who", ana), ("where", forum), ("role", helper), ("number", 1.5));
        await ShouldFit(gateway, "INTERACTION_CREATE", "InteractionCreate");
        ana.Uses(ana.Direct, "all", ("text", "x"));
        await ShouldFit(gateway, "INTERACTION_CREATE", "InteractionCreate");
        ana.Types(bot.Room, "all", "text", ("text", "x"));
        await ShouldFit(gateway, "INTERACTION_CREATE", "InteractionCreate");
        ana.UsesOn(bot.Room, "Greet", ana);
        await ShouldFit(gateway, "INTERACTION_CREATE", "InteractionCreate");
        ana.UsesOn(card, "Keep");
        await ShouldFit(gateway, "INTERACTION_CREATE", "InteractionCreate");
        var press = ana.Presses(card, "Going");
        await ShouldFit(gateway, "INTERACTION_CREATE", "InteractionCreate");
        await bot.Callback(press, """
            {"type":9,"data":{"custom_id":"f:1","title":"Pottery","components":[
              {"type":18,"label":"Name","component":{"type":4,"custom_id":"name","style":1}},
              {"type":18,"label":"Food","component":{"type":21,"custom_id":"food","options":[{"label":"Meat","value":"m"},{"label":"None","value":"n"}]}},
              {"type":18,"label":"Days","component":{"type":22,"custom_id":"days","options":[{"label":"Sat","value":"sat"}]}},
              {"type":18,"label":"Photos","component":{"type":23,"custom_id":"photos"}},
              {"type":18,"label":"Who","component":{"type":5,"custom_id":"who"}}]}}
            """);
        var sent = ana.Submits(press.Modal!, ("Name", "Ana"), ("Food", "Meat"), ("Days", "Sat"), ("Who", ana));
        await ShouldFit(gateway, "INTERACTION_CREATE", "InteractionCreate");
        await bot.Callback(sent, """
            {"type":4,"data":{"flags":32768,"components":[{"type":17,"components":[{"type":10,"content":"Pick"},{"type":14},
              {"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":2,"label":"More","custom_id":"m"}},
              {"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"A","value":"a"}]}]}]}]}}
            """);
        await ShouldFit(gateway, "MESSAGE_CREATE", "MessageCreate");
        ana.Picks(sent.Original!, "s", "A");
        await ShouldFit(gateway, "INTERACTION_CREATE", "InteractionCreate");
        bot.Emulator.MustBeClean();
    }

    private static async Task ShouldFit(RawGateway gateway, string name, string definition)
    {
        var data = await gateway.Event(name);
        var root = JsonNode.Parse(await File.ReadAllTextAsync(SpecFile.Find(SpecFile.DiscordEvents)!))!;
        var faults = new SchemaChecker(root, strict: false).Check((JsonObject)root["definitions"]![definition]!, data);
        faults.ShouldBeEmpty($"{name}\n{string.Join('\n', faults)}\n{data.ToJsonString()}");
    }
}
