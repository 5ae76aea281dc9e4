using System.Security.Cryptography;
using System.Text.Json;
using Bot.Core.Commands;
using Bot.Core.Storage;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>Publishes the menus of each scope and language, and only those that are others than last time.</summary>
internal sealed class TelegramPublisher(Catalog catalog, TelegramApi api, TelegramLogin login, IDatabase db, ILogger<TelegramPublisher> log)
{
    /// <summary>Without asking the platform: whether it would take them.</summary>
    /// <exception cref="TelegramRefusedException">It would not; every fault is named.</exception>
    public IReadOnlyList<SetMyCommands> Prepare()
    {
        var menus = Menus.Of(catalog);
        var faults = MenuLimits.Check(menus);
        return faults.Count == 0 ? menus : throw new TelegramRefusedException(
            $"Telegram would not take these commands. Please report this to whoever makes SmileBot:\n{string.Join('\n', faults)}");
    }

    /// <returns>Whether all are published now.</returns>
    public async Task<bool> Publish(CancellationToken ct)
    {
        var published = 0;
        foreach (var menu in Prepare())
        {
            var name = $"telegram.menu.{login.Known.Id}.{menu.Scope.Type}.{menu.LanguageCode ?? "en"}";
            var hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(menu, TelegramJson.Default.SetMyCommands)));
            if (await db.Read(q => Meta.Get(q, name), ct) == hash) continue;
            var result = await api.Send(Methods.Commands(menu), ct);
            // A server of one's own may be older than ephemeral commands.
            if (result is ApiResult.Refused { Status: 400 } && menu.Commands.Any(command => command.IsEphemeral is not null))
                result = await api.Send(Methods.Commands(menu with { Commands = [.. menu.Commands.Select(command => command with { IsEphemeral = null })] }), ct);
            if (result is not ApiResult.Ok)
            {
                log.LogError("A menu could not be published on Telegram: {Story}", result.Story);
                return false;
            }
            await db.Write(null, tx => Meta.Set(tx, name, hash), ct);
            published++;
        }
        if (published > 0) log.LogInformation("{Count} menus are published on Telegram", published);
        return true;
    }
}
