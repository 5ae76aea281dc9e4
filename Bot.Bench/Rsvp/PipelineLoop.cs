using System.Diagnostics;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Host.Sandbox;

namespace Bot.Bench.Rsvp;

/// <summary>
/// The whole way of a click, from what arrived to the reply as the sandbox's Writer renders it: the card for everybody and the words for
/// the person alone. Each caller presses again as soon as it is answered.
/// </summary>
internal static class PipelineLoop
{
    public static async Task<Measured> Run(Ground ground, string which, Clicks clicks, int callers, bool outbox, TimeProvider clock)
    {
        await using var bot = await BotOnDatabase.Start(ground, which, clock);
        using var stop = new CancellationTokenSource();
        var worker = outbox ? Task.Run(() => bot.Get<OutboxWorker>().Run(stop.Token)) : Task.CompletedTask;
        var (first, timed) = Warming.Split(clicks.All);
        await Press(bot, first, callers, new long[first.Count]);
        var measured = await Measured.Of(timed.Count, latencies => Press(bot, timed, callers, latencies));
        await stop.CancelAsync();
        await worker;
        return measured;
    }

    private static Task Press(BotOnDatabase bot, IReadOnlyList<Inbound.Pressed> clicks, int callers, long[] latencies)
    {
        var pipeline = bot.Get<Pipeline>();
        var writer = new SandboxWriter(bot.Get<Tokens>().Encode);
        var next = -1;

        async Task Caller()
        {
            for (var i = Interlocked.Increment(ref next); i < clicks.Count; i = Interlocked.Increment(ref next))
            {
                var began = Stopwatch.GetTimestamp();
                Render(writer, await pipeline.Handle(clicks[i], CancellationToken.None));
                latencies[i] = Stopwatch.GetTimestamp() - began;
            }
        }

        return Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(Caller)));
    }

    private static void Render(SandboxWriter writer, Answer answer)
    {
        if (answer.Reply is not Reply.Update { Aside: { } aside } update)
            throw new InvalidOperationException($"A click was not answered: {answer.Reply}");
        writer.Message(update.Message, answer.Shared);
        writer.Message(aside, answer.Private);
    }
}
