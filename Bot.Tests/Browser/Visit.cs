using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>
/// A host, and somebody's browser with the pages open in it. At the end nothing may have been asked of another origin, and no
/// page may have complained.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>In milliseconds; long, since the machine may be busy with other tests.</summary>
    private const float Patience = 30_000;

    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _strangers = [];
    private readonly IBrowserContext _context;
    private bool _restarting;

    private Visit(PublishedHost host, IBrowserContext context) => (Host, _context) = (host, context);

    public PublishedHost Host { get; }

    public static Task<Visit> Begin(Chromium chromium) => Begin(chromium, Look.Desktop);

    public static async Task<Visit> Begin(Chromium chromium, Look look)
    {
        var host = await PublishedHost.Start();
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = host.Address,
            Locale = "en-GB",
            TimezoneId = "Europe/Madrid",
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var visit = new Visit(host, context);
        visit.Listen();
        return visit;
    }

    /// <summary>A tab as somebody, ready to write in.</summary>
    public async Task<Tab> Open(string path = "/")
    {
        var page = await _context.NewPageAsync();
        await page.GotoAsync(path);
        var tab = new Tab(page);
        await Assertions.Expect(tab.RoomTitle).Not.ToBeEmptyAsync();
        return tab;
    }

    /// <summary>Has a hand in what pages that are opened from now on ask for.</summary>
    public Task Before(string address, Func<IRoute, Task> act) => _context.RouteAsync(address, act);

    public Task<Tab> As(string person, string room = "general") => Open($"/#as={person}&room={room}");

    /// <summary>Kills the host under the open pages. That they cannot reach it meanwhile is no complaint.</summary>
    public async Task Restart()
    {
        _restarting = true;
        await Host.Restart();
    }

    /// <summary>What the pages complained about and asked of others, which should be nothing.</summary>
    public void ShouldBeClean()
    {
        _complaints.ShouldBeEmpty();
        _strangers.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await Host.DisposeAsync();
    }

    private void Listen()
    {
        _context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !(_restarting && message.Text.Contains("ERR_", StringComparison.Ordinal)))
                _complaints.Enqueue(message.Text);
        };
        _context.WebError += (_, error) => _complaints.Enqueue(error.Error);
        _context.Dialog += (_, dialog) => _complaints.Enqueue($"A dialog: {dialog.Message}");
        _context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Host.Address + "/", StringComparison.Ordinal)) _strangers.Enqueue(request.Url);
        };
    }
}
