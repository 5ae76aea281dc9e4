using System.Diagnostics;
using Bot.Emulators.Discord;
using Bot.Emulators.Discord.Driving;
using Bot.Host;
using Bot.Tests.Storage;

namespace Bot.Tests.Discord;

/// <summary>The program as a process of its own, connected as an operator connects it.</summary>
public sealed class WholeProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_a_token_it_logs_in_publishes_answers_and_says_goodbye()
    {
        // The platform's clock stands still, so nobody's patience depends on this machine.
        await using var emulator = await DiscordEmulator.Start(new FakeClock());
        var guild = emulator.People.AddGuild("Smile Commons");
        var room = emulator.People.AddChannel(guild, "workshops");
        var zara = emulator.People.AddMember(guild, "Zara");
        using var process = Run(emulator, emulator.Token);
        var said = process.StandardOutput.ReadToEndAsync();
        await emulator.UntilConnected();
        await emulator.Until(() => emulator.Platform.Application.GlobalCommands.Count > 0, "commands are published");
        var helped = await emulator.WholeAnswer(zara.Uses(room, "help"));
        zara.Sees(helped.Original!)!.Text.ShouldContain("Smile Commons");
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        (await said).ShouldContain("permissions=17867064052736");
        (await said).ShouldContain("Smile Commons");
        (await said).ShouldNotContain(emulator.Token);
        await emulator.Until(() => emulator.Gateway.Connected == 0, "it has left");
        emulator.MustBeClean();
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_it_with_a_sentence_and_without_a_second_try()
    {
        await using var emulator = await DiscordEmulator.Start(new FakeClock());
        using var process = Run(emulator, "another.bot.token");
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(1);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("Reset Token");
        said.ShouldNotContain("another.bot.token");
        emulator.Transcript.Exchanges.Count.ShouldBe(1);
    }

    private Process Run(DiscordEmulator emulator, string token)
    {
        // The published host where there is one, as in CI; else the one that was built.
        var program = Environment.GetEnvironmentVariable("SMILE_PUBLISHED_HOST") is { Length: > 0 } published ? published : typeof(BotApp).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SMILEBOT_Data"] = _folder.Path;
        start.Environment["SMILEBOT_Sandbox__Port"] = "0";
        start.Environment["SMILEBOT_Discord__Token"] = token;
        start.Environment["SMILEBOT_Discord__Api"] = emulator.Api.ToString();
        return Process.Start(start)!;
    }
}
