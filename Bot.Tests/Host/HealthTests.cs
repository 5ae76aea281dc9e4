using System.Net;
using Bot.Core.Storage;

namespace Bot.Tests.Host;

public sealed class HealthTests
{
    [Fact]
    public async Task It_is_well_as_long_as_the_database_answers()
    {
        await using var host = await RunningHost.Start();
        using var well = await Ask(host);
        well.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await well.Content.ReadAsStringAsync()).ShouldBe("ok");
        await host.Get<IDatabase>().DisposeAsync();
        using var ill = await Ask(host);
        ill.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ill.Content.ReadAsStringAsync()).ShouldBe("database");
    }

    private static Task<HttpResponseMessage> Ask(RunningHost host) => host.Http.GetAsync(new Uri("/healthz", UriKind.Relative));
}
