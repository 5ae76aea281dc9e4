namespace Bot.Tests.Emulators.Telegram;

/// <summary>Command menus by scope and language. https://core.telegram.org/bots/api#setmycommands</summary>
public sealed class MenuTests
{
    [Fact]
    public async Task The_narrowest_scope_in_the_persons_language_is_shown()
    {
        await using var bot = await RawBot.Start();
        var group = await bot.Group();
        var ana = bot.People.AddMember(group, "Ana", "es-MX");
        var ben = bot.People.AddMember(group, "Ben");
        await Set("help", "Help");
        await Set("ayuda", "Ayuda", language: "es");
        Shown(ana).ShouldBe(["ayuda"]);
        Shown(ben).ShouldBe(["help"]);
        await Set("events", "Coming up", """{"type":"all_group_chats"}""");
        Shown(ana).ShouldBe(["events"]);
        ana.Menu(ana.Private).Select(one => one.Command).ShouldBe(["ayuda"]);
        await Set("workshop", "Workshops", """{"type":"all_chat_administrators"}""");
        bot.People.Promote(group, ben);
        Shown(ben).ShouldBe(["workshop"]);
        Shown(ana).ShouldBe(["events"]);
        await Set("only", "For one", $$"""{"type":"chat_member","chat_id":{{group.Id}},"user_id":{{ana.User.Id}}}""");
        Shown(ana).ShouldBe(["only"]);
        Should.Throw<InvalidOperationException>(() => ana.Uses(group, "workshop"));
        var got = await bot.Call("getMyCommands", """{"language_code":"es"}""");
        got.Result.ToJsonString().ShouldBe("""[{"command":"ayuda","description":"Ayuda"}]""");
        (await bot.Call("deleteMyCommands", """{"scope":{"type":"all_group_chats"}}""")).Ok.ShouldBeTrue();
        (await bot.Call("getMyCommands", """{"scope":{"type":"all_group_chats"}}""")).Result.AsArray().ShouldBeEmpty();
        bot.Emulator.Platform.Menu.Changes.ShouldBe(6);
        bot.Emulator.MustBeClean();

        IEnumerable<string> Shown(Bot.Emulators.Telegram.Driving.Person person) => person.Menu(group).Select(one => one.Command);

        async Task Set(string command, string description, string? scope = null, string language = "")
        {
            var where = scope is null ? "" : $",\"scope\":{scope}";
            var answer = await bot.Call("setMyCommands", $$"""
                {"commands":[{"command":"{{command}}","description":"{{description}}"}],"language_code":"{{language}}"{{where}} }
                """);
            answer.Ok.ShouldBeTrue(answer.Description);
        }
    }

    [Theory]
    [InlineData("""{"commands":[{"command":"Help","description":"x"}]}""", "commands.0.command", "BOT_COMMAND_INVALID")]
    [InlineData("""{"commands":[{"command":"workshop-new","description":"x"}]}""", "commands.0.command", "BOT_COMMAND_INVALID")]
    [InlineData("""{"commands":[{"command":"help","description":""}]}""", "commands.0.description", "BOT_COMMAND_DESCRIPTION_INVALID")]
    [InlineData("""{"commands":[{"command":"help","description":"x"},{"command":"help","description":"y"}]}""", "commands.1.command", "twice")]
    [InlineData("""{"commands":[],"language_code":"es-MX"}""", "language_code", "invalid language code specified")]
    [InlineData("""{"commands":[],"scope":{"type":"all_groups"}}""", "scope.type", "unsupported type specified")]
    [InlineData("""{"commands":[{"command":"help"}]}""", "commands.0.description", "required")]
    public async Task A_menu_that_is_wrong_is_refused(string body, string path, string rule)
    {
        await using var bot = await RawBot.Start();
        (await bot.Call("setMyCommands", body)).Status.ShouldBe(400);
        bot.ShouldHaveBroken(path, rule);
        bot.Emulator.Platform.Menu.Changes.ShouldBe(0);
    }

    [Fact]
    public async Task A_hundred_commands_fit()
    {
        await using var bot = await RawBot.Start();
        var commands = Enumerable.Range(1, 101).Select(at => $$"""{"command":"c{{at}}","description":"x"}""").ToList();
        (await bot.Call("setMyCommands", $$"""{"commands":[{{string.Join(',', commands)}}]}""")).Status.ShouldBe(400);
        bot.ShouldHaveBroken("commands", "TOO_MUCH");
        (await bot.Call("setMyCommands", $$"""{"commands":[{{string.Join(',', commands.Take(100))}}]}""")).Ok.ShouldBeTrue();
    }
}
