namespace Bot.Emulators.Discord.Wire;

/// <summary>All endpoints, the ones with the fewest variables first: <c>/users/@me</c> is no user id.</summary>
public sealed class Routes(IEnumerable<Route> all)
{
    private readonly Route[] _all = [.. all.OrderBy(route => route.Variables)];

    /// <param name="path">Below <c>/api/v10</c>.</param>
    /// <exception cref="ApiError">404 or 405.</exception>
    public (Route Route, Dictionary<string, string> Path) Find(string method, string path)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var known = false;
        foreach (var route in _all)
        {
            if (route.Match(steps) is not { } values) continue;
            if (route.Method == method) return (route, values);
            known = true;
        }
        throw known ? ApiError.WrongMethod() : ApiError.NotFound();
    }
}
