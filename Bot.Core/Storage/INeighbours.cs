namespace Bot.Core.Storage;

/// <summary>
/// Other processes on the same database, where it can carry a word between them. A word may be lost, so nothing relies on it: it only
/// spares the wait until they would look by themselves.
/// </summary>
public interface INeighbours
{
    /// <summary>Calls this when another process has told something. It must be short and throw nothing.</summary>
    void WhenTold(Action told);

    /// <summary>There is something new for whoever waits. Cheap, never fails, and what comes in quick succession is told once.</summary>
    void Tell();
}
