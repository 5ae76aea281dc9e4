using Bot.Emulators.Telegram.World;

namespace Bot.Emulators.Telegram.Load;

/// <summary>A storm of presses on the cards of a chat.</summary>
public sealed class LoadDriver(TelegramEmulator emulator)
{
    private readonly PressTemplates _templates = new(emulator);

    private TimeProvider Clock => emulator.Platform.Clock;

    public Task<LoadResult> Run(LoadPlan plan, CancellationToken ct = default)
    {
        var queries = new CallbackQuery?[plan.Count];
        var loop = new LoadLoop(Clock, (at, due) => Press(queries[at] = Fire(plan, plan.First + at), due), at => Forget(queries[at]!));
        return loop.Run(plan.Count, plan.InFlight, plan.Rate, ct);
    }

    /// <summary>Whoever presses the same button of the same card comes around again only after all others have pressed all cards.</summary>
    private CallbackQuery Fire(LoadPlan plan, int at)
    {
        var person = plan.People[at % plan.People.Count];
        var round = at / plan.People.Count;
        var card = plan.Cards[round % plan.Cards.Count];
        var button = plan.Buttons[round / plan.Cards.Count % plan.Buttons.Count];
        lock (emulator.Platform.Sync)
        {
            var (query, json) = _templates.Make(person, card, button);
            emulator.Platform.Queries[query.Id] = query;
            emulator.Updates.Add("callback_query", json);
            return query;
        }
    }

    private void Forget(CallbackQuery query)
    {
        lock (emulator.Platform.Sync) emulator.Platform.Queries.Remove(query.Id);
    }

    private static LoadPress Press(CallbackQuery query, long due) =>
        new(due, query.Answered, () => query.Answer is null ? null : query.AnsweredStamp);
}
