using Bot.Core.Chat;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>The requests that answer one interaction.</summary>
internal sealed class AnswerCalls(DiscordApi api, Interaction interaction)
{
    private readonly string _id = interaction.Id;
    private readonly string _token = interaction.Token;
    private readonly string _application = interaction.ApplicationId;

    /// <param name="tell">Whether the message that comes of it is asked for.</param>
    public Task<ApiResult> Say(MessageBody body, Attachment? file, bool tell, CancellationToken ct) => api.Send(
        Routes.Callback(_id, _token, tell).With(new(CallbackType.Message, body), DiscordJson.Default.MessageCallback) with { File = file }, ct);

    public Task<ApiResult> Change(MessageChange change, Attachment? file, CancellationToken ct) => api.Send(
        Routes.Callback(_id, _token, false).With(new(CallbackType.Update, change), DiscordJson.Default.UpdateCallback) with { File = file }, ct);

    public Task<ApiResult> Ask(ModalData modal, CancellationToken ct) => api.Send(
        Routes.Callback(_id, _token, false).With(new(CallbackType.Modal, modal), DiscordJson.Default.ModalCallback), ct);

    public Task<ApiResult> Offer(IReadOnlyList<CommandChoice> choices, CancellationToken ct) => api.Send(
        Routes.Callback(_id, _token, false).With(new(CallbackType.Choices, new(choices)), DiscordJson.Default.ChoicesCallback), ct);

    /// <summary>A message follows; it is seen by whom the deferral is seen.</summary>
    public Task<ApiResult> DeferMessage(bool onlyYou, CancellationToken ct) => Defer(
        new(CallbackType.DeferMessage, onlyYou ? new(MessageFlags.Ephemeral) : null), ct);

    /// <summary>The pressed message may change later; nothing is seen of it.</summary>
    public Task<ApiResult> DeferUpdate(CancellationToken ct) => Defer(new(CallbackType.DeferUpdate, null), ct);

    public Task<ApiResult> EditOriginal(MessageChange change, Attachment? file, CancellationToken ct) => api.Send(
        Routes.EditOriginal(_application, _token).With(change, DiscordJson.Default.MessageChange) with { File = file }, ct);

    public Task<ApiResult> DeleteOriginal(CancellationToken ct) => api.Send(Routes.DeleteOriginal(_application, _token), ct);

    public Task<ApiResult> Original(CancellationToken ct) => api.Send(Routes.Original(_application, _token), ct);

    public Task<ApiResult> FollowUp(MessageBody body, Attachment? file, CancellationToken ct) => api.Send(
        Routes.FollowUp(_application, _token).With(body, DiscordJson.Default.MessageBody) with { File = file }, ct);

    private Task<ApiResult> Defer(DeferCallback callback, CancellationToken ct) =>
        api.Send(Routes.Callback(_id, _token, false).With(callback, DiscordJson.Default.DeferCallback), ct);
}
