using Bot.Core.Localization;
using Bot.Host;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Host;

public sealed class SettingsTests
{
    [Fact]
    public void Without_any_setting_it_runs_here_on_an_embedded_file_with_the_sandbox()
    {
        var settings = Read();
        settings.Data.ShouldBe(Path.GetFullPath("./data"));
        settings.Database.ShouldBe(Path.GetFullPath("./data/smilebot.db"));
        settings.Postgres.ShouldBeNull();
        settings.PublicUrl.ShouldBeNull();
        settings.Listen.ShouldBeNull();
        settings.Sandbox.ShouldBeTrue();
        settings.SandboxPort.ShouldBe(5080);
        settings.Zone.Id.ShouldBe("Europe/Madrid");
        settings.Languages.ShouldBe([Language.English]);
        settings.Unknown.ShouldBeEmpty();
    }

    [Fact]
    public void The_shipped_file_says_the_defaults()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        var settings = SettingsReader.Read(shipped);
        settings.ShouldBe(Read() with { Languages = settings.Languages, Unknown = settings.Unknown });
        settings.Languages.ShouldBe(Read().Languages);
        settings.Unknown.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_set_is_read()
    {
        var settings = Read(
            ("Data", "/srv/smile"), ("Database", "bot.db"), ("PublicUrl", "https://smile.example/bot/"), ("Http:Listen", "http://0.0.0.0:8080"),
            ("Sandbox:Enabled", "OFF"), ("Sandbox:Port", "6000"), ("Community:Zone", "America/Bogota"), ("Community:Languages", "es, en"));
        settings.Data.ShouldBe("/srv/smile");
        settings.Database.ShouldBe("/srv/smile/bot.db");
        settings.PublicUrl.ShouldBe(new Uri("https://smile.example/bot"));
        settings.Listen!.ToString().ShouldBe("0.0.0.0:8080");
        settings.Sandbox.ShouldBeFalse();
        settings.SandboxPort.ShouldBe(6000);
        settings.Zone.Id.ShouldBe("America/Bogota");
        settings.Languages.ShouldBe([Language.Spanish, Language.English]);
        Read(("Http:Listen", "http://[::]:8080")).Listen!.ToString().ShouldBe("[::]:8080");
    }

