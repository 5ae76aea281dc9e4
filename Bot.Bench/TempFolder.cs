namespace Bot.Bench;

/// <summary>
/// A folder that goes away with the run. It lies under the project's own ignored data folder: the system's may be kept in memory, where
/// waiting for the disk costs nothing.
/// </summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(Repository(), "data", $"bench-{Guid.NewGuid():N}");

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
