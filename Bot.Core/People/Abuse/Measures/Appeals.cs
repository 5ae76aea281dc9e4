using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Storage;

namespace Bot.Core.People.Abuse.Measures;

/// <summary>One appeal against each measure. It belongs to the person, whichever community they speak of just now.</summary>
public sealed class Appeals(IDatabase db, MeasureNotes notes) : IHandle<OpenAppeal>, IHandle<SendAppeal>
{
    public async Task<Reply> Handle(OpenAppeal input, Caller who, CancellationToken ct)
    {
        var measure = await db.Read(q => MeasureTable.Find(q, input.Measure), ct);
        Check(measure, who);
        return new Reply.Ask(FormRequest.For<SendAppeal>(("measure", Base32.Write(input.Measure.Value))));
    }

    public async Task<Reply> Handle(SendAppeal input, Caller who, CancellationToken ct)
    {
        await db.Write(who.Once, async tx =>
        {
            var measure = Check(await MeasureTable.Lock(tx, input.Measure), who);
            var reviewers = await MeasureDesk.Reviewers(tx, measure, who.Now);
            if (reviewers.Count == 0) throw new Problem(MeasureTexts.NobodyDecides);
            var appealed = measure with { Appeal = input.Words, AppealedAt = who.Now };
            await MeasureTable.Save(tx, appealed);
            await notes.Appealed(tx, appealed, reviewers, who.Now);
        }, ct);
        return Reply.OnlyYou(MeasureTexts.AppealSent);
    }

    private static Measure Check(Measure? measure, Caller who)
    {
        if (measure is null || measure.Person != who.Person) throw new Problem(MeasureTexts.Gone);
        measure.MustHold(who.Now);
        if (measure.Appeal is not null) throw new Problem(MeasureTexts.AppealedAlready(measure.DecidedAt is not null));
        return measure;
    }
}
