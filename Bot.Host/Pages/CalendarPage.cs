using Bot.Core.Calendar;
using Bot.Core.Calendar.Feeds;

namespace Bot.Host.Pages;

/// <summary>A community's calendar feed, for whoever knows its address.</summary>
internal sealed class CalendarPage(CalendarFeeds feeds)
{
    public async Task Answer(HttpContext context)
    {
        var name = (string?)context.Request.RouteValues["file"] ?? "";
        var file = feeds.Open && name.EndsWith(".ics", StringComparison.Ordinal) ? await feeds.Read(name[..^4], context.RequestAborted) : null;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        // The address is a secret: no cache in between keeps it, no page is told of it.
        context.Response.Headers.CacheControl = "private, max-age=900";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = CalendarFile.MediaType;
        await context.Response.WriteAsync(file, context.RequestAborted);
    }
}
