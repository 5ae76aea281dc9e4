using System.Diagnostics;
using System.Text;
using Bot.Tests.Chats;
using Bot.Tests.Storage;

namespace Bot.Tests.People.Me;

/// <summary>Forget me, proven on the bytes of everything that lies in the data folder.</summary>
public sealed class BytesTests
{
    // Words that nothing else can contain, each put where people's data lie.
    private static readonly string[] Markers = ["qvistmarker", "zqnotemarker", "wqtypedmarker", "kqcitymarker", "hqtitlemarker"];

    [Fact]
    public async Task Nothing_of_a_forgotten_person_is_left_in_any_file()
    {
        await using var chat = await Conversation.Start(Engine.Sqlite);
        for (var i = 0; i < 4; i++) await chat.Juno.Types($"/workshop new \"Evening {i}\" fri {12 + i}:00 seats:3");
        var zara = await chat.Meet("Qvistmarker", power: "host");
        // Others before, between and after, so that rows of all of them share pages.
        for (var i = 0; i < 30; i++)
        {
            var other = await chat.Meet($"other{i}");
            await other.Presses("Going");
            await other.Presses("More");
            if (i == 15)
            {
                await zara.Presses("Going");
                await zara.Presses("More");
                await zara.Presses("Note for the organisers");
                await zara.Fills(("note", "zqnotemarker and some more words"));
                await zara.Types("/workshop new hqtitlemarker");
                await zara.Types("/me", "dm");
                await zara.Presses("Time zone", "dm");
                await zara.Presses("Another city", "dm");
                await zara.Fills(("city", "kqcitymarker"));
                await zara.Types("wqtypedmarker is no command", "dm");
                await zara.Types("/mydata");
            }
        }
        await chat.Later(days: 3, hours: 12);
        foreach (var marker in Markers) Found(chat.Folder, marker).ShouldNotBeEmpty($"{marker} must be there before");

        await zara.Types("/forget");
        await zara.Presses("Forget me");
        await zara.Presses("Yes, forget me");
        await chat.Later(days: 1, minutes: 16);

        foreach (var marker in Markers) Found(chat.Folder, marker).ShouldBeEmpty(marker);
        Found(chat.Folder, "other20").ShouldNotBeEmpty("others are still there");
        (await chat["other20"].Types("/me")).Says("Sandbox: Other20");
    }

    /// <summary>The files in which a word is found, in whatever case. They are copied by another process: if this one opened and closed a
    /// file that SQLite has open, SQLite would lose its locks.</summary>
    private static List<string> Found(string folder, string word)
    {
        using var copies = new TempFolder();
        using var copying = Process.Start("cp", ["-r", $"{folder}/.", copies.Path]);
        copying.WaitForExit();
        copying.ExitCode.ShouldBe(0);
        var files = Directory.EnumerateFiles(copies.Path, "*", SearchOption.AllDirectories).ToList();
        files.ShouldNotBeEmpty();
        return [.. files.Where(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)).Contains(word, StringComparison.OrdinalIgnoreCase))];
    }
}
