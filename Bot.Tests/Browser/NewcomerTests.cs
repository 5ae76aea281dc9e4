using System.Globalization;
using NodaTime;
using NodaTime.Text;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(InTheBrowser.Name)]
public sealed class NewcomerTests(Chromium chromium)
{
    private const string Title = "Clay smiles";

    [BrowserFact]
    public async Task The_first_minutes_go_from_a_workshop_over_a_full_house_and_a_promotion_to_a_reminder()
    {
        await using var visit = await Visit.Begin(chromium);
        var juno = await visit.Open();
        var (when, days) = await InThreeDays(juno);
        await CreateWithCompletion(juno, when);

        var zara = await visit.As("zara");
        var alok = await visit.As("alok");
        var carmen = await visit.As("carmen");
        await zara.Press(Title, "Going");
        await Expect(zara.OnlyYou).ToContainTextAsync("You are in.");
        await alok.Press(Title, "Going");
        await Expect(juno.Card(Title)).ToContainTextAsync("2 of 2 seats");
        await carmen.Press(Title, "Going");
        await Expect(carmen.OnlyYou).ToContainTextAsync("You are 1st on the waitlist");
        await Expect(juno.Card(Title)).ToContainTextAsync("1 on the waitlist");

        await zara.Press(Title, "Can't");
        await Expect(Tab.Button(zara.OnlyYou, "Undo")).ToBeVisibleAsync();
        await Expect(carmen.Unread("SmileBot")).ToBeVisibleAsync();
        await Expect(juno.Roster(Title)).ToHaveTextAsync(["Alok", "Carmen"]);
        await carmen.GoToDirect();
        await Expect(carmen.Messages).ToContainTextAsync([$"A seat is free: you are in. {Title}"]);

        await TurnByDays(carmen, days);
        await Expect(carmen.Messages.Last).ToContainTextAsync($"Reminder: {Title}");
        await Expect(zara.Unread("SmileBot")).ToHaveCountAsync(0);
        visit.ShouldBeClean();
    }

    [BrowserFact]
    public async Task Whoever_cannot_be_written_to_is_told_at_the_tap_how_to_be_reminded()
    {
        await using var visit = await Visit.Begin(chromium);
        await visit.Host.Send("juno", "general", $"/workshop new \"{Title}\" fri 18:00 seats:2");
        await visit.Host.Reachable("eli", dms: false);
        var eli = await visit.As("eli");

        await eli.Press(Title, "Going");

        await Expect(eli.OnlyYou).ToContainTextAsync("You are in. To be reminded: Open your direct messages");
        await Expect(eli.Roster(Title)).ToHaveTextAsync(["Eli"]);
        await eli.GoToDirect();
        await Expect(eli.Page.Locator("#notice")).ToContainTextAsync("Eli has closed direct messages");
        visit.ShouldBeClean();
    }

    private static async Task CreateWithCompletion(Tab juno, string when)
    {
        await juno.Line.PressSequentiallyAsync("/wor");
        await Expect(juno.Suggestion("/workshop new")).ToBeVisibleAsync();
        await juno.Keyboard.PressAsync("ArrowDown");
        await Expect(juno.Suggestion("/workshop new")).ToHaveAttributeAsync("aria-selected", "true");
        await juno.Keyboard.PressAsync("Tab");
        await Expect(juno.Line).ToHaveValueAsync("/workshop new ");
        await juno.Line.PressSequentiallyAsync($"\"{Title}\" {when} se");
        await Expect(juno.Suggestion("seats:")).ToBeVisibleAsync();
        await juno.Keyboard.PressAsync("Tab");
        await juno.Line.PressSequentiallyAsync("2");
        await Expect(juno.Line).ToHaveValueAsync($"/workshop new \"{Title}\" {when} seats:2");
        await juno.Keyboard.PressAsync("Enter");
        await Expect(juno.Card(Title)).ToContainTextAsync("0 of 2 seats");
        await Expect(juno.Line).ToHaveValueAsync("");
    }

    /// <summary>A date to write, some hours from the present time of day, and after how many whole days its reminder is due.</summary>
    private static async Task<(string When, int Days)> InThreeDays(Tab tab)
    {
        var clock = await tab.Page.Locator("#clock-now").GetAttributeAsync("datetime");
        var now = InstantPattern.ExtendedIso.Parse(clock!).Value.InZone(DateTimeZoneProviders.Tzdb["Europe/Madrid"]);
        var hour = now.Hour is >= 9 and < 15 ? 18 : 12;
        var day = now.Date.PlusDays(3).ToString("d MMM", CultureInfo.InvariantCulture);
        return ($"{day} {hour}:00", now.Hour < hour ? 3 : 2);
    }

    private static async Task TurnByDays(Tab tab, int days)
    {
        for (var day = 1; day <= days; day++)
        {
            await tab.Page.Locator("[data-advance=PT24H]").ClickAsync();
            var turned = day == 1 ? "Turned forward by 1 day" : $"Turned forward by {day} days";
            await Expect(tab.Page.Locator("#clock-turned")).ToHaveTextAsync(turned);
        }
    }
}
