using Bot.Core.Storage;

namespace Bot.Host.Pages;

/// <summary>Whether this process can do its work: not whether it runs, but whether its database answers.</summary>
internal sealed class Health(IDatabase db, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task Answer(HttpContext context)
    {
        var well = await DatabaseAnswers(context.RequestAborted);
        context.Response.StatusCode = well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(well ? "ok" : "database");
    }

    private async Task<bool> DatabaseAnswers(CancellationToken ct)
    {
        try
        {
            return await db.Read(q => q.One<long>("SELECT 1"), ct).WaitAsync(Patience, clock, ct) == 1;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever keeps it from answering, the answer is the same; the storage has logged the cause.
            return false;
        }
    }
}
