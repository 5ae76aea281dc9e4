namespace Bot.Host;

/// <summary>Where settings come from; what comes later wins.</summary>
internal static class Configuration
{
    /// <summary>In front of a setting's name in the environment, where <c>__</c> stands for the colon.</summary>
    public const string Prefix = "SMILEBOT_";

    /// <exception cref="InvalidDataException">A file is not JSON.</exception>
    public static IConfiguration Load(string[] args) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
        .AddUserSecrets(typeof(Configuration).Assembly, optional: true, reloadOnChange: false)
        .AddEnvironmentVariables(Prefix)
        .AddCommandLine(args)
        .Build();
}
