using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;
using NodaTime;

namespace Bot.Host.Telegram;

/// <summary>One step of a form: an answer that was typed or chosen, or a way back, on and out.</summary>
internal sealed class FormSteps(
    OpenQuestions open, FormSessions sessions, Catalog catalog, Asker asker, Questions questions, TelegramAnswers answers, OnlyYou onlyYou, Powers powers,
    Groups groups)
{
    /// <summary>The question that a text in this chat answers, if there is one.</summary>
    /// <param name="replyTo">In a group only a reply to the question is an answer.</param>
    public async Task<OpenQuestion?> Find(Occasion occasion, long? replyTo)
    {
        if (await open.Of(occasion.From.Account, occasion.Chat) is not { Field.Length: > 0 } question) return null;
        if (replyTo is { } message && message != question.Message) return null;
        if (await sessions.Find(occasion.From.Account, question.Session) is { } session
            && (session.SentBy is null || session.SentBy == SendKey(occasion).Value)) return question;
        await open.Drop(question.Session);
        return null;
    }

    public async Task Answer(Occasion occasion, OpenQuestion question, string text, CancellationToken ct) =>
        await Answer(await Begun(occasion, question, ct), question.Session, question.Field, text, ct);

    public async Task Press(Occasion occasion, Step step, View view, CancellationToken ct)
    {
        occasion = occasion with { FromForm = true };
        if (await open.OfSession(step.Session) is not { } question || await AsAsked(occasion, question, ct) is not { } mine
            || await Option(mine.From.Account, step) is not { } option)
        {
            await onlyYou.Say(occasion, occasion.Pressed(""), QuestionTexts.NotYours, view, urgent: true, ct);
            return;
        }
        occasion = await Begun(mine, question, ct);
        switch (step.Kind)
        {
            case StepKind.Choose when question.Field == option && step.Number < question.Choices.Count:
                await Answer(occasion, step.Session, option, question.Choices[(int)step.Number], ct);
                break;
            case StepKind.Time:
                await Answer(occasion, step.Session, option, Written(step.Number), ct);
                break;
            case StepKind.Clear:
                await Answer(occasion, step.Session, option, "", ct);
                break;
            case StepKind.Send:
                await Send(occasion, step.Session, ct);
                break;
            case StepKind.Day or StepKind.Open or StepKind.Review:
                await Show(occasion, step, ct);
                break;
            default:
                await onlyYou.Say(occasion, occasion.Pressed(""), QuestionTexts.NotYours, view, urgent: true, ct);
                break;
        }
    }

    /// <summary>Shows the form anew, as after its message was left behind in a group that moved.</summary>
    public async Task Again(Occasion occasion, OpenQuestion question, CancellationToken ct)
    {
        var input = Keep(occasion, question.Session, "", "");
        var answer = await asker.Ask(occasion, input, ct);
        if (answer.Form is not { } form) return;
        var field = form.Fields.FirstOrDefault(one => one.Name == question.Field);
        await questions.Show(occasion, input, form, field, day: null, answer.Private, ct);
    }

    private async Task Answer(Occasion occasion, string session, string field, string text, CancellationToken ct)
    {
        // Delivered again after it was sent off: then it is told how that ended.
        if (await sessions.Find(occasion.From.Account, session) is { SentBy: { } by } && by == SendKey(occasion).Value)
        {
            await Send(occasion, session, ct);
            return;
        }
        var input = Keep(occasion, session, field, text);
        var answer = await asker.Ask(occasion, input, ct);
        if (answer.Form is not { } form)
        {
            await answers.Give(occasion, input, answer, ct);
            return;
        }
        var next = form.Fields.FirstOrDefault(one => one.Name == field && one.Error is not null) ?? FormGuide.Missing(form);
        if (next is null && !FormGuide.HasMore(form)) await Send(occasion, session, ct);
        else await questions.Show(occasion, input, form, next, day: null, answer.Private, ct);
    }

    private async Task Send(Occasion occasion, string session, CancellationToken ct)
    {
        var input = new Inbound.Submitted(occasion.From, occasion.At, SendKey(occasion), session, new Dictionary<string, string>());
        var answer = await asker.Ask(occasion, input, ct);
        await answers.Give(occasion, input, answer, ct);
        if (answer.Reply is not Reply.Ask) await open.Drop(session);
    }

    private async Task Show(Occasion occasion, Step step, CancellationToken ct)
    {
        var input = Keep(occasion, step.Session, "", "");
        var answer = await asker.Ask(occasion, input, ct);
        if (answer.Form is not { } form)
        {
            await answers.Give(occasion, input, answer, ct);
            return;
        }
        var field = step.Kind == StepKind.Review ? FormGuide.First(form) : form.Fields.ElementAtOrDefault(step.Field);
        await questions.Show(occasion, input, form, field, step.Kind == StepKind.Day ? Day(step.Number) : null, answer.Private, ct);
    }

    /// <summary>A question that was asked of whoever acts in the group's name may be answered by any of its admins.</summary>
    private async Task<Occasion?> AsAsked(Occasion occasion, OpenQuestion question, CancellationToken ct)
    {
        if (question.Account == occasion.From.Account.ToString()) return occasion;
        var group = TelegramNames.Account(occasion.Chat);
        if (question.Account != group.ToString() || await powers.Of(occasion.Chat, occasion.User, ct) is not { IsAdministrator: true }) return null;
        var name = groups.PlaceName(occasion.Chat, null);
        var from = new Sender(group, name) { Reachable = false, Language = occasion.From.Language };
        return occasion with { Anonymous = true, From = GroupPower.Administrator.In(from) };
    }

    /// <summary>The form belongs to where it was begun, wherever its questions are answered.</summary>
    private async Task<Occasion> Begun(Occasion occasion, OpenQuestion question, CancellationToken ct)
    {
        if (question.OriginChat == occasion.Chat) return occasion;
        var space = question.OriginChat < 0 ? TelegramNames.Space(question.OriginChat) : null;
        return occasion with
        {
            At = new(space, question.Origin, groups.PlaceName(question.OriginChat, question.OriginTopic)),
            From = space is null
                ? occasion.From with { Power = null, Roles = [] }
                : await powers.Of(question.OriginChat, occasion.User, occasion.From, ct),
        };
    }

    private static Inbound.Answered Keep(Occasion occasion, string session, string field, string text) =>
        new(occasion.From, occasion.At, occasion.Once, session, field, text);

    private static Core.Storage.OnceKey SendKey(Occasion occasion) => occasion.Once.Then("send");

    private async Task<string?> Option(AccountRef account, Step step)
    {
        if (await sessions.Find(account, step.Session) is not { } session || catalog.ByCode(session.Command) is not { } spec) return null;
        return spec.Options.Where(option => option.IsAsked(session.Answers)).ElementAtOrDefault(step.Field)?.Name;
    }

    private static LocalDate? Day(long number)
    {
        var (year, month, day) = ((int)(number / 10_000), (int)(number / 100 % 100), (int)(number % 100));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day) : null;
    }

    /// <summary>As somebody would type it: 2026-11-27 18:00.</summary>
    private static string Written(long number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number / 100_000_000:0000}-{number / 1_000_000 % 100:00}-{number / 10_000 % 100:00} {number / 100 % 100:00}:{number % 100:00}");
}
