using System.Collections.Frozen;
using System.Reflection;

namespace Bot.Host.Sandbox;

/// <summary>The page: the files of wwwroot/sandbox, which travel inside the program.</summary>
internal sealed class SandboxPage
{
    private const string Folder = "sandbox/";

    /// <summary>Everything from here, nothing inline, nobody may frame it.</summary>
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Assembly Program = typeof(SandboxPage).Assembly;

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
        [".webmanifest"] = "application/manifest+json",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _files = Program.GetManifestResourceNames().Where(IsPage).ToFrozenSet();

    /// <summary>The files are those of this build, which its id names.</summary>
    private readonly string _version = $"\"{Program.ManifestModule.ModuleVersionId:N}\"";

    public Task Index(HttpContext context) => Send(context, "index.html");

    public Task File(HttpContext context) => Send(context, (string)context.Request.RouteValues["path"]!);

    private async Task Send(HttpContext context, string path)
    {
        var name = Folder + path;
        var response = context.Response;
        if (!_files.Contains(name))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        response.Headers.ContentSecurityPolicy = Policy;
        // Asked again each time, answered from the browser's own copy as long as the program is the same.
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = _version;
        if (context.Request.Headers.IfNoneMatch == _version)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = Types[Path.GetExtension(path)];
        await using var content = Program.GetManifestResourceStream(name)!;
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await content.CopyToAsync(response.Body, context.RequestAborted);
    }

    private static bool IsPage(string resource) =>
        resource.StartsWith(Folder, StringComparison.Ordinal) && Types.ContainsKey(Path.GetExtension(resource));
}
