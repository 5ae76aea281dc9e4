using System.Collections.Concurrent;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Host.Discord.Wire;
using NodaTime;

namespace Bot.Host.Discord;

/// <summary>
/// From an interaction to its answer. The receive loop only begins it: inputs of one account reach the core in the order of their
/// arrival, different people go side by side, and nobody's answer waits for anybody's.
/// </summary>
internal sealed class Interactions(
    DiscordReader reader, DiscordAnswers answers, Pipeline pipeline, Suggestions suggestions, FormSessions sessions, DiscordServers servers,
    PrivateChats chats, DiscordApi api, TimeProvider clock, ILogger<Interactions> log)
{
    // Of its own: the core's is taken inside.
    private readonly Turns _order = new();
    private readonly Handled _handled = new();
    private readonly ConcurrentDictionary<Task, bool> _underWay = [];

    /// <summary>Called by the receive loop; returns at once.</summary>
    public void Begin(Interaction interaction, CancellationToken ct)
    {
        if (!_handled.Add(interaction.Id)) return;
        if (reader.Read(interaction) is not { } incoming)
        {
            log.LogWarning("An interaction of type {Type} is none that SmileBot knows; it is passed over", interaction.Type);
            return;
        }
        // Counted before it begins: it may be answered before this returns.
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _underWay[done.Task] = true;
        _ = Run(interaction, incoming, done, ct);
    }

    /// <summary>Returns when everything that was begun is answered.</summary>
    public Task Settled() => Task.WhenAll(_underWay.Keys);

    private async Task Run(Interaction interaction, Incoming incoming, TaskCompletionSource done, CancellationToken ct)
    {
        try
        {
            switch (incoming)
            {
                case Incoming.Act act:
                    await answers.Give(interaction, act.Input, act.How, InOrder(act.Input, () => pipeline.Handle(act.Input, ct)), ct);
                    break;
                case Incoming.Part part:
                    await answers.Give(interaction, part.From, Answering.OnlyYou, InOrder(part.From, () => Keep(part)), ct);
                    break;
                case Incoming.Question question:
                    await new AnswerCalls(api, interaction).Ask(ModalWriter.Write(question.Spec, question.Known, View(LanguageCodes.Read(interaction.Locale))), ct);
                    break;
                case Incoming.Completing completing:
                    await new AnswerCalls(api, interaction).Offer(await suggestions.For(completing, ct), ct);
                    break;
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            log.LogDebug("An interaction was left unanswered at the end");
        }
        catch (Exception e)
        {
            // The core has answered by then, or told its own faults; what is left is ours, and stops nobody else.
            log.LogError(e, "Answering an interaction of type {Type} failed", interaction.Type);
        }
        finally
        {
            _underWay.TryRemove(done.Task, out _);
            done.SetResult();
        }
    }

    /// <summary>Takes the account's turn at once, then leaves the receive loop.</summary>
    private async Task<Answer> InOrder(Inbound input, Func<Task<Answer>> handle)
    {
        var handling = await _order.Take(input.From.Account, async () =>
        {
            await Task.Yield();
            await Ready(input);
            // Begun, not finished: the core keeps the order from here on.
            return new Begun(handle());
        });
        return await handling.Answer;
    }

    /// <summary>What happened to the server itself comes before what happens in it.</summary>
    private async Task Ready(Inbound input)
    {
        if (input.At.Space is { } server) await servers.Settled(server.NativeId, input.At.Place.NativeId);
        else await chats.Met(input.From.Account.NativeId, input.At.Place.NativeId);
    }

    private async Task<Answer> Keep(Incoming.Part part)
    {
        await sessions.Save(part.From.From.Account, part.Form.Session, part.Answers);
        var view = View(part.From.From.Language);
        return new(Reply.OnlyYou(FormTexts.More(part.Form)), view, view);
    }

    private View View(Language? language) =>
        new([language ?? Language.English], DateTimeZone.Utc, Instant.FromDateTimeOffset(clock.GetUtcNow()));

    /// <summary>A task in a task, kept from being awaited with it.</summary>
    private sealed record Begun(Task<Answer> Answer);
}
