using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Host;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Bot.Tests.House;

/// <summary>
/// Every column has an owner: who adds one says in a register what it holds about people (<see cref="IPersonalData.Keeps"/>), or in
/// <see cref="AboutNobody"/> why it holds nothing.
/// </summary>
public sealed class RegisterTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Every_column_is_in_a_register_or_about_nobody(Engine engine)
    {
        await using var bot = new BotForTests();
        var schema = await Schema.Columns(engine, bot.Services.GetRequiredService<IReadOnlyList<MigrationSource>>());
        schema.Count.ShouldBeGreaterThan(150, "the schema was not read");
        var known = Registers(bot).Concat(AboutNobody.All.SelectMany(entry => Read(entry.Columns))).ToList();

        schema.Except(known).Order(StringComparer.Ordinal).ShouldBeEmpty("say what it holds about people in an IPersonalData.Keeps, or in AboutNobody why it holds nothing");
        known.Except(schema).Order(StringComparer.Ordinal).ShouldBeEmpty("there is no such column any more");
    }

    [Fact]
    public async Task No_column_stands_in_two_places()
    {
        await using var bot = new BotForTests();
        Registers(bot).Concat(AboutNobody.All.SelectMany(entry => Read(entry.Columns)))
            .GroupBy(column => column).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everybody_who_keeps_something_says_so_in_both_languages()
    {
        await using var bot = new BotForTests();
        foreach (var data in bot.Services.GetServices<IPersonalData>())
        {
            data.Keeps.ShouldNotBeEmpty(data.GetType().Name);
            foreach (var entry in data.Keeps)
            {
                foreach (var language in Enum.GetValues<Language>())
                {
                    foreach (var sentence in new[] { entry.What, entry.Why, entry.HowLong }) sentence.In(language).ToString().ShouldEndWith(".");
                    entry.Text.In(language).ToString().Length.ShouldBeInRange(40, 600);
                }
            }
        }
        AboutNobody.All.ShouldAllBe(entry => entry.Why.Length > 5);
    }

    private static IEnumerable<string> Registers(BotForTests bot) =>
        bot.Services.GetServices<IPersonalData>().SelectMany(data => data.Keeps).SelectMany(entry => entry.Columns).SelectMany(Read);

    private static IEnumerable<string> Read(string columns)
    {
        var parts = columns.Split(':');
        return parts[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(column => $"{parts[0].Trim()}.{column}");
    }

    /// <summary>The bot as it runs, put together and not started.</summary>
    private sealed class BotForTests : IAsyncDisposable
    {
        private readonly TempFolder _folder = new();
        private readonly Microsoft.AspNetCore.Builder.WebApplication _app;

        public BotForTests() => _app = BotApp.Build(
            new()
            {
                Data = _folder.Path,
                Database = _folder.File("smilebot.db"),
                Sandbox = true,
                SandboxPort = 0,
                Zone = DateTimeZone.Utc,
                Languages = [Language.English],
            },
            new FakeClock(),
            TextWriter.Null);

        public IServiceProvider Services => _app.Services;

        public async ValueTask DisposeAsync()
        {
            await _app.DisposeAsync();
            _folder.Dispose();
        }
    }
}
