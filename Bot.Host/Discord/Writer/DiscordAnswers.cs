using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>
/// Gives an answer within three seconds: the reply is the first answer. Only when there is none after a while it is put off, in the way
/// that the record declares. https://docs.discord.com/developers/interactions/receiving-and-responding
/// </summary>
internal sealed class DiscordAnswers(
    DiscordApi api, DiscordWriter writer, DiscordCopies copies, LateAnswers late, FormPages pages, TimeProvider clock, ILogger<DiscordAnswers> log)
{
    /// <summary>After this long without an answer the person is told that one is coming.</summary>
    public static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(1.5);

    public async Task Give(Interaction interaction, Inbound input, Answering how, Task<Answer> coming, CancellationToken ct)
    {
        var occasion = new Occasion(interaction, input, how, new(api, interaction));
        using (var enough = CancellationTokenSource.CreateLinkedTokenSource(ct))
        {
            await Task.WhenAny(coming, Task.Delay(DeferAfter, clock, enough.Token));
            await enough.CancelAsync();
        }
        if (coming.IsCompleted)
        {
            await Now(occasion, await coming, ct);
            return;
        }
        var deferred = await late.Defer(occasion, ct);
        await late.Give(occasion, await coming, deferred, ct);
    }

    private Task Now(Occasion occasion, Answer answer, CancellationToken ct) => answer.Reply switch
    {
        Reply.Say { To: Audience.Everyone } say => Everyone(occasion, answer, say, ct),
        Reply.Say say => OnlyYou(occasion, answer, say.Message, say.Aside, ct),
        Reply.Update update when occasion.Pressed is not null => Update(occasion, answer, update, ct),
        Reply.Update update => OnlyYou(occasion, answer, update.Message, update.Aside, ct),
        Reply.Ask when occasion.CanAsk => Ask(occasion, answer, ct),
        Reply.Ask => OnlyYou(occasion, answer, FormTexts.Open(answer.Form!), null, ct),
        Reply.Toast toast => OnlyYou(occasion, answer, toast.Text, null, ct),
        Reply.Refuse refuse => OnlyYou(occasion, answer, refuse.Text, null, ct),
        Reply.Silence => occasion.Pressed is null ? Task.CompletedTask : occasion.Calls.DeferUpdate(ct),
        _ => throw new InvalidOperationException($"There is no way to give a {answer.Reply.GetType().Name} on Discord."),
    };

    private async Task Everyone(Occasion occasion, Answer answer, Reply.Say say, CancellationToken ct)
    {
        var view = occasion.SharedView(answer);
        var result = await occasion.Calls.Say(writer.Create(say.Message, view), say.Message.File, say.Message.Subject is not null, ct);
        if (await late.IsTooLate(occasion, answer, result, ct)) return;
        await late.Remember(occasion, say.Message, result.Read(DiscordJson.Default.CallbackAnswer)?.Resource?.Message, view, ct);
        await late.Aside(occasion, answer, say.Aside, ct);
    }

    private async Task OnlyYou(Occasion occasion, Answer answer, Message message, Message? aside, CancellationToken ct)
    {
        // In a private chat there is nobody to hide it from, and there it stays.
        var keeps = !occasion.InServer && message.Subject is not null;
        var result = await occasion.Calls.Say(writer.Create(message, answer.Private, onlyYou: occasion.InServer), message.File, keeps, ct);
        if (await late.IsTooLate(occasion, answer, result, ct)) return;
        if (keeps) await late.Remember(occasion, message, result.Read(DiscordJson.Default.CallbackAnswer)?.Resource?.Message, answer.Private, ct);
        await late.Aside(occasion, answer, aside, ct);
    }

    private async Task Update(Occasion occasion, Answer answer, Reply.Update update, CancellationToken ct)
    {
        if (await copies.AreKept(occasion, update.Message))
        {
            // The worker brings the card up to date, once for all who press at this moment; the answer is what the person waits for.
            if (update.Aside is { } words) await OnlyYou(occasion, answer, words, null, ct);
            else await occasion.Calls.DeferUpdate(ct);
            return;
        }
        var view = occasion.PressedView(answer);
        var result = await occasion.Calls.Change(writer.Change(update.Message, view, occasion.PressedIsCard), update.Message.File, ct);
        if (await late.IsTooLate(occasion, answer, result, ct)) return;
        await copies.Changed(occasion, update.Message, view);
        await late.Aside(occasion, answer, update.Aside, ct);
    }

    private async Task Ask(Occasion occasion, Answer answer, CancellationToken ct)
    {
        var result = await occasion.Calls.Ask(pages.Modal(occasion, answer), ct);
        if (result is not ApiResult.Ok) log.LogWarning("A form could not be opened on Discord: {Story}", result.Story);
    }
}
