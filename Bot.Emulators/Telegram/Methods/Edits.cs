using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Rules;
using Bot.Emulators.Telegram.Wire;
using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Methods;

/// <summary>What a message is to be after an edit.</summary>
internal sealed record Edited(string Text, JsonArray Entities, JsonObject? Keyboard, JsonNode? LinkPreview);

/// <summary>Edits of text, caption and keyboard, whether everybody or one person sees the message.</summary>
internal sealed class Edits(Desk desk)
{
    private readonly Composer _composer = new(desk);

    public Edited Text(Call call, Message message)
    {
        if (message.File is not null) throw ApiError.Bad("there is no text in the message to edit");
        var read = Composer.Text(call, "text");
        return new(read.Text, _composer.WithPeople(read.Entities), Markup(call), call.Object("link_preview_options"));
    }

    public Edited Caption(Call call, Message message)
    {
        if (message.File is null) throw ApiError.Bad("there is no caption in the message to edit");
        var read = Composer.Caption(call);
        return new(read.Text, _composer.WithPeople(read.Entities), Markup(call), message.LinkPreview);
    }

    public static Edited Keyboard(Call call, Message message) => new(message.Text, message.Entities, Markup(call), message.LinkPreview);

    /// <exception cref="ApiError">When nothing would change, or the bot is too fast.</exception>
    public void Apply(Message message, Edited edited)
    {
        if (message.Text == edited.Text && JsonNode.DeepEquals(message.Entities, edited.Entities)
            && JsonNode.DeepEquals(message.Keyboard, edited.Keyboard) && JsonNode.DeepEquals(message.LinkPreview, edited.LinkPreview))
            throw ApiError.NotModified();
        desk.Pace.Take(message.Chat);
        (message.Text, message.Entities, message.Keyboard, message.LinkPreview) = (edited.Text, edited.Entities, edited.Keyboard, edited.LinkPreview);
    }

    private static JsonObject? Markup(Call call)
    {
        if (!call.Has("reply_markup")) return null;
        return KeyboardRules.Read(call.Object("reply_markup")
            ?? throw ApiError.Mistake("can't parse reply keyboard markup JSON object", "reply_markup"));
    }
}
