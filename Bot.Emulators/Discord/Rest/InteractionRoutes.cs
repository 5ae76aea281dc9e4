using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Rules;
using Bot.Emulators.Discord.Wire;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Rest;

/// <summary>The first answer. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback</summary>
internal sealed class InteractionRoutes(Desk desk)
{
    private const MessageFlag Allowed = MessageRules.OnCreate | MessageFlag.Ephemeral;

    public IEnumerable<Route> All()
    {
        const string callback = "/interactions/{interaction_id}/{interaction_token}/callback";
        yield return new("POST", callback, Call, NeedsToken: false) { Query = ["with_response"] };
    }

    private Answer Call(Request request)
    {
        if (!desk.Platform.Interactions.TryGetValue(request.Text("interaction_token"), out var interaction)
            || interaction.Id != request.Id("interaction_id")) throw ApiError.UnknownInteraction();
        if (interaction.Callback is not null) throw ApiError.AlreadyAcknowledged();
        if (desk.Platform.Now - interaction.Made > Interaction.FirstAnswer) throw ApiError.UnknownInteraction();
        var body = request.Object;
        var type = body.Number("type") ?? 0;
        if (desk.Checks) Check(interaction, type, body, request.Files);
        var data = body["data"] as JsonObject ?? [];
        interaction.Acknowledge(type, desk.Platform.Clock);
        var message = Apply(interaction, type, data, request.Files);
        interaction.Announce();
        return request.QueryFlag("with_response") ? Answer.Ok(Response(interaction, type, message)) : Answer.Nothing;
    }

    private Message? Apply(Interaction interaction, int type, JsonObject data, IReadOnlyList<Upload> files)
    {
        switch (type)
        {
            case 4:
                interaction.Original = desk.Composer.Create(interaction.Channel, desk.Bot, data, files, interaction);
                desk.TellCreated(interaction.Original);
                return interaction.Original;
            case 5:
                var visibility = new JsonObject { ["flags"] = data["flags"]?.DeepClone() };
                interaction.Original = desk.Composer.Create(interaction.Channel, desk.Bot, visibility, [], interaction);
                interaction.Original.Flags |= MessageFlag.Loading;
                desk.TellCreated(interaction.Original);
                return interaction.Original;
            case 6:
                return interaction.Source;
            case 7:
                desk.Composer.Edit(interaction.Source!, data, files);
                desk.TellEdited(interaction.Source!);
                return interaction.Source;
            case 8:
                interaction.Choices = [.. data.Items("choices").Select(choice => (JsonObject)choice!.DeepClone())];
                return null;
            default:
                var json = (JsonObject)data.DeepClone();
                json["components"] = Composer.Numbered(json["components"] as JsonArray);
                interaction.Modal = new(interaction, json);
                return null;
        }
    }

    private static void Check(Interaction interaction, int type, JsonObject body, IReadOnlyList<Upload> files)
    {
        var form = new Form();
        int[] fitting = interaction.Kind switch
        {
            InteractionKind.Autocomplete => [8],
            InteractionKind.Command => [4, 5, 9],
            InteractionKind.Component => [4, 5, 6, 7, 9],
            _ => interaction.Source is null ? [4, 5] : [4, 5, 6, 7],
        };
        form.Require(fitting.Contains(type), "type", "BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", fitting)}).");
        form.Check();
        var data = body["data"] as JsonObject;
        switch (type)
        {
            case 4:
                Within("data", () => MessageRules.CheckNew(data ?? [], files, Allowed));
                break;
            case 5:
                form.Require((data.Number("flags") ?? 0) is 0 or (int)MessageFlag.Ephemeral, "data.flags", "MESSAGE_FLAGS_INVALID",
                    "A deferral may carry only EPHEMERAL.");
                form.Require(data is null || data.All(field => field.Key == "flags"), "data",
                    "UNKNOWN_PROPERTY", "A deferral carries nothing but flags.");
                break;
            case 7:
                Within("data", () => MessageRules.CheckEdit(data ?? [], files, interaction.Source!, Allowed));
                break;
            case 8:
                CheckChoices(form, data.Items("choices"), interaction);
                break;
            case 9:
                ModalRules.Check(form, data, "data");
                break;
            default:
                break;
        }
        form.Check();
    }

    private static void CheckChoices(Form form, IReadOnlyList<JsonNode?> choices, Interaction interaction)
    {
        form.AtMost("data.choices", choices.Count, 25);
        var type = Composer.Options(interaction.Payload["data"]).First(option => option.Flag("focused")).Number("type") ?? 3;
        for (var at = 0; at < choices.Count; at++) OptionTree.CheckChoice(form, choices[at], Json.At("data.choices", at), type);
    }

    /// <summary>Puts the paths of a refusal below the field that holds the message.</summary>
    private static void Within(string field, Action check)
    {
        try
        {
            check();
        }
        catch (ApiError error) when (error.Places.Count > 0)
        {
            var form = new Form();
            foreach (var place in error.Places) form.Add(Form.Join(field, place.Path), place.Code, place.Message);
            form.Check();
        }
    }

    /// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback</summary>
    private JsonObject Response(Interaction interaction, int type, Message? message)
    {
        var told = new JsonObject { ["id"] = interaction.Id.Text(), ["type"] = (int)interaction.Kind };
        var json = new JsonObject { ["interaction"] = told };
        if (message is null) return json;
        told["response_message_id"] = message.Id.Text();
        told["response_message_loading"] = message.Has(MessageFlag.Loading);
        told["response_message_ephemeral"] = message.Has(MessageFlag.Ephemeral);
        var resource = new JsonObject { ["type"] = type };
        if (type is 4 or 7) resource["message"] = MessagePayload.Of(message, desk.Platform);
        json["resource"] = resource;
        return json;
    }
}
