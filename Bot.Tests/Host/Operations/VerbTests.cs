using System.Diagnostics;
using Bot.Host;
using Bot.Tests.Storage;

namespace Bot.Tests.Host.Operations;

/// <summary>The program's first word: what it prints and how it ends.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_by_hand_beside_a_running_bot_then_restored_without_it()
    {
        await using (await HostProcess.Start(_folder.Path))
        {
            var made = await Run("backup", _folder.File("by-hand.db"));
            made.ShouldBe((0, made.Said, ""));
            made.Said.ShouldContain("read again and whole");
            var refused = await Run("restore", _folder.File("by-hand.db"));
            refused.Code.ShouldBe(1);
            refused.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("Another SmileBot already uses");
        }
        var restored = await Run("restore", _folder.File("by-hand.db"));
        restored.Error.ShouldBeEmpty();
        restored.Code.ShouldBe(0);
        restored.Said.ShouldContain("Start SmileBot now.");
        Directory.GetFiles(_folder.Path, "smilebot.db.replaced-*Z").ShouldHaveSingleItem();
        await using var again = await HostProcess.Start(_folder.Path);
    }

    [Fact]
    public async Task What_it_does_not_know_is_no_reason_to_run_the_bot()
    {
        var unknown = await Run("retsore", "x.db");
        unknown.Code.ShouldBe(64);
        unknown.Error.ShouldContain("restore FILE");
        (await Run("restore")).Code.ShouldBe(64);
        var help = await Run("--help");
        help.Code.ShouldBe(0);
        help.Said.ShouldContain("restore FILE");
        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_is_left_to_its_own_tools()
    {
        var refused = await Run("restore", "x.db", "--Database=postgres://smile:secret@localhost/smile");
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("pg_restore");
        refused.Error.ShouldNotContain("secret");
    }

    private async Task<(int Code, string Said, string Error)> Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BotApp).Assembly.Location, .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SMILEBOT_Data"] = _folder.Path },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said, await error);
    }
}