    [Theory]
    [InlineData("Database", "mysql://bot:hunter2@db/smile")]
    [InlineData("Database", "postgres://bot:hunter2@db")]
    [InlineData("Database", "postgres://bot:hunter2@db:many/smile")]
    [InlineData("Database", "postgres://bot:hunter2@db/smile?sslmode=hunter2")]
    [InlineData("Database", "postgres://bot:hunter2@db/smile?speed=hunter2")]
    [InlineData("Database", "postgres:///smile")]
    [InlineData("Database", "postgres://db/smile")]
    [InlineData("Database", "Host=db;Password=hunter2")]
    [InlineData("Database", "Host=db;Username=bot;Password=hunter2;Database=smile;Maximum Pool Size=2")]
    [InlineData("Database", "Server=db;Speed=hunter2")]
    [InlineData("Database", "/")]
    [InlineData("PublicUrl", "smile.example")]
    [InlineData("PublicUrl", "ftp://smile.example")]
    [InlineData("PublicUrl", "https://bot:hunter2@smile.example")]
    [InlineData("PublicUrl", "https://smile.example/?q=1")]
    [InlineData("Http:Listen", "8080")]
    [InlineData("Http:Listen", "0.0.0.0:8080")]
    [InlineData("Http:Listen", "https://0.0.0.0:8080")]
    [InlineData("Http:Listen", "http://smile.example:8080")]
    [InlineData("Http:Listen", "http://0.0.0.0:99999")]
    [InlineData("Discord:Token", "hunter2 and more")]
    [InlineData("Discord:Api", "discord.com")]
    [InlineData("Telegram:Token", "hunter2 and more")]
    [InlineData("Telegram:Token", "hunter2")]
    [InlineData("Telegram:Api", "api.telegram.org")]
    [InlineData("Discord:NewChats", "0")]
    [InlineData("Discord:NewChatSeconds", "soon")]
    [InlineData("Sandbox:Enabled", "maybe")]
    [InlineData("Sandbox:Port", "abc")]
    [InlineData("Sandbox:Port", "-1")]
    [InlineData("Sandbox:Port", "65536")]
    [InlineData("Community:Zone", "Spain/Madrid")]
    [InlineData("Community:Zone", "CET+1")]
    [InlineData("Community:Languages", "fr")]
    [InlineData("Community:Languages", "en,en")]
    [InlineData("Community:Languages", "en,fr")]
    public void A_wrong_value_is_refused_in_one_sentence_that_names_it_and_holds_no_password(string name, string value)
    {
        var fault = Should.Throw<SettingsRefusedException>(() => Read((name, value))).Faults.ShouldHaveSingleItem();
        fault.ShouldStartWith($"{name}: ");
        fault.ShouldMatch("; give |leave it empty or give ");
        fault.ShouldEndWith(".");
        fault.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("postgres://bot:hunter2@db.example/smile", "db.example:5432/smile as bot, hunter2")]
    [InlineData("postgresql://bot:hunter2@db.example:6432/smile?sslmode=verify-full&connect_timeout=3", "db.example:6432/smile as bot, hunter2")]
    [InlineData("POSTGRES://bot%40home:p%40ss:w%2Ford@[::1]:5433/smile%20bot", "::1:5433/smile bot as bot@home, p@ss:w/ord")]
    [InlineData("postgres://bot:p@ss@db/smile", "db:5432/smile as bot, p@ss")]
    [InlineData("postgres:///smile?host=/var/run/postgresql&user=bot", "/var/run/postgresql:5432/smile as bot, ")]
    [InlineData("Host=db; Username=bot; Password=hunter2; Database=smile", "db:5432/smile as bot, hunter2")]
    public void The_address_of_a_server_is_read_and_says_no_password(string text, string expected)
    {
        var address = Read(("Database", text)).Postgres!;
        var password = new Npgsql.NpgsqlConnectionStringBuilder(address.ConnectionString).Password;
        $"{address} as {address.User}, {password}".ShouldBe(expected);
        if (password is not null) $"{Read(("Database", text))}".ShouldNotContain(password);
    }

    [Fact]
    public void A_token_connects_discord_and_puts_the_sandbox_away()
    {
        var settings = Read(("Discord:Token", "hunter2"), ("Discord:Api", "http://localhost:1/api/v10/"), ("Discord:NewChats", "3"));
        settings.Sandbox.ShouldBeFalse();
        settings.Discord!.Token.ShouldBe("hunter2");
        settings.Discord.Api.ShouldBe(new Uri("http://localhost:1/api/v10"));
        settings.Discord.NewChatsAtOnce.ShouldBe(3);
        settings.Discord.NewChatEvery.ShouldBe(TimeSpan.FromSeconds(30));
        Read(("Discord:Token", "hunter2"), ("Sandbox:Enabled", "on")).Sandbox.ShouldBeTrue();
        Read(("Discord:Token", "hunter2")).Discord!.Api.ShouldBe(new Uri(DiscordSettings.RealApi));
        settings.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public void A_token_connects_Telegram_and_puts_the_sandbox_away()
    {
        Read().Telegram.ShouldBeNull();
        var settings = Read(("Telegram:Token", "1:hunter2"));
        settings.Sandbox.ShouldBeFalse();
        settings.Telegram!.Token.ShouldBe("1:hunter2");
        settings.Telegram.Api.ShouldBe(new Uri("https://api.telegram.org"));
        settings.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Should.Throw<SettingsRefusedException>(() => Read(("PublicUrl", "x"), ("Sandbox:Port", "x"), ("Community:Zone", "x")))
            .Faults.Select(fault => fault.Split(':')[0]).ShouldBe(["PublicUrl", "Sandbox", "Community"]);

    [Fact]
    public void A_name_that_nothing_reads_is_noticed() =>
        Read(("Sandbx:Port", "1"), ("Data", "x")).Unknown.ShouldBe(["Sandbx:Port"]);

    private static Settings Read(params (string Name, string Value)[] values) => SettingsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(values.ToDictionary(pair => pair.Name, pair => (string?)pair.Value))
        .Build());
}
