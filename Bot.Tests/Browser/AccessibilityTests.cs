using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>What a machine can find of what shuts people out, in every state that a newcomer meets.</summary>
[Collection(InTheBrowser.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    [BrowserTheory]
    [InlineData(1280, 800, false)]
    [InlineData(1280, 800, true)]
    [InlineData(390, 844, false)]
    [InlineData(390, 844, true)]
    public async Task Nothing_shuts_people_out(int width, int height, bool dark)
    {
        var look = new Look(width, height, dark);
        await using var visit = await Visit.Begin(chromium, look);
        var juno = await visit.As("juno");
        await Check(juno, "empty");

        await juno.Line.PressSequentiallyAsync("/wor");
        await Expect(juno.Suggestion("/workshop new")).ToBeVisibleAsync();
        await juno.Keyboard.PressAsync("ArrowDown");
        await Check(juno, "completion");

        await juno.Say("/workshop new \"Clay smiles\" fri 18:00 seats:1");
        await juno.Press("Clay smiles", "Going");
        await Expect(juno.Roster("Clay smiles")).ToHaveCountAsync(1);
        await Check(juno, "card");

        await juno.Say("/workshop new Clay someday");
        await Expect(juno.Field("When does it begin?")).ToHaveAttributeAsync("aria-invalid", "true");
        await Check(juno, "form with a mistake");

        await juno.Me.ClickAsync();
        await Expect(juno.Person("Zara")).ToBeVisibleAsync();
        await Check(juno, "people");
        await juno.Keyboard.PressAsync("Escape");

        if (look.IsNarrow)
        {
            await juno.Page.GetByRole(AriaRole.Button, new() { NameRegex = Tab.Word("Open the menu") }).ClickAsync();
            await Expect(juno.Page.Locator("#clock-now")).ToBeVisibleAsync();
            await Check(juno, "drawer");
        }
        visit.ShouldBeClean();
    }

    private static async Task Check(Tab tab, string state)
    {
        var result = await tab.Page.RunAxe();
        result.Violations.SelectMany(one => one.Nodes.Select(node => $"{state}: {one.Help}: {node.Html}")).ShouldBeEmpty();
    }
}
