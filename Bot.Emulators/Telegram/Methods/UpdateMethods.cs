using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>Webhooks are remembered, and exclude polling; nothing is sent to them. https://core.telegram.org/bots/api#setwebhook</summary>
internal sealed class UpdateMethods(Desk desk)
{
    private const int LongestPoll = 50;

    public IEnumerable<Method> All()
    {
        yield return new("setWebhook", Set);
        yield return new("deleteWebhook", Delete);
        yield return new("getWebhookInfo", Info);
    }

    /// <summary>getUpdates, which alone may wait. https://core.telegram.org/bots/api#getupdates</summary>
    public static Task<IReadOnlyList<Update>> Poll(UpdateQueue updates, Call call, CancellationToken ct)
    {
        var limit = Math.Clamp(call.Int("limit") ?? UpdateQueue.MostInOnePoll, 1, UpdateQueue.MostInOnePoll);
        var wait = TimeSpan.FromSeconds(Math.Clamp(call.Int("timeout") ?? 0, 0, LongestPoll));
        return updates.Poll(call.Long("offset"), limit, wait, Kinds(call), ct);
    }

    private JsonNode Set(Call call)
    {
        var url = call.Text("url") ?? "";
        if (url.Length > 0 && !url.StartsWith("https://", StringComparison.Ordinal))
            throw ApiError.Mistake("bad webhook: An HTTPS URL must be provided for webhook", "url");
        if (call.Text("secret_token") is { } secret
            && (secret.Length is 0 or > 256 || !secret.All(one => char.IsAsciiLetterOrDigit(one) || one is '_' or '-')))
            throw ApiError.Mistake("secret token contains unallowed characters", "secret_token");
        if (call.Int("max_connections") is < 1 or > 100) throw ApiError.Mistake("invalid number of connections", "max_connections");
        if (call.Flag("drop_pending_updates")) desk.Updates.DropAll();
        desk.Updates.SetWebhook(url, Kinds(call));
        return true;
    }

    private JsonNode Delete(Call call)
    {
        if (call.Flag("drop_pending_updates")) desk.Updates.DropAll();
        desk.Updates.SetWebhook("");
        return true;
    }

    private JsonNode Info(Call call)
    {
        var info = new JsonObject
        {
            ["url"] = desk.Updates.Webhook,
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = desk.Updates.Waiting.Count,
        };
        if (desk.Updates.Webhook.Length > 0) info["max_connections"] = 40;
        if (desk.Updates.Allowed is { } allowed) info["allowed_updates"] = new JsonArray([.. allowed.Select(one => (JsonNode)one)]);
        return info;
    }

    private static List<string>? Kinds(Call call) => call.Array("allowed_updates")?.Select(one => one?.GetValue<string>() ?? "").ToList();
}
