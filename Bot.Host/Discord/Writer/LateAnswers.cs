using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>Answers that were put off, and what becomes of those that the platform does not take any more.</summary>
internal sealed class LateAnswers(DiscordApi api, DiscordWriter writer, DiscordCopies copies, ILogger<LateAnswers> log)
{
    /// <summary>Puts the answer off as the record declares.</summary>
    /// <returns>False when even that came too late.</returns>
    public async Task<bool> Defer(Occasion occasion, CancellationToken ct)
    {
        var result = occasion switch
        {
            { How: Answering.Update, Pressed: not null } => await occasion.Calls.DeferUpdate(ct),
            { How: Answering.Everyone } => await occasion.Calls.DeferMessage(onlyYou: false, ct),
            _ => await occasion.Calls.DeferMessage(onlyYou: occasion.InServer, ct),
        };
        return result is ApiResult.Ok or ApiResult.Refused { Code: ErrorCode.AlreadyAcknowledged };
    }

    public async Task Give(Occasion occasion, Answer answer, bool deferred, CancellationToken ct)
    {
        if (!deferred)
        {
            await Stand(occasion, answer, ct);
            return;
        }
        var update = occasion is { How: Answering.Update, Pressed: not null };
        switch (answer.Reply)
        {
            case Reply.Silence when update:
                return;
            case Reply.Update reply when update:
                if (!await copies.AreKept(occasion, reply.Message))
                    await Original(occasion, answer, reply.Message, occasion.PressedView(answer), occasion.PressedIsCard, ct);
                await Aside(occasion, answer, reply.Aside, ct);
                return;
            case Reply.Say { To: Audience.Everyone } say:
                await Everyone(occasion, answer, say, replaces: occasion.How == Answering.Everyone || !occasion.InServer, ct);
                return;
            case Reply.Update { Message: var message, Aside: var aside } when occasion.Pressed is not null:
                await Stand(occasion, answer, ct);
                await Alone(occasion, answer, aside ?? message, update, ct);
                return;
            default:
                var (words, more) = Words(answer);
                await Alone(occasion, answer, words, update, ct);
                await Aside(occasion, answer, more, ct);
                return;
        }
    }

    /// <summary>Told beside the answer, to the person alone.</summary>
    public async Task Aside(Occasion occasion, Answer answer, Message? aside, CancellationToken ct)
    {
        if (aside is null) return;
        var body = writer.Create(aside, answer.Private, onlyYou: occasion.InServer);
        Note(await occasion.Calls.FollowUp(body, aside.File, ct), "What one person is told");
    }

    /// <summary>Whether the platform takes no answer any more; then what others see is done through the bot's own messages.</summary>
    public async Task<bool> IsTooLate(Occasion occasion, Answer answer, ApiResult result, CancellationToken ct)
    {
        // Acknowledged before: our own repeat of a request whose answer was lost.
        if (result is ApiResult.Ok or ApiResult.Refused { Code: ErrorCode.AlreadyAcknowledged }) return false;
        Note(result, "An answer");
        await Stand(occasion, answer, ct);
        return true;
    }

    /// <param name="posted">The message, where the platform told it.</param>
    public async Task Remember(Occasion occasion, Message message, WireMessage? posted, View view, CancellationToken ct)
    {
        if (message is not { Subject: not null, Card: not null }) return;
        posted ??= (await occasion.Calls.Original(ct)).Read(DiscordJson.Default.WireMessage);
        if (posted is null) log.LogWarning("A card was posted on Discord that cannot be kept up to date: its id was not to be had");
        else await copies.Posted(occasion.Input, message, new(occasion.Input.At.Place, posted.Id), occasion.InServer, view);
    }

    private async Task Everyone(Occasion occasion, Answer answer, Reply.Say say, bool replaces, CancellationToken ct)
    {
        var view = occasion.SharedView(answer);
        if (replaces)
        {
            await Original(occasion, answer, say.Message, view, isCard: false, ct);
        }
        else
        {
            // What only the person sees cannot become what all see.
            if (occasion.How != Answering.Update || occasion.Pressed is null) await occasion.Calls.DeleteOriginal(ct);
            var result = await occasion.Calls.FollowUp(writer.Create(say.Message, view), say.Message.File, ct);
            if (await IsTooLate(occasion, answer, result, ct)) return;
            await Remember(occasion, say.Message, result.Read(DiscordJson.Default.WireMessage), view, ct);
        }
        await Aside(occasion, answer, say.Aside, ct);
    }

    private async Task Original(Occasion occasion, Answer answer, Message message, View view, bool isCard, CancellationToken ct)
    {
        var result = await occasion.Calls.EditOriginal(writer.Change(message, view, isCard), message.File, ct);
        if (await IsTooLate(occasion, answer, result, ct)) return;
        if (answer.Reply is Reply.Update) await copies.Changed(occasion, message, view);
        else await Remember(occasion, message, result.Read(DiscordJson.Default.WireMessage), view, ct);
    }

    /// <summary>Only for the person, whatever was promised.</summary>
    private async Task Alone(Occasion occasion, Answer answer, Message message, bool update, CancellationToken ct)
    {
        if (!update && occasion.How != Answering.Everyone)
        {
            Note(await occasion.Calls.EditOriginal(writer.Change(message, answer.Private, isCard: false), message.File, ct), "A late answer");
            return;
        }
        // The public "thinking" would say it to everybody: it goes first.
        if (!update) await occasion.Calls.DeleteOriginal(ct);
        await Aside(occasion, answer, message, ct);
    }

    private static (Message Words, Message? Aside) Words(Answer answer) => answer.Reply switch
    {
        Reply.Say say => (say.Message, say.Aside),
        Reply.Update update => (update.Message, update.Aside),
        Reply.Ask => (FormTexts.Open(answer.Form!), null),
        Reply.Toast toast => (toast.Text, null),
        Reply.Refuse refuse => (refuse.Text, null),
        _ => throw new InvalidOperationException($"There is no late way to give a {answer.Reply.GetType().Name} on Discord."),
    };

    /// <summary>What others see does not depend on the person's token: the bot writes it itself.</summary>
    private async Task Stand(Occasion occasion, Answer answer, CancellationToken ct)
    {
        var place = occasion.Input.At.Place;
        switch (answer.Reply)
        {
            case Reply.Say { To: Audience.Everyone, Message: var message }:
                var view = occasion.SharedView(answer);
                var body = writer.Create(message, view, nonce: occasion.Interaction.Id);
                var call = Routes.Send(place.NativeId).With(body, DiscordJson.Default.MessageBody) with { File = message.File, Repeatable = true };
                var posted = await api.Send(call, ct);
                Note(posted, "A late message");
                if (posted.Read(DiscordJson.Default.WireMessage) is { } sent) await Remember(occasion, message, sent, view, ct);
                break;
            case Reply.Update { Message: var change } when occasion is { PressedAt: { } at, PressedIsEphemeral: false }:
                if (await copies.AreKept(occasion, change)) break;
                var shown = occasion.PressedView(answer);
                var edit = writer.Change(change, shown, occasion.PressedIsCard);
                var edited = await api.Send(Routes.Edit(at.Place.NativeId, at.NativeId).With(edit, DiscordJson.Default.MessageChange), ct);
                Note(edited, "A late change");
                if (edited is ApiResult.Ok) await copies.Changed(occasion, change, shown);
                break;
        }
    }

    private void Note(ApiResult result, string what)
    {
        if (result is not ApiResult.Ok) log.LogWarning("{What} did not get through on Discord: {Story}", what, result.Story);
    }
}
