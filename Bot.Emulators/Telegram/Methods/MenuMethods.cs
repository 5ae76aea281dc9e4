using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Rules;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>https://core.telegram.org/bots/api#setmycommands</summary>
internal sealed class MenuMethods(Desk desk)
{
    public IEnumerable<Method> All()
    {
        yield return new("setMyCommands", Set);
        yield return new("getMyCommands", Get);
        yield return new("deleteMyCommands", Delete);
    }

    private JsonNode Set(Call call)
    {
        var items = MenuRules.Items(call.Array("commands"));
        desk.Platform.Menu.Set(Scope(call), Language(call), items);
        return true;
    }

    private JsonNode Get(Call call) => new JsonArray([.. desk.Platform.Menu[Scope(call), Language(call)].Select(Payload)]);

    private JsonNode Delete(Call call)
    {
        desk.Platform.Menu.Set(Scope(call), Language(call), items: null);
        return true;
    }

    private static JsonNode Payload(MenuItem item)
    {
        var json = new JsonObject { ["command"] = item.Command, ["description"] = item.Description };
        if (item.IsEphemeral) json["is_ephemeral"] = true;
        return json;
    }

    private string Scope(Call call)
    {
        if (call.Has("scope") && call.Object("scope") is null) throw ApiError.Mistake("can't parse BotCommandScope JSON object", "scope");
        return MenuRules.Scope(call.Object("scope"), desk.Chat);
    }

    private static string Language(Call call) => MenuRules.Language(call.Text("language_code"));
}
