namespace Bot.Emulators.Discord.Rules;

/// <summary>https://docs.discord.com/developers/reference#locales</summary>
internal static class Locales
{
    public static readonly IReadOnlySet<string> All = new HashSet<string>
    {
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi",
        "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko", "ar", "he",
    };
}
