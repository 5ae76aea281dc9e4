using System.Net;
using System.Net.ServerSentEvents;
using Bot.Tests.Host;
using Bot.Tests.Storage;

namespace Bot.Tests.Sandbox;

public sealed class SandboxEventsTests : IAsyncLifetime
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));
    private RunningHost _host = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _patience.Dispose();
        await _host.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_people_see_each_other_live_and_only_what_is_theirs(Engine engine)
    {
        await Start(engine);
        await using var eli = await Watch("eli");
        await using var zara = await Watch("zara");
        await _host.Link.Send("zara", "general", "/draw Sun");
        // Her command and the aside are hers alone.
        (await zara.Next()).ShouldStartWith("message /draw Sun");
        (await zara.Next()).ShouldStartWith("message Sun");
        (await zara.Next()).ShouldStartWith("message Only you read this.");
        (await eli.Next()).ShouldStartWith("message Sun");
        await _host.Stage.Add("Noa", "member");
        (await eli.Next()).ShouldBe("state {}");
        (await zara.Next()).ShouldBe("state {}");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_turned_clock_is_told(Engine engine)
    {
        await Start(engine);
        await using var eli = await Watch("eli");
        await _host.PostJson("clock", """{"advance":"PT1H"}""");
        (await eli.Next()).ShouldBe("state {}");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_by_that_name_is_404(Engine engine)
    {
        await Start(engine);
        using var response = await _host.Http.GetAsync(new Uri("/sandbox/api/events?as=nobody", UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_that_looks_on_does_not_keep_the_bot_from_stopping(Engine engine)
    {
        await Start(engine);
        await using var eli = await Watch("eli");
        await _host.Restart();
        (await eli.Next()).ShouldBe("end");
    }

    private async Task Start(Engine engine) => _host = await RunningHost.Start(engine, Easel.Add);

    private async Task<Page> Watch(string person)
    {
        var stream = await _host.Http.GetStreamAsync(new Uri($"/sandbox/api/events?as={person}", UriKind.Relative), _patience.Token);
        var page = new Page(SseParser.Create(stream).EnumerateAsync(_patience.Token).GetAsyncEnumerator());
        (await page.Next()).ShouldBe("hello {}");
        return page;
    }

    private sealed class Page(IAsyncEnumerator<SseItem<string>> events) : IAsyncDisposable
    {
        public async Task<string> Next()
        {
            if (!await events.MoveNextAsync()) return "end";
            var happened = events.Current;
            return happened.EventType == "message"
                ? $"message {RunningHost.Read(happened.Data).GetProperty("text").GetString()}"
                : $"{happened.EventType} {happened.Data}";
        }

        public ValueTask DisposeAsync() => events.DisposeAsync();
    }
}
