namespace Bot.Bench;

/// <summary>
/// A folder that goes away with the run. It lies under the project's own ignored data folder: the system's may be kept in memory, where
/// waiting for the disk costs nothing.
/// </summary>
internal sealed class TempFolder : IDisposable
{
    private const string Memory = "/dev/shm";

    /// <param name="inMemory">For what does not measure real time: where the system keeps files in memory, there.</param>
    public TempFolder(bool inMemory = false)
    {
        var parent = inMemory && Directory.Exists(Memory) ? Memory : System.IO.Path.Combine(Repository(), "data");
        Path = System.IO.Path.Combine(parent, $"bench-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The folder of the solution that this program was built from.</summary>
    public static string Repository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
            if (System.IO.File.Exists(System.IO.Path.Combine(folder, "SmileBot.sln"))) return folder;
        throw new InvalidOperationException("The benchmark runs from its own build folder, below SmileBot.sln.");
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
