using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>One page as a person uses it: by what it says, seldom by how it is built.</summary>
internal sealed class Tab(IPage page)
{
    public IPage Page => page;

    public IKeyboard Keyboard => page.Keyboard;

    public ILocator RoomTitle => page.Locator("#room-title");

    public ILocator Line => page.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true });

    /// <summary>Who one is; opens the list of people.</summary>
    public ILocator Me => page.Locator("#me");

    public ILocator Card(string title) => Messages.Filter(new() { Has = page.Locator(".card h2", new() { HasText = title }) });

    /// <summary>The names of those who come.</summary>
    public ILocator Roster(string card) => Card(card).Locator(".name");

    public ILocator Suggestion(string label) => page.GetByRole(AriaRole.Option).Filter(new() { HasText = label });

    /// <summary>The mark of a room with news.</summary>
    public ILocator Unread(string room) => page.Locator(".place.unread").Filter(new() { HasText = room });

    public ILocator Person(string name) => page.GetByRole(AriaRole.Dialog).Locator(".person-link").Filter(new() { HasText = name });

    /// <summary>A field of the form that is open.</summary>
    public ILocator Field(string label) => Form.GetByLabel(label, new() { Exact = true });

    public ILocator Form => page.Locator("[data-form]");

    public ILocator OnlyYou => page.Locator(".only-you");

    public ILocator Messages => page.Locator("[data-message]");

    public static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task Press(string card, string button) => Button(Card(card), button).ClickAsync();

    /// <summary>Types a line as people do and sends it.</summary>
    public async Task Say(string line)
    {
        await Line.FillAsync(line);
        await Line.PressAsync("Enter");
    }

    /// <summary>Waits until the page knows of this, whether it shows it yet or not.</summary>
    public Task Heard(string text) => page.WaitForFunctionAsync(
        """
        async text => (await import("/sandbox/js/session.js")).session.timeline.rooms.values()
          .some(messages => messages.some(message => message.text === text))
        """,
        text);

    /// <summary>The chat with the bot alone.</summary>
    public async Task GoToDirect()
    {
        await page.Locator("#direct a").ClickAsync();
        await Assertions.Expect(RoomTitle).ToHaveTextAsync("SmileBot");
    }

    /// <summary>Presses Tab until that has the focus, as somebody without a mouse does.</summary>
    /// <exception cref="Shouldly.ShouldAssertException">It is not reached.</exception>
    public async Task TabTo(ILocator place, string key = "Tab")
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await place.EvaluateAsync<bool>("place => place === document.activeElement")) return;
            await Keyboard.PressAsync(key);
        }
        throw new ShouldAssertException($"{key} does not lead to {place}.");
    }

    public static Regex Word(string word) => new(word, RegexOptions.None, TimeSpan.FromSeconds(1));
}
