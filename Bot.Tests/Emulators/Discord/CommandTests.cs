namespace Bot.Tests.Emulators.Discord;

public sealed class CommandTests
{
    [Fact]
    public async Task An_overwrite_keeps_the_ids_of_what_stays_and_the_versions_of_what_is_unchanged()
    {
        await using var bot = await RawBot.Start();
        var first = (await bot.Put($"{bot.AppPath}/commands", """[{"name":"one","description":"1"},{"name":"two","description":"2"}]""")).Json!;
        var second = (await bot.Put($"{bot.AppPath}/commands", """[{"name":"two","description":"changed"},{"name":"one","description":"1"},{"name":"Look","type":2}]""")).Json!;
        ((string)second[1]!["id"]!).ShouldBe((string)first[0]!["id"]!);
        ((string)second[1]!["version"]!).ShouldBe((string)first[0]!["version"]!);
        ((string)second[0]!["id"]!).ShouldBe((string)first[1]!["id"]!);
        ((string)second[0]!["version"]!).ShouldNotBe((string)first[1]!["version"]!);
        (await bot.Get($"{bot.AppPath}/commands")).Json!.AsArray().Count.ShouldBe(3);
        (await bot.Put($"{bot.AppPath}/guilds/{bot.Guild.Id}/commands", """[{"name":"one","description":"here"}]""")).Status.ShouldBe(200);
        (await bot.Get($"{bot.AppPath}/commands")).Json!.AsArray().Count.ShouldBe(3);
        bot.Emulator.MustBeClean();
    }

    [Theory]
    [InlineData("""[{"name":"Big","description":"x"}]""", "0.name", "lower case")]
    [InlineData("""[{"name":"two words","description":"x"}]""", "0.name", "INVALID_NAME")]
    [InlineData("""[{"name":"a","description":""}]""", "0.description", "BAD_LENGTH")]
    [InlineData("""[{"name":"a","description":"x"},{"name":"a","description":"y"}]""", "1.name", "DUPLICATE_NAME")]
    [InlineData("""[{"name":"a","description":"x","name_localizations":{"es":"b"}}]""", "0.name_localizations.es", "CHOICES")]
    [InlineData("""[{"name":"a","description":"x","name_localizations":{"es-ES":"B"}}]""", "0.name_localizations.es-ES", "lower case")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x"},{"type":3,"name":"c","description":"x","required":true}]}]""",
        "0.options.1", "REQUIRED_INVALID")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x"},{"type":3,"name":"b","description":"x"}]}]""",
        "0.options.1.name", "unique")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":1,"name":"b","description":"x"},{"type":3,"name":"c","description":"x"}]}]""",
        "0.options", "mutually exclusive")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x","autocomplete":true,"choices":[{"name":"c","value":"c"}]}]}]""",
        "0.options.0.autocomplete", "choices are present")]
    [InlineData("""[{"name":"a","type":2,"description":"x"}]""", "0.description", "DESCRIPTION_INVALID")]
    public async Task A_command_against_the_rules_is_refused_and_noticed_without_the_schema(string commands, string path, string rule)
    {
        await using var bot = await RawBot.Start(new() { Schema = "" });
        var answer = await bot.Put($"{bot.AppPath}/commands", commands);
        answer.Code.ShouldBe(50035, answer.Text);
        bot.ShouldHaveBroken(path, rule);
        bot.Emulator.Platform.Application.GlobalCommands.ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_many_too_large_and_too_often_are_refused()
    {
        await using var bot = await RawBot.Start();
        static string Many(int count, string prefix) =>
            $"[{string.Join(',', Enumerable.Range(0, count).Select(at => $$"""{"name":"{{prefix}}{{at}}","description":"x"}"""))}]";
        (await bot.Put($"{bot.AppPath}/commands", Many(101, "a"))).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("", "100 commands");
        var option = string.Join(',', Enumerable.Range(0, 25).Select(at => $$"""{"name":"{{new string('n', 95)}}{{at}}","value":"{{new string('v', 95)}}{{at}}"}"""));
        var large = $$"""[{"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x","choices":[{{option}}]},{"type":3,"name":"c","description":"x","choices":[{{option}}]}]}]""";
        (await bot.Put($"{bot.AppPath}/commands", large)).Code.ShouldBe(50035);
        bot.ShouldHaveBroken("0", "8000");
        (await bot.Put($"{bot.AppPath}/commands", Many(100, "a"))).Status.ShouldBe(200);
        (await bot.Put($"{bot.AppPath}/commands", Many(100, "b"))).Status.ShouldBe(200);
        (await bot.Put($"{bot.AppPath}/commands", Many(1, "c"))).Code.ShouldBe(30034);
        bot.Clock.Advance(days: 1);
        (await bot.Put($"{bot.AppPath}/commands", Many(1, "c"))).Status.ShouldBe(200);
    }
}
