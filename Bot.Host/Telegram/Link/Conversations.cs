using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Host.Telegram;

/// <summary>What somebody did, told apart: an answer to a question, a step of a form, a link that was followed, or something for the core.</summary>
internal sealed class Conversations(
    Asker asker, TelegramAnswers answers, FormSteps steps, OpenQuestions open, Kept kept, LateCommands late, OnlyYou onlyYou, Groups groups, Powers powers,
    PrivateChats chats, Membership membership, Settings settings, TelegramLogin login, IDatabase db, TimeProvider clock)
{
    public async Task Handle(Incoming incoming, CancellationToken ct)
    {
        var on = await Ready(incoming.On, ct);
        switch (incoming)
        {
            case Incoming.Typed typed:
                await Typed(on, typed, ct);
                break;
            case Incoming.Replied replied:
                // Any other reply is talk.
                if (await steps.Find(on, replied.To) is { } asked) await steps.Answer(on, asked, replied.Text, ct);
                break;
            case Incoming.Started started:
                await Started(on, started.Payload, ct);
                break;
            case Incoming.Pressed pressed:
                await Pressed(on, pressed.Token, ct);
                break;
        }
    }

    /// <summary>Something of our own went wrong.</summary>
    public Task Tell(Occasion occasion, Words words, CancellationToken ct) =>
        onlyYou.Say(occasion, occasion.Pressed(""), words, View(occasion), urgent: true, ct);

    /// <summary>The group has moved, and its messages stayed behind: what was asked in it is asked once more.</summary>
    public async Task AskAgain(long chat)
    {
        foreach (var question in await open.In(chat))
        {
            if (await Asked(question) is { } occasion) await steps.Again(occasion with { LastTry = true }, question, CancellationToken.None);
        }
    }

    private async Task Typed(Occasion on, Incoming.Typed typed, CancellationToken ct)
    {
        if (!typed.IsCommand && !on.InGroup && await steps.Find(on, replyTo: null) is { } question)
        {
            await steps.Answer(on, question, typed.Text, ct);
            return;
        }
        var input = on.Typed(typed.Text);
        if (await late.Ask(on, input, typed.Text, View(on), ct)) return;
        await answers.Give(on, input, await asker.Ask(on, input, ct), ct);
    }

    private async Task Pressed(Occasion on, string token, CancellationToken ct)
    {
        if (Step.Read(token) is { } step)
        {
            await steps.Press(on, step, View(on), ct);
            return;
        }
        if (token == KeptTokens.Drop)
        {
            await late.Close(on, QuestionTexts.Dropped, View(on), ct);
            return;
        }
        if (KeptTokens.Read(token) is { } later)
        {
            await Later(on, later, ct);
            return;
        }
        var input = on.Pressed(token);
        await answers.Give(on, input, await asker.Ask(on, input, ct), ct);
    }

    private async Task Started(Occasion on, string payload, CancellationToken ct)
    {
        if (await kept.Find(payload, on.From.Account) is not { } found)
        {
            var start = on.Typed("/start");
            if (payload == BotIdentity.Hello) await answers.Give(on, start, await asker.Ask(on, start, ct), ct);
            else await onlyYou.Say(on, start, QuestionTexts.LinkGone, View(on), urgent: false, ct);
            return;
        }
        var input = await Input(on, found, ct);
        await answers.GivePrivately(on with { At = found.At, From = input.From }, input, await asker.Ask(on, input, ct), ct);
    }

    private async Task Later(Occasion on, string token, CancellationToken ct)
    {
        if (await kept.Find(token, on.From.Account) is not { } found)
        {
            await onlyYou.Say(on, on.Pressed(""), QuestionTexts.NotYours, View(on), urgent: true, ct);
            return;
        }
        var input = await Input(on, found, ct);
        await late.Close(on, QuestionTexts.StillDoIt, View(on), ct);
        await answers.Give(on with { Press = null }, input, await asker.Ask(on, input, ct), ct);
    }

    private async Task<Inbound> Input(Occasion on, KeptInput found, CancellationToken ct)
    {
        var from = found.At.Private
            ? on.From with { Power = null, Roles = [] }
            : await powers.Of(TelegramNames.Read(found.At.Place).Chat, on.User, on.From, ct);
        var once = found.Once ?? on.Once;
        return found.Typed
            ? new Inbound.Typed(from, found.At, once, found.Text)
            : new Inbound.Pressed(from, found.At, once, TelegramNames.Message(0, 0), found.Text);
    }

    /// <summary>With what the platform does not tell in the same breath.</summary>
    private async Task<Occasion> Ready(Occasion on, CancellationToken ct)
    {
        if (!on.InGroup)
        {
            await membership.Look(on, ct);
            return on;
        }
        var chat = groups.Now(on.Chat);
        // A reply to a message of a group that has moved meanwhile finds nothing there.
        if (chat != on.Chat) on = on with { Chat = chat, Message = null };
        return on with
        {
            At = new(TelegramNames.Space(chat), TelegramNames.Place(chat, on.Topic), groups.PlaceName(chat, on.Topic)),
            From = on.Anonymous ? on.From : (await powers.Of(chat, on.User, on.From, ct)) with
            {
                Reachable = await chats.IsOpen(on.User, ct) ? null : false,
            },
        };
    }

    private async Task<Occasion?> Asked(OpenQuestion question)
    {
        var native = question.Account[(TelegramNames.Platform.Length + 1)..];
        var name = await db.Read(q => q.One<string>("SELECT name FROM accounts WHERE platform = 'telegram' AND native_id = @native", new { native }));
        if (name is null) return null;
        var from = new Sender(new AccountRef(TelegramNames.Platform, native), name);
        var at = new Whereabouts(
            TelegramNames.Space(question.OriginChat), question.Origin, groups.PlaceName(question.OriginChat, question.OriginTopic));
        var user = TelegramNames.Number(native);
        var once = new OnceKey($"{TelegramNames.Platform}:{login.Known.Id}:moved:{question.Chat}:{question.Session}");
        // The person answers where they were asked: not in private, which would be a surprise.
        return new(question.Chat, question.Topic, InGroup: true, user, from, at, once) { Anonymous = user < 0, Arrived = clock.GetTimestamp(), FromForm = true };
    }

    private View View(Occasion on) =>
        new([on.From.Language ?? settings.Languages[0]], settings.Zone, Instant.FromDateTimeOffset(clock.GetUtcNow()));
}
