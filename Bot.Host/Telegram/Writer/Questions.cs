using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Host.Telegram.Wire;
using NodaTime;

namespace Bot.Host.Telegram;

/// <summary>
/// Asks the questions of a form, one after the other: in the private chat where there is one, so that nobody's talk is taken for an answer
/// and a group is not filled with questions; else as a reply to whoever began it.
/// </summary>
internal sealed class Questions(
    Posting posting, QuestionWriter writer, OpenQuestions open, OnlyYou onlyYou, PrivateChats chats, Kept kept, Tokens tokens, Groups groups, TelegramLogin login,
    ILogger<Questions> log)
{
    /// <summary>A form that was opened, or that could not be sent as it is.</summary>
    public async Task Ask(Occasion occasion, Inbound input, Answer answer, CancellationToken ct)
    {
        var form = answer.Form ?? throw new InvalidOperationException("An answer that asks comes with its form.");
        await Show(occasion, input, form, FormGuide.First(form), day: null, answer.Private, ct);
    }

    /// <param name="field">What is asked; null shows all together.</param>
    /// <param name="day">The day that was chosen, where its time is asked.</param>
    public async Task Show(Occasion occasion, Inbound input, Form form, Field? field, LocalDate? day, View view, CancellationToken ct)
    {
        if (occasion.FromForm) await onlyYou.Quietly(occasion, ct);
        else if (occasion is { InGroup: true, Anonymous: false } && await Privately(occasion, input, form, field, view, ct)) return;
        await Here(occasion, input, form, field, day, view, ct);
    }

    /// <returns>Whether it is asked there, or the way there was shown.</returns>
    private async Task<bool> Privately(Occasion occasion, Inbound input, Form form, Field? field, View view, CancellationToken ct)
    {
        if (await chats.IsOpen(occasion.User, ct))
        {
            var shown = Write(form, field, day: null, view, inGroup: false, more: []);
            var posted = await posting.Send(occasion.User, topic: null, shown.Message, file: null, silent: false, Urgency.Answer, ct);
            if (posted.At is { } at)
            {
                await Remember(occasion, occasion.User, topic: null, input.At.Place, form, field, at, shown);
                if (occasion.Press is not null) await onlyYou.Say(occasion, input, QuestionTexts.Asked, view, urgent: false, ct);
                return true;
            }
        }
        return occasion.Press is { } press && await onlyYou.Start(press, GoOn(input, form), ct);
    }

    private async Task Here(
        Occasion occasion, Inbound input, Form form, Field? field, LocalDate? day, View view, CancellationToken ct)
    {
        KeyboardButton[] more = occasion is { InGroup: true, Anonymous: false }
            ? [Keyboards.Open(new TelegramWords(view).Plain(QuestionTexts.AnswerInPrivate), login.Known.Start(await kept.Keep(GoOn(input, form))))]
            : [];
        var shown = Write(form, field, day, view, occasion.InGroup, more);
        if (occasion is { FromForm: true, PressedAt: { } pressed } && await posting.Edit(pressed, shown.Message, Urgency.Answer, ct) is ApiResult.Ok)
        {
            await Remember(occasion, occasion.Chat, occasion.Topic, input.At.Place, form, field, pressed, shown);
            return;
        }
        var posted = await posting.Send(
            occasion.Chat, occasion.Topic, shown.Message, file: null, silent: false, Urgency.Answer, ct, occasion.InGroup ? occasion.Message : null);
        if (!posted.Arrived) log.LogInformation("A question did not get through on Telegram: {Story}", posted.Result.Story);
        // Whoever has closed the chat in the middle goes on where they were when they come back.
        var at = posted.At ?? TelegramNames.Message(groups.Now(occasion.Chat), 0);
        await Remember(occasion, occasion.Chat, occasion.Topic, input.At.Place, form, field, at, shown);
    }

    private Shown Write(Form form, Field? field, LocalDate? day, View view, bool inGroup, IReadOnlyList<KeyboardButton> more) =>
        field is null ? writer.Review(form, view) : writer.Question(form, field, view, inGroup, day, more);

    /// <summary>The same form, for whoever opens the private chat.</summary>
    private Inbound.Pressed GoOn(Inbound input, Form form) =>
        new(input.From, input.At, input.Once.Then("goon"), TelegramNames.Message(0, 0), tokens.Encode(new ContinueForm(form.Id)));

    private async Task Remember(
        Occasion occasion, long chat, long? topic, PlaceRef origin, Form form, Field? field, MessageRef at, Shown shown)
    {
        var (begunIn, begunTopic) = TelegramNames.Read(origin);
        // Where the group has moved meanwhile the message tells its id of today.
        if (chat < 0) (chat, _) = TelegramNames.Read(at.Place);
        await open.Put(new(
            occasion.From.Account.ToString(), chat, topic, form.Id, field?.Name ?? "", TelegramNames.Number(at.NativeId), shown.Choices, begunIn, begunTopic));
    }
}
