using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(InTheBrowser.Name)]
public sealed class FormTests(Chromium chromium)
{
    private const string Called = "What is it called?";
    private const string Begins = "When does it begin?";

    [BrowserFact]
    public async Task A_mistake_in_a_form_is_shown_where_it_is_and_costs_nothing_of_what_was_typed()
    {
        await using var visit = await Visit.Begin(chromium);
        var juno = await visit.As("juno");
        await juno.Say("/workshop new");
        await Expect(juno.Field(Called)).ToBeFocusedAsync();

        await juno.Field(Called).FillAsync("Clay smiles");
        await juno.Field(Begins).FillAsync("someday");
        await juno.Keyboard.PressAsync("Enter");

        await Expect(juno.Field(Begins)).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(juno.Field(Begins)).ToBeFocusedAsync();
        await Expect(juno.Field(Begins)).ToHaveAccessibleDescriptionAsync(Tab.Word("I do not understand “someday”"));
        await Expect(juno.Field(Called)).ToHaveValueAsync("Clay smiles");
        await Expect(juno.Card("Clay smiles")).ToHaveCountAsync(0);

        await juno.Field(Begins).FillAsync("fri 18:00");
        await juno.Keyboard.PressAsync("Enter");

        await Expect(juno.Card("Clay smiles")).ToContainTextAsync("18:00");
        await Expect(juno.Form).ToHaveCountAsync(0);
        await Expect(juno.Line).ToBeFocusedAsync();
        visit.ShouldBeClean();
    }

    [BrowserFact]
    public async Task A_half_filled_form_outlives_the_host_and_open_pages_find_back_by_themselves()
    {
        await using var visit = await Visit.Begin(chromium);
        var before = await visit.As("juno");
        await before.Say("/workshop new");
        await before.Field(Called).FillAsync("Half a smile");
        await before.Page.RunAndWaitForResponseAsync(
            () => before.Field(Begins).FillAsync("fri 18:00"),
            answer => answer.Url.EndsWith("/draft", StringComparison.Ordinal)
                && answer.Request.PostData!.Contains("fri 18:00", StringComparison.Ordinal));

        await visit.Restart();

        var after = await visit.As("juno");
        await Expect(after.Field(Called)).ToHaveValueAsync("Half a smile");
        await Expect(after.Field(Begins)).ToHaveValueAsync("fri 18:00");
        await Expect(before.Page.Locator("#connection")).ToBeEmptyAsync();
        await after.Field(Begins).PressAsync("Enter");
        await Expect(after.Card("Half a smile")).ToBeVisibleAsync();
        await Expect(before.Card("Half a smile")).ToBeVisibleAsync();
        await Expect(before.Form).ToHaveCountAsync(0);
        visit.ShouldBeClean();
    }
}
