using Microsoft.Extensions.Primitives;

namespace Bot.Host.Sandbox;

/// <summary>
/// Keeps the sandbox to the person at this machine. Anybody in the sandbox may act as anyone, any web page can post to
/// localhost, a name on the internet can be pointed to 127.0.0.1, and behind a proxy everybody looks local: hence all of
/// the conditions below at once. What fails one of them is told that there is nothing.
/// </summary>
internal static class Guard
{
    // Compared as beginnings. Each is set by a proxy or tunnel in front of us, never by a browser.
    private static readonly string[] Forwarding =
    [
        "Forwarded", "Via", "X-Forwarded", "X-Original-", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-ProxyUser-IP",
        "X-Envoy-", "True-Client-IP", "CF-", "Fly-", "Fastly-", "Tailscale-", "Ngrok-",
    ];

    public static bool Admits(HttpContext context)
    {
        var request = context.Request;
        return CameByTheLoopbackListener(context)
            && NamesThisMachine(request, context.Connection.LocalPort)
            && !request.Headers.Any(header => IsForwarding(header.Key))
            && IsFromItsOwnPage(request)
            && ReadsOrPostsJson(request);
    }

    private static bool CameByTheLoopbackListener(HttpContext context) => context.Features.Get<LoopbackListener>() is not null;

    private static bool NamesThisMachine(HttpRequest request, int port) =>
        request.Host.Host is "localhost" or "127.0.0.1" && (request.Host.Port ?? 80) == port;

    private static bool IsForwarding(string header) =>
        Array.Exists(Forwarding, name => header.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>From our page, or from no page at all: typed into the address bar, or sent by a program.</summary>
    private static bool IsFromItsOwnPage(HttpRequest request) =>
        IsNoneOr(request.Headers.Origin, $"http://{request.Host.Value}")
        && (IsNoneOr(request.Headers["Sec-Fetch-Site"], "same-origin") || request.Headers["Sec-Fetch-Site"] == "none");

    private static bool IsNoneOr(StringValues header, string value) => header.Count == 0 || (header.Count == 1 && header[0] == value);

    private static bool ReadsOrPostsJson(HttpRequest request) => request.Method switch
    {
        // A web page elsewhere can post a form to localhost without asking, but not JSON.
        "POST" => request.ContentType?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) == true,
        "GET" or "HEAD" => true,
        _ => false,
    };
}

/// <summary>Marks a connection that came in by the listener that only this machine can reach.</summary>
internal sealed class LoopbackListener
{
    public static readonly LoopbackListener Mark = new();
}
