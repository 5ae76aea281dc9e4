using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(InTheBrowser.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    [BrowserFact]
    public async Task Without_a_mouse_one_creates_a_workshop_becomes_somebody_else_and_takes_a_seat()
    {
        await using var visit = await Visit.Begin(chromium);
        var tab = await visit.Open();
        await Expect(tab.Line).ToBeFocusedAsync();
        await tab.Keyboard.TypeAsync("/workshop new \"Clay smiles\" fri 18:00 seats:2");
        await tab.Keyboard.PressAsync("Enter");
        await Expect(tab.Card("Clay smiles")).ToBeVisibleAsync();

        await tab.TabTo(tab.Me, "Shift+Tab");
        await tab.Keyboard.PressAsync("Enter");
        await tab.TabTo(tab.Person("Zara"));
        await tab.Keyboard.PressAsync("Enter");
        await Expect(tab.Me).ToContainTextAsync("Zara");
        await Expect(tab.Line).ToBeFocusedAsync();

        var going = Tab.Button(tab.Card("Clay smiles"), "Going");
        await tab.TabTo(going, "Shift+Tab");
        await tab.Keyboard.PressAsync("Enter");

        await Expect(tab.Roster("Clay smiles")).ToHaveTextAsync(["Zara"]);
        await Expect(tab.OnlyYou).ToContainTextAsync("You are in.");
        await Expect(going).ToBeFocusedAsync();
        visit.ShouldBeClean();
    }

    [BrowserFact]
    public async Task Who_types_faster_than_the_suggestions_come_sends_what_was_typed()
    {
        await using var visit = await Visit.Begin(chromium);
        var tab = await visit.Open();
        await tab.Line.PressSequentiallyAsync("/wor");
        await Expect(tab.Suggestion("/workshop new")).ToBeVisibleAsync();
        await tab.Keyboard.PressAsync("ArrowDown");

        await tab.Say("/workshop new \"Clay smiles\" fri 18:00");

        await Expect(tab.Card("Clay smiles")).ToBeVisibleAsync();
        visit.ShouldBeClean();
    }
}
