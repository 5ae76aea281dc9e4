using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

[Collection(InTheBrowser.Name)]
public sealed class HostileTextTests(Chromium chromium)
{
    private const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script><b>bold</b> & [link](javascript:alert(3))";
    private const string Reversed = "\u202Egnp.elims";

    [BrowserFact]
    public async Task Whatever_people_write_is_text()
    {
        await using var visit = await Visit.Begin(chromium);
        var juno = await visit.As("juno");
        var zara = await visit.As("zara");
        var endless = new string('w', 10_000);

        foreach (var line in new[] { Markup, "@everyone @here", Reversed, endless })
        {
            await juno.Say(line);
            await Expect(zara.Messages.Last.Locator(".words")).ToHaveTextAsync(line);
        }
        await Expect(zara.Page.Locator(".mention")).ToHaveCountAsync(0);
        var wider = await zara.Page.EvaluateAsync<bool>("scroller.scrollWidth > scroller.clientWidth");
        wider.ShouldBeFalse("a long word makes the page wider");
        visit.ShouldBeClean();
    }

    [BrowserFact]
    public async Task So_is_what_they_put_into_cards_and_forms()
    {
        await using var visit = await Visit.Begin(chromium);
        var juno = await visit.As("juno");
        var zara = await visit.As("zara");

        await juno.Say($"/workshop new \"{Markup[..50]}\" fri 18:00 where:\"@everyone {Reversed}\" description:\"{Markup}\"");
        await Expect(zara.Card(Markup[..50])).ToContainTextAsync(Markup);
        await Expect(zara.Card(Markup[..50])).ToContainTextAsync("@everyone");
        await zara.Press(Markup[..50], "Going");
        await zara.Press(Markup[..50], "Can't");
        await Expect(zara.OnlyYou.Last).ToContainTextAsync("You are not coming any more");
        await juno.Say($"/workshop new \"{Markup}\" {Markup}");
        await Expect(juno.Field("When does it begin?")).ToHaveAttributeAsync("aria-invalid", "true");

        await Expect(zara.Page.Locator(".mention, .bubble img, .bubble b, .bubble script, .bubble a")).ToHaveCountAsync(0);
        await Expect(juno.Page.Locator(".mention, .bubble img, .bubble b, .bubble script, .bubble a")).ToHaveCountAsync(0);
        visit.ShouldBeClean();
    }
}
