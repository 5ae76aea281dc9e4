using Bot.Core.Storage;

namespace Bot.Tests.Storage;

public sealed class KeyFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Keys => _folder.File("data/keys");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_secret_is_made_once_and_stays_the_same()
    {
        var secret = new KeyFolder(Keys).Secret("ballots", 32);

        secret.Length.ShouldBe(32);
        new KeyFolder(Keys).Secret("ballots", 32).ShouldBe(secret);
        new KeyFolder(Keys).Secret("tokens", 32).ShouldNotBe(secret);
        Directory.GetFiles(Keys).Length.ShouldBe(2, "nothing is left beside them");
    }

    [Fact]
    public void Only_the_bot_may_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        new KeyFolder(Keys).Secret("ballots", 32);
        var file = Path.Combine(Keys, "ballots");
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Keys).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        new KeyFolder(Keys).Secret("ballots", 32);

        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Whoever_asks_at_the_same_time_gets_the_same()
    {
        var secrets = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => new KeyFolder(Keys).Secret("ballots", 16))));

        secrets.Select(Convert.ToHexString).Distinct().Count().ShouldBe(1);
        Directory.GetFiles(Keys).Length.ShouldBe(1);
    }

    [Fact]
    public void A_damaged_secret_is_not_replaced()
    {
        new KeyFolder(Keys).Secret("ballots", 32);
        File.WriteAllBytes(Path.Combine(Keys, "ballots"), [1, 2, 3]);

        Should.Throw<DatabaseRefusedException>(() => new KeyFolder(Keys).Secret("ballots", 32)).Message.ShouldContain("3 bytes instead of 32");
        File.ReadAllBytes(Path.Combine(Keys, "ballots")).Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../bot.db")]
    [InlineData("Ballots")]
    public void A_name_that_could_lead_elsewhere_is_refused(string name) =>
        Should.Throw<ArgumentException>(() => new KeyFolder(Keys).Secret(name, 32));

    [Fact]
    public void A_folder_that_cannot_be_made_is_one_sentence()
    {
        File.WriteAllText(_folder.File("data"), "");

        Should.Throw<DatabaseRefusedException>(() => new KeyFolder(Keys).Secret("ballots", 32)).Message.ShouldContain("could not be read or made");
    }
}
