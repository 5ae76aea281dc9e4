using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Tests.Host;

namespace Bot.Tests.Sandbox;

/// <summary>
/// A security boundary: whoever reaches the sandbox may act as anyone. Requests are written by hand, since no well-behaved client
/// sends most of these.
/// </summary>
public sealed class GuardTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private int _port;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start();
        _port = _host.Http.BaseAddress!.Port;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task The_person_at_this_machine_is_let_in(string name)
    {
        (await Ask("GET", "/", $"{name}:{_port}")).ShouldBe(200);
        (await Ask("GET", "/sandbox/api/state", $"{name}:{_port}")).ShouldBe(200);
        (await Ask("GET", "/sandbox/api/state", $"{name}:{_port}", $"Origin: http://{name}:{_port}")).ShouldBe(200);
        (await Ask("GET", "/sandbox/api/state", $"{name}:{_port}", "Sec-Fetch-Site: same-origin")).ShouldBe(200);
        (await Ask("GET", "/", $"{name}:{_port}", "Sec-Fetch-Site: none")).ShouldBe(200);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:PORT")]
    [InlineData("localhost")]
    [InlineData("localhost:1")]
    [InlineData("localhost.evil.example:PORT")]
    [InlineData("127.0.0.1.nip.io:PORT")]
    [InlineData("127.0.0.2:PORT")]
    [InlineData("0.0.0.0:PORT")]
    [InlineData("[::1]:PORT")]
    [InlineData("[::ffff:127.0.0.1]:PORT")]
    [InlineData("2130706433:PORT")]
    [InlineData("LOCALHOST.:PORT")]
    public async Task Another_name_for_this_machine_finds_nothing(string host)
    {
        (await Ask("GET", "/", Named(host))).ShouldBe(404);
        (await Ask("GET", "/sandbox/api/state", Named(host))).ShouldBe(404);
    }

    [Theory]
    [InlineData("Forwarded: for=1.2.3.4")]
    [InlineData("X-Forwarded-For: 1.2.3.4")]
    [InlineData("x-forwarded-host: smile.example")]
    [InlineData("X-Forwarded-Proto: https")]
    [InlineData("X-Forwarded-Anything: ")]
    [InlineData("X-Real-IP: 1.2.3.4")]
    [InlineData("Via: 1.1 proxy")]
    [InlineData("X-Original-Host: smile.example")]
    [InlineData("CF-Connecting-IP: 1.2.3.4")]
    [InlineData("True-Client-IP: 1.2.3.4")]
    [InlineData("X-Client-IP: 1.2.3.4")]
    public async Task Whoever_comes_through_a_proxy_finds_nothing(string header) =>
        (await Ask("GET", "/sandbox/api/state", Here, header)).ShouldBe(404);

    [Theory]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Origin: http://localhost")]
    [InlineData("Origin: http://localhost:1")]
    [InlineData("Origin: https://localhost:PORT")]
    [InlineData("Origin: http://127.0.0.1:PORT")]
    [InlineData("Origin: http://localhost:PORT.evil.example")]
    [InlineData("Origin: http://localhost:PORT, https://evil.example")]
    [InlineData("Origin: http://localhost:PORT\r\nOrigin: https://evil.example")]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    [InlineData("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site")]
    public async Task Another_page_finds_nothing(string header)
    {
        (await Ask("GET", "/", Here, Named(header))).ShouldBe(404);
        (await Ask("POST", "/sandbox/api/people", Here, Named(header), "Content-Type: application/json")).ShouldBe(404);
    }

    [Theory]
    [InlineData("Content-Type: text/plain")]
    [InlineData("Content-Type: application/x-www-form-urlencoded")]
    [InlineData("Content-Type: multipart/form-data; boundary=x")]
    [InlineData("Content-Type: text/plain; application/json")]
    [InlineData("Content-Type: application/jsonp")]
    [InlineData("X-None: 1")]
    public async Task Only_json_is_taken(string type) =>
        (await Ask("POST", "/sandbox/api/people", Here, type)).ShouldBe(404);

    [Fact]
    public async Task Json_is_taken_with_or_without_a_charset()
    {
        (await Ask("POST", "/sandbox/api/people", Here, "Content-Type: application/json")).ShouldBe(400);
        (await Ask("POST", "/sandbox/api/people", Here, "Content-Type: application/json; charset=utf-8")).ShouldBe(400);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    public async Task Other_methods_find_nothing(string method) =>
        (await Ask(method, "/sandbox/api/state", Here, "Content-Type: application/json")).ShouldBe(404);

    [Theory]
    [InlineData("/sandbox/../appsettings.json")]
    [InlineData("/sandbox/%2e%2e/appsettings.json")]
    [InlineData("/sandbox/..%2fappsettings.json")]
    [InlineData("/sandbox//etc/passwd")]
    [InlineData("/sandbox/nothing.js")]
    [InlineData("/SANDBOX/nothing.js")]
    [InlineData("/sandbox/js")]
    public async Task The_page_serves_its_own_files_and_no_others(string path) => (await Ask("GET", path, Here)).ShouldBe(404);

    [Theory]
    [InlineData("/SANDBOX/api/state?as=juno")]
    [InlineData("/Sandbox/Api/State")]
    [InlineData("//sandbox/api/state")]
    [InlineData("/./sandbox/api/state")]
    [InlineData("/%73andbox/api/state")]
    public async Task Another_spelling_of_the_path_does_not_get_past(string path) => (await Ask("GET", path, "evil.example")).ShouldBe(404);

    [Fact]
    public async Task The_world_s_listener_has_health_and_nothing_else()
    {
        await using var open = await RunningHost.Start(change: settings => settings with { Listen = FreePort() });
        var world = open.Get<Bot.Host.Settings>().Listen!;
        _port = world.Port;
        (await Ask("GET", "/healthz", "smile.example")).ShouldBe(200);
        // Even somebody who claims to be local, and who came from this machine.
        (await Ask("GET", "/", Here)).ShouldBe(404);
        (await Ask("GET", "/sandbox/api/state", Here)).ShouldBe(404);
        _port = open.Http.BaseAddress!.Port;
        _port.ShouldNotBe(world.Port);
        (await Ask("GET", "/sandbox/api/state", Here)).ShouldBe(200);
        (await Ask("GET", "/healthz", Here)).ShouldBe(200);
    }

    [Fact]
    public async Task Switched_off_there_is_no_sandbox_anywhere()
    {
        await using var off = await RunningHost.Start(change: settings => settings with { Sandbox = false });
        _port = off.Http.BaseAddress!.Port;
        (await Ask("GET", "/", Here)).ShouldBe(404);
        (await Ask("GET", "/sandbox/api/state", Here)).ShouldBe(404);
        (await Ask("GET", "/healthz", Here)).ShouldBe(200);
    }

    [Fact]
    public async Task The_page_allows_nothing_from_elsewhere_and_nobody_to_frame_it()
    {
        using var page = await _host.Http.GetAsync(new Uri("/", UriKind.Relative));
        page.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var policy = page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        page.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        page.Headers.CacheControl!.NoCache.ShouldBeTrue();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { IfNoneMatch = { page.Headers.ETag! } } };
        using var same = await _host.Http.SendAsync(again);
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private string Here => $"localhost:{_port}";

    private string Named(string text) => text.Replace("PORT", $"{_port}", StringComparison.Ordinal);

    private async Task<int> Ask(string method, string path, string host, params string[] headers)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, _port);
        await using var stream = new NetworkStream(socket);
        string[] all = [$"{method} {path} HTTP/1.1", $"Host: {host}", "Content-Length: 2", "Connection: close", .. headers, "", "{}"];
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", all)));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var status = await reader.ReadLineAsync();
        return int.Parse(status!.Split(' ')[1], null);
    }

    private static IPEndPoint FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return (IPEndPoint)socket.LocalEndPoint!;
    }
}
