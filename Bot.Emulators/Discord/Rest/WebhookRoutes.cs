using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rest;

/// <summary>What follows the first answer. https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages</summary>
internal sealed class WebhookRoutes(Desk desk)
{
    private const MessageFlag Allowed = MessageRules.OnCreate | MessageFlag.Ephemeral;

    public IEnumerable<Route> All()
    {
        const string hook = "/webhooks/{webhook_id}/{webhook_token}";
        const string original = hook + "/messages/@original";
        const string other = hook + "/messages/{message_id}";
        yield return new("POST", hook, FollowUp, NeedsToken: false) { Query = ["wait", "with_components"] };
        yield return new("GET", original, request => Answer.Ok(Json(Original(Find(request)))), NeedsToken: false);
        yield return new("PATCH", original, request => Edit(request, Original(Find(request))), NeedsToken: false) { Query = ["with_components"] };
        yield return new("DELETE", original, request => Delete(Find(request), Original(Find(request))), NeedsToken: false);
        yield return new("GET", other, request => Answer.Ok(Json(Own(Find(request), request))), NeedsToken: false);
        yield return new("PATCH", other, request => Edit(request, Own(Find(request), request)), NeedsToken: false) { Query = ["with_components"] };
        yield return new("DELETE", other, request => Delete(Find(request), Own(Find(request), request)), NeedsToken: false);
    }

    private JsonObject Json(Message message) => MessagePayload.Of(message, desk.Platform);

    private Interaction Find(Request request)
    {
        if (request.Id("webhook_id") != desk.Platform.Application.Id) throw ApiError.UnknownWebhook();
        if (!desk.Platform.Interactions.TryGetValue(request.Text("webhook_token"), out var interaction)) throw ApiError.DeadToken();
        if (desk.Platform.Now - interaction.Made > Interaction.TokenLife) throw ApiError.DeadToken();
        // Before the first answer there is nothing to follow up, and without one in time there never is.
        return interaction.Callback is null or 8 ? throw ApiError.UnknownWebhook() : interaction;
    }

    /// <summary>After an update (deferred or not) the original is the message that was pressed.</summary>
    private static Message Original(Interaction interaction)
    {
        var message = interaction.Callback is 6 or 7 ? interaction.Source : interaction.Original;
        return message is not null && message.Channel.Messages.ContainsKey(message.Id) ? message : throw ApiError.UnknownMessage();
    }

    private static Message Own(Interaction interaction, Request request)
    {
        var id = request.Id("message_id");
        Message?[] own = [interaction.Original, .. interaction.Callback is 6 or 7 ? [interaction.Source] : (Message?[])[], .. interaction.FollowUps];
        return own.FirstOrDefault(message => message?.Id == id && message.Channel.Messages.ContainsKey(id)) ?? throw ApiError.UnknownMessage();
    }

    private Answer FollowUp(Request request)
    {
        var interaction = Find(request);
        var body = request.Object;
        if (desk.Checks)
        {
            var form = new Form();
            foreach (var field in (string[])["username", "avatar_url", "thread_name", "applied_tags"])
                form.Require(body[field] is null, field, "UNKNOWN_PROPERTY", "Not for a follow-up of an interaction.");
            form.Check();
            MessageRules.CheckNew(body, request.Files, Allowed);
        }
        if (interaction.IsWaiting)
        {
            // Deprecated and still so: the first follow-up after a deferral fills it, and the deferral's visibility stays.
            var waiting = interaction.Original!;
            var visible = waiting.Flags & MessageFlag.Ephemeral;
            desk.Composer.FillDeferred(waiting, body, request.Files);
            waiting.Flags = (waiting.Flags & ~MessageFlag.Ephemeral) | visible;
            desk.TellEdited(waiting);
            return Answer.Ok(Json(waiting));
        }
        var message = desk.Composer.Create(interaction.Channel, desk.Bot, body, request.Files, interaction);
        interaction.FollowUps.Add(message);
        desk.TellCreated(message);
        return Answer.Ok(Json(message));
    }

    private Answer Edit(Request request, Message message)
    {
        if (desk.Checks) MessageRules.CheckEdit(request.Object, request.Files, message, Allowed);
        if (message.Has(MessageFlag.Loading)) desk.Composer.FillDeferred(message, request.Object, request.Files);
        else desk.Composer.Edit(message, request.Object, request.Files);
        desk.TellEdited(message);
        return Answer.Ok(Json(message));
    }

    private Answer Delete(Interaction interaction, Message message)
    {
        message.Channel.Messages.Remove(message.Id);
        if (interaction.Original == message) interaction.Original = null;
        interaction.FollowUps.Remove(message);
        if (message.OnlyFor is null) desk.Tell(Happenings.Deleted(message));
        return Answer.Nothing;
    }
}
