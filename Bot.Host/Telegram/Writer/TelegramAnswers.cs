using Bot.Core.Chat;

namespace Bot.Host.Telegram;

/// <summary>
/// Gives an answer: what is for everybody goes where the person asked, what is for them alone through <see cref="OnlyYou"/>. The card whose
/// button was pressed is brought up to date by the worker together with its other copies, so that a hundred presses are no hundred changes.
/// </summary>
internal sealed class TelegramAnswers(Posting posting, Copies copies, OnlyYou onlyYou, Questions questions, ILogger<TelegramAnswers> log)
{
    public async Task Give(Occasion occasion, Inbound input, Answer answer, CancellationToken ct)
    {
        switch (answer.Reply)
        {
            case Reply.Say { To: Audience.Everyone } say:
                await Everyone(occasion, input, answer, say, ct);
                break;
            case Reply.Say say:
                await Alone(occasion, input, answer, say.Message, ct);
                if (say.Aside is { } more) await onlyYou.Say(occasion with { Press = null }, input, more, answer.Private, urgent: false, ct);
                break;
            case Reply.Update update when occasion.Press is not null && !occasion.FromForm:
                await Update(occasion, input, answer, update, ct);
                break;
            case Reply.Update update:
                await Alone(occasion, input, answer, update.Aside ?? update.Message, ct);
                break;
            case Reply.Ask:
                await questions.Ask(occasion, input, answer, ct);
                break;
            case Reply.Toast toast:
                await Alone(occasion, input, answer, toast.Text, ct);
                break;
            case Reply.Refuse refuse:
                await onlyYou.Say(occasion, input, refuse.Text, answer.Private, urgent: true, ct);
                break;
            case Reply.Silence:
                await onlyYou.Quietly(occasion, ct);
                break;
            default:
                throw new InvalidOperationException($"There is no way to give a {answer.Reply.GetType().Name} on Telegram.");
        }
    }

    /// <summary>What the person alone is told of an answer, in the private chat: for whoever came there to read it.</summary>
    public Task GivePrivately(Occasion occasion, Inbound input, Answer answer, CancellationToken ct) => answer.Reply switch
    {
        Reply.Say { To: Audience.Everyone, Aside: null } => Task.CompletedTask,
        Reply.Say { To: Audience.Everyone, Aside: { } aside } => Alone(occasion, input, answer, aside, ct),
        Reply.Update { Aside: { } aside } => Alone(occasion, input, answer, aside, ct),
        Reply.Update update => Alone(occasion, input, answer, update.Message, ct),
        _ => Give(occasion, input, answer, ct),
    };

    private async Task Everyone(Occasion occasion, Inbound input, Answer answer, Reply.Say say, CancellationToken ct)
    {
        // A form may be answered in private that was begun in a group: its answer goes there.
        var (chat, topic) = TelegramNames.Read(input.At.Place);
        var shared = !input.At.Private;
        var view = shared ? answer.Shared : answer.Private;
        var posted = await posting.Send(chat, topic, say.Message, view, Urgency.Answer, ct);
        if (posted.At is { } at) await copies.Posted(input, say.Message, at, shared, view);
        else log.LogWarning("A message for everybody did not get through on Telegram: {Story}", posted.Result.Story);
        if (say.Aside is { } aside) await Alone(occasion, input, answer, aside, ct);
        else await onlyYou.Quietly(occasion, ct);
    }

    private async Task Update(Occasion occasion, Inbound input, Answer answer, Reply.Update update, CancellationToken ct)
    {
        if (occasion.PressedEphemeral is { } ephemeral)
        {
            await Aside(occasion, input, answer, update.Aside, ct);
            var changed = await posting.EditEphemeral(occasion.Chat, occasion.User, ephemeral, update.Message, answer.Private, ct);
            if (changed is not ApiResult.Ok) log.LogInformation("What one person sees could not be changed on Telegram: {Story}", changed.Story);
            return;
        }
        if (occasion.PressedAt is not { } at || await copies.AreKept(at, update.Message))
        {
            await Aside(occasion, input, answer, update.Aside, ct);
            return;
        }
        // The words first: that is what the person waits for.
        await Aside(occasion, input, answer, update.Aside, ct);
        var view = occasion.SharedView(answer);
        var result = await posting.Edit(at, update.Message, view, Urgency.Answer, ct);
        if (result is ApiResult.Ok) await copies.Changed(input, update.Message, at, shared: occasion.InGroup, view);
        else log.LogWarning("A change did not get through on Telegram: {Story}", result.Story);
    }

    private Task Aside(Occasion occasion, Inbound input, Answer answer, Message? aside, CancellationToken ct) => aside is null
        ? onlyYou.Quietly(occasion, ct)
        : onlyYou.Say(occasion, input, aside, answer.Private, urgent: false, ct);

    private async Task Alone(Occasion occasion, Inbound input, Answer answer, Message message, CancellationToken ct)
    {
        // The last question of a form makes room for what came of it.
        if (occasion is { FromForm: true, InGroup: false, PressedAt: { } at })
        {
            await onlyYou.Quietly(occasion, ct);
            if (await posting.Edit(at, message, answer.Private, Urgency.Answer, ct) is ApiResult.Ok)
            {
                await copies.Changed(input, message, at, shared: false, answer.Private);
                return;
            }
            occasion = occasion with { Press = null };
        }
        var told = await onlyYou.Say(occasion, input, message, answer.Private, urgent: false, ct);
        if (told is { } stays) await copies.Posted(input, message, stays, shared: false, answer.Private);
    }
}
