using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using NodaTime;

namespace Bot.Host.Telegram;

/// <summary>
/// A command that waited while the bot was away and that others would hear of is not simply done: whoever typed it may have found another
/// way meanwhile (PRODUCT: after an outage).
/// </summary>
internal sealed class LateCommands(Catalog catalog, Kept kept, Posting posting, OnlyYou onlyYou, TimeProvider clock, ILogger<LateCommands> log)
{
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(10);

    /// <returns>Whether the person is asked first.</returns>
    public async Task<bool> Ask(Occasion occasion, Inbound input, string text, View view, CancellationToken ct)
    {
        if (occasion.Sent is not { } sent || clock.GetUtcNow() - sent <= Old || !Reaches(text)) return false;
        var words = new TelegramWords(view);
        var token = await kept.Keep(input);
        var question = new Outgoing(
            words.Write(QuestionTexts.WhileAway(Instant.FromDateTimeOffset(sent)), TelegramWriter.Text),
            new([[
                Keyboards.Press(words.Plain(QuestionTexts.StillDoIt), KeptTokens.Write(token), ButtonStyle.Main),
                Keyboards.Press(words.Plain(QuestionTexts.DropIt), KeptTokens.Drop),
            ]]));
        var posted = await posting.Send(
            occasion.Chat, occasion.Topic, question, file: null, silent: true, Urgency.Answer, ct, occasion.InGroup ? occasion.Message : null);
        if (!posted.Arrived) log.LogWarning("Nobody could be asked whether a late command is still wanted: {Story}", posted.Result.Story);
        return true;
    }

    /// <summary>The question is answered, and its buttons go.</summary>
    public async Task Close(Occasion occasion, Words words, View view, CancellationToken ct)
    {
        await onlyYou.Quietly(occasion, ct);
        if (occasion.PressedAt is not { } at) return;
        var result = await posting.Edit(at, words, view, Urgency.Answer, ct);
        if (result is not ApiResult.Ok) log.LogInformation("A question could not be closed on Telegram: {Story}", result.Story);
    }

    private bool Reaches(string text) =>
        CommandLine.Read(text, catalog) is CommandLine.Call { Spec: var spec } && (spec.Answers == Answering.Everyone || spec.Power >= Power.Host);
}
