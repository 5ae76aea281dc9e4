using System.Diagnostics;
using Bot.Emulators.Telegram;
using Bot.Emulators.Telegram.Driving;
using Bot.Host;
using Bot.Tests.Storage;

namespace Bot.Tests.Telegram;

/// <summary>The program as a process of its own, connected as an operator connects it: by a token.</summary>
public sealed class WholeProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_a_token_it_says_who_it_is_answers_and_ends_when_it_is_told_to()
    {
        await using var emulator = await TelegramEmulator.Start(new FakeClock());
        var group = emulator.People.AddGroup("Smile Commons");
        var zara = emulator.People.AddMember(group, "Zara");
        zara.Starts();
        using var process = Run(emulator, emulator.Token);
        var said = process.StandardOutput.ReadToEndAsync();
        await emulator.UntilSees(zara, zara.Private, seen => seen.Text.Contains("What I can do in Smile Commons", StringComparison.Ordinal), "help");
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        (await said).ShouldContain("On Telegram the bot is @smile_bot");
        (await said).ShouldContain("https://t.me/smile_bot?startgroup=");
        (await said).ShouldNotContain(emulator.Token.Split(':')[1]);
        (await said).ShouldNotContain("sandbox");
        emulator.MustBeClean();
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_it_with_a_sentence_and_without_a_second_try()
    {
        await using var emulator = await TelegramEmulator.Start(new FakeClock());
        using var process = Run(emulator, "1:another-token");
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(1);
        said.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("@BotFather");
        said.ShouldNotContain("another-token");
    }

    private Process Run(TelegramEmulator emulator, string token)
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
        start.Environment["SMILEBOT_Telegram__Token"] = token;
        start.Environment["SMILEBOT_Telegram__Api"] = emulator.Root.ToString();
        return Process.Start(start)!;
    }
}
