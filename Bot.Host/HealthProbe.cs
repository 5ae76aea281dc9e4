using System.Net;

namespace Bot.Host;

/// <summary>
/// <c>Bot.Host health</c>: asks the bot that runs with the same settings whether it is well. For images that hold no other program
/// that could ask.
/// </summary>
internal static class HealthProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <returns>0 when it is well, else 1.</returns>
    public static async Task<int> Run(Settings settings)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(Address(settings));
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            Console.WriteLine("no answer");
            return 1;
        }
    }

    private static Uri Address(Settings settings)
    {
        if (settings.Listen is not { } world) return new($"http://127.0.0.1:{settings.SandboxPort}/healthz");
        var address = world.Address.Equals(IPAddress.Any) ? IPAddress.Loopback
            : world.Address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : world.Address;
        return new($"http://{new IPEndPoint(address, world.Port)}/healthz");
    }
}
