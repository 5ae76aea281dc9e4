namespace Bot.Tests.Browser;

/// <summary>What a test of the page needs from the machine that it runs on.</summary>
internal static class Rig
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The published Bot.Host.dll.</summary>
    public static string? Host { get; } = Environment.GetEnvironmentVariable("SMILE_PUBLISHED_HOST");

    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable("SMILE_CHROMIUM") is { Length: > 0 } named ? named : Find();

    /// <summary>One sentence on what is missing; null when nothing is.</summary>
    public static string? WhyNot { get; } =
        !File.Exists(Host) ? "Needs the published host: set SMILE_PUBLISHED_HOST to its Bot.Host.dll, as .ci/run does."
        : !File.Exists(Chromium) ? "Needs Chromium: install it, or set SMILE_CHROMIUM to its program."
        : null;

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
