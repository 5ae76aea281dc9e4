using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>Answers overtake each other, and things happen between two of one's own moves: nothing of it may be lost or go back.</summary>
[Collection(InTheBrowser.Name)]
public sealed class TimingTests(Chromium chromium)
{
    private const string Title = "Clay smiles";

    [BrowserFact]
    public async Task An_answer_that_arrives_late_does_not_take_back_what_happened_since()
    {
        await using var visit = await Visit.Begin(chromium);
        var juno = await visit.As("juno");
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var late = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await juno.Page.RouteAsync("**/sandbox/api/send", async route =>
        {
            var answer = await route.FetchAsync();
            answered.SetResult();
            await late.Task;
            await route.FulfillAsync(new() { Response = answer });
        });

        await juno.Say($"/workshop new \"{Title}\" fri 18:00 seats:2");
        await answered.Task;
        await juno.Press(Title, "Going");
        await Expect(juno.Roster(Title)).ToHaveTextAsync(["Juno"]);
        late.SetResult();
        // The field is emptied when the answer is there.
        await Expect(juno.Line).ToHaveValueAsync("");

        await Expect(juno.Roster(Title)).ToHaveTextAsync(["Juno"]);
        visit.ShouldBeClean();
    }

    [BrowserFact]
    public async Task A_tap_counts_although_the_room_moves_on_under_the_finger()
    {
        await using var visit = await Visit.Begin(chromium, Look.Phone);
        for (var line = 0; line < 15; line++) await visit.Host.Send("milo", "general", $"Line {line} of a lively evening");
        await visit.Host.Send("juno", "general", $"/workshop new \"{Title}\" fri 18:00 seats:2");
        var zara = await visit.As("zara");
        await Tab.Button(zara.Card(Title), "Going").HoverAsync();

        await zara.Page.Mouse.DownAsync();
        for (var line = 0; line < 3; line++) await visit.Host.Send("milo", "general", $"Line {line} in that very moment");
        await zara.Heard("Line 2 in that very moment");
        await zara.Page.Mouse.UpAsync();

        await Expect(zara.Roster(Title)).ToHaveTextAsync(["Zara"]);
        await Expect(zara.Messages.Filter(new() { HasText = "Line 2 in that very moment" })).ToBeVisibleAsync();
        visit.ShouldBeClean();
    }

    [BrowserFact]
    public async Task A_line_that_is_sent_off_before_the_last_one_has_arrived_goes_after_it()
    {
        await using var visit = await Visit.Begin(chromium);
        var juno = await visit.As("juno");
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await juno.Page.RouteAsync("**/sandbox/api/send", async route =>
        {
            await slow.Task;
            await route.ContinueAsync();
        });

        await juno.Say("Good evening");
        await juno.Say("Who brings clay?");
        slow.SetResult();

        await Expect(juno.Messages.Locator(".words")).ToHaveTextAsync(["Good evening", "Who brings clay?"]);
        await Expect(juno.Line).ToHaveValueAsync("");
        visit.ShouldBeClean();
    }

    [BrowserFact]
    public async Task What_is_said_while_the_page_opens_is_there()
    {
        await using var visit = await Visit.Begin(chromium);
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await visit.Before("**/sandbox/api/events*", async route =>
        {
            await open.Task;
            await route.ContinueAsync();
        });
        var juno = await visit.As("juno");

        await visit.Host.Send("milo", "general", "Good evening");
        open.SetResult();

        await Expect(juno.Messages.Filter(new() { HasText = "Good evening" })).ToBeVisibleAsync();
        visit.ShouldBeClean();
    }
}
