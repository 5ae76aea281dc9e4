using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(InTheBrowser.Name)]
public sealed class LongRoomTests(Chromium chromium)
{
    [BrowserFact]
    public async Task An_answer_that_stands_too_far_below_to_be_seen_is_told_above_the_field()
    {
        await using var visit = await Visit.Begin(chromium);
        await visit.Host.Send("juno", "general", "/workshop new \"Clay smiles\" fri 18:00");
        for (var line = 0; line < 25; line++) await visit.Host.Send("milo", "general", $"Line {line} of a lively evening");
        var zara = await visit.As("zara");
        var below = zara.Page.GetByRole(AriaRole.Button, new() { Name = "You are in." });

        await zara.Press("Clay smiles", "Going");
        await Expect(zara.OnlyYou).Not.ToBeInViewportAsync();
        await below.ClickAsync();

        await Expect(zara.OnlyYou).ToBeInViewportAsync();
        await Expect(below).ToBeHiddenAsync();
        visit.ShouldBeClean();
    }
}
