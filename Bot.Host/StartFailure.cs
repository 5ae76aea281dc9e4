using System.Net.Sockets;
using Bot.Core.Storage;
using Bot.Host.Discord;
using Bot.Host.Telegram;
using Microsoft.AspNetCore.Connections;

namespace Bot.Host;

/// <summary>Why the bot does not start, in words for whoever starts it.</summary>
internal static class StartFailure
{
    /// <summary>What is wrong and what would be right; null for a fault of our own, which deserves its trace.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        SettingsRefusedException settings => settings.Message,
        DatabaseRefusedException database => database.Message,
        DatabaseUnavailableException database => database.Message,
        DiscordRefusedException discord => discord.Message,
        TelegramRefusedException telegram => telegram.Message,
        InvalidDataException file => $"{file.Message} {file.InnerException?.Message}".Trim(),
        IOException { InnerException: AddressInUseException } taken =>
            $"{taken.Message} Stop the program that has it, or give another port with {Configuration.Prefix}Sandbox__Port or {Configuration.Prefix}Http__Listen.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            $"This user may not listen on that port; give one above 1023 with {Configuration.Prefix}Sandbox__Port or {Configuration.Prefix}Http__Listen.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            $"Http:Listen: this machine does not have that address; give one that it has, such as http://0.0.0.0:8080.",
        _ => null,
    };
}
