using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>https://core.telegram.org/bots/api#getme</summary>
internal sealed class BotMethods(Desk desk)
{
    public IEnumerable<Method> All()
    {
        yield return new("getMe", GetMe);
    }

    private JsonNode GetMe(Call call)
    {
        var json = Payloads.Of(desk.Bot);
        json["can_join_groups"] = true;
        json["can_read_all_group_messages"] = desk.Platform.ReadsAllGroupMessages;
        json["supports_inline_queries"] = false;
        json["can_connect_to_business"] = false;
        json["has_main_web_app"] = false;
        json["has_topics_enabled"] = false;
        return json;
    }
}
