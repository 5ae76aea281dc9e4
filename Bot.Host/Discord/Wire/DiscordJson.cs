using System.Text.Json.Serialization;

namespace Bot.Host.Discord.Wire;

/// <summary>Generated at build time: an interaction is parsed in microseconds, and nothing is found by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(WireGuild))]
[JsonSerializable(typeof(RoleHappening))]
[JsonSerializable(typeof(WireChannel))]
[JsonSerializable(typeof(WireUser))]
[JsonSerializable(typeof(WireMessage))]
[JsonSerializable(typeof(IReadOnlyList<WireMessage>))]
[JsonSerializable(typeof(WireApplication))]
[JsonSerializable(typeof(GatewayAddress))]
[JsonSerializable(typeof(WireError))]
[JsonSerializable(typeof(CallbackAnswer))]
[JsonSerializable(typeof(IdentifyPayload))]
[JsonSerializable(typeof(ResumePayload))]
[JsonSerializable(typeof(OpenChat))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(MessageChange))]
[JsonSerializable(typeof(MessageCallback))]
[JsonSerializable(typeof(UpdateCallback))]
[JsonSerializable(typeof(DeferCallback))]
[JsonSerializable(typeof(ModalCallback))]
[JsonSerializable(typeof(ChoicesCallback))]
[JsonSerializable(typeof(IReadOnlyList<CommandBody>))]
internal sealed partial class DiscordJson : JsonSerializerContext;
