using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Me;

[Press("me.q"), Answers(Answering.Update), Anyone]
public sealed record OpenQuiet : IPress;

/// <param name="None">No quiet hours at all; else the usual ones.</param>
[Press("me.qc"), Answers(Answering.Update), Anyone]
public sealed record ChooseQuiet(bool None) : IPress;

[Press("me.qa"), Answers(Answering.Ask), Anyone]
public sealed record AskQuiet : IPress;

[Form("me.quiet"), Anyone, About("My quiet hours", "Mis horas de silencio")]
public sealed record SetQuiet(
    [Option("from", "desde", "From when on no reminders?", "¿Desde cuándo sin avisos?", Example = "21:00")] LocalTime From,
    [Option("to", "hasta", "Until when?", "¿Hasta cuándo?", Example = "8:00")] LocalTime To) : ICommand;

public sealed class QuietHandler(IDatabase db, MeCards cards, OutboxOptions options, Notes notes)
    : IHandle<OpenQuiet>, IHandle<ChooseQuiet>, IHandle<AskQuiet>, IHandle<SetQuiet>
{
    /// <summary>Reminders are planned so early that quiet hours of this length still bring them forward in time.</summary>
    public static readonly Period Longest = Period.FromHours(12);

    public async Task<Reply> Handle(OpenQuiet input, Caller who, CancellationToken ct)
    {
        var own = await Own(who, ct);
        return new Reply.Update(MeCard.Choice(MeTexts.Quiet, MeTexts.QuietFor(own ?? options.Quiet),
        [
            new Button.Press(MeTexts.OtherTimes, new AskQuiet()),
            new Button.Press(MeTexts.Hours(options.Quiet), new ChooseQuiet(None: false)) { Disabled = own is null },
            new Button.Press(MeTexts.NoQuiet, new ChooseQuiet(None: true)) { Disabled = own == QuietHours.None },
        ]));
    }

    public async Task<Reply> Handle(ChooseQuiet input, Caller who, CancellationToken ct)
    {
        await Save(input.None ? QuietHours.None : null, who, ct);
        return new Reply.Update(await cards.Of(who, ct));
    }

    public async Task<Reply> Handle(AskQuiet input, Caller who, CancellationToken ct)
    {
        var now = await Own(who, ct) ?? options.Quiet;
        if (now == QuietHours.None) now = options.Quiet;
        return new Reply.Ask(FormRequest.For<SetQuiet>(("from", Values.Write(now.From)), ("to", Values.Write(now.To))));
    }

    public async Task<Reply> Handle(SetQuiet input, Caller who, CancellationToken ct)
    {
        var minutes = (input.To.TickOfDay - input.From.TickOfDay) / NodaConstants.TicksPerMinute;
        if (minutes < 0) minutes += 24 * 60;
        if (minutes > Longest.Hours * 60) throw new Problem(MeTexts.TooQuiet((int)Longest.Hours));
        await Save(new QuietHours(input.From, input.To), who, ct);
        return Reply.OnlyYou((Message)await cards.Of(who, ct));
    }

    private Task Save(QuietHours? quiet, Caller who, CancellationToken ct) => db.Write(who.Once, async tx =>
    {
        await notes.Replan(tx, who.Person, (await Reach.Hours(tx, who.Person)).Zone, quiet);
        await MeStore.Choose(tx, who.Person, quiet);
    }, ct);

    private async Task<QuietHours?> Own(Caller who, CancellationToken ct) => (await db.Read(q => MeStore.Find(q, who.Person), ct)).Quiet;
}
