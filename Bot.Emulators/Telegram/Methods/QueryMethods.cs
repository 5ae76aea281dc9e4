using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Rules;
using Bot.Emulators.Telegram.Wire;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>https://core.telegram.org/bots/api#answercallbackquery</summary>
internal sealed class QueryMethods(Desk desk)
{
    private const int MostText = 200;

    public IEnumerable<Method> All()
    {
        yield return new("answerCallbackQuery", Answer);
    }

    private JsonNode Answer(Call call)
    {
        var text = call.Text("text") ?? "";
        if (text.Length > MostText) throw ApiError.Mistake("MESSAGE_TOO_LONG", "text");
        var url = call.Text("url");
        if (url is not null && !DeepLink.IsTo(url, desk.Bot)) throw ApiError.Mistake("URL_INVALID", "url");
        var id = call.Text("callback_query_id") ?? "";
        if (!desk.Platform.Queries.TryGetValue(id, out var query) || query.Answer is not null) throw ApiError.OldQuery();
        if (desk.Platform.Now - query.Pressed > desk.Options.QueryLife) throw ApiError.OldQuery();
        query.Take(new(text, call.Flag("show_alert"), url), desk.Platform.Clock.GetTimestamp());
        desk.Platform.Queries.Remove(id);
        if (desk.Options.Recording) desk.Platform.Answered.Add(query);
        return true;
    }
}
