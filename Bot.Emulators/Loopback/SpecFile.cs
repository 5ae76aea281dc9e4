namespace Bot.Emulators.Loopback;

/// <summary>The platforms' schemas lie beside the repository, if they are there at all.</summary>
public static class SpecFile
{
    public const string DiscordRequests = "discord-openapi.requests.min.json";
    public const string DiscordEvents = "discord-gateway-events.schema.json";
    public const string TelegramMethods = "telegram-bot-api-10.1.min.json";
    public const string TelegramEvents = "telegram-types.schema.json";

    /// <returns>The path of <c>shared/specs/{name}</c> in the nearest folder above the program or the working directory, or null.</returns>
    public static string? Find(string name) => Search(AppContext.BaseDirectory, name) ?? Search(Environment.CurrentDirectory, name);

    private static string? Search(string from, string name)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "specs", name);
            if (File.Exists(file)) return file;
        }
        return null;
    }
}
