using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Letters;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Telling;

/// <summary>An organiser tells a circle something: a letter, and a note to each who wants it.</summary>
public sealed class TellHandler(IDatabase db, LetterDesk desk, CircleReads reads, Notes notes, AuditLog log)
    : IHandle<OpenTell>, IHandle<TellCircle>, IHandle<SendTelling>, IHandle<ChangeTelling>, IHandle<DiscardTelling>
{
    public async Task<Reply> Handle(OpenTell input, Caller who, CancellationToken ct)
    {
        var circle = await reads.ForOrganiser(input.Circle, who, ct);
        return new Reply.Ask(FormRequest.For<TellCircle>(("circle", Base32.Write(circle.Id.Value))));
    }

    public async Task<Reply> Handle(TellCircle input, Caller who, CancellationToken ct)
    {
        var id = await db.WriteAbout(CircleChanges.About(input.Circle), who.Once, async tx =>
        {
            await CircleChanges.BeginAsOrganiser(tx, input.Circle, who);
            return await desk.Write(tx, new(CircleNotes.Letters, input.Circle.Value), input.Message, input.Text, translation: "", whom: 0, who);
        }, ct);
        return Reply.OnlyYou(await Preview(id, who, ct));
    }

    public async Task<Reply> Handle(SendTelling input, Caller who, CancellationToken ct)
    {
        var (circle, _) = await Own(input.Message, who, ct);
        var reached = await db.WriteAbout(CircleChanges.About(circle.Id), who.Once, async tx =>
        {
            var change = await CircleChanges.BeginAsOrganiser(tx, circle.Id, who);
            var letter = await desk.Send(tx, input.Message, CircleNotes.Letters, mostADay: null, who);
            var whom = await Reached.Of(tx, change.Circle, letter);
            await notes.AddAll(tx,
            [
                .. whom.Own.Select(person => CircleNotes.Told(letter.Id, circle.Id, person, who.Now)),
                .. whom.Named.Select(other => CircleNotes.Told(letter.Id, other.Through, other.Person, who.Now)),
            ]);
            await log.Append(tx, CircleLog.Told(change.Circle, who));
            return whom.Count;
        }, ct);
        return new Reply.Update(LetterTexts.Sent(Name(circle), reached));
    }

    public async Task<Reply> Handle(ChangeTelling input, Caller who, CancellationToken ct)
    {
        var (circle, _) = await Own(input.Message, who, ct);
        var letter = await desk.Draft(input.Message, CircleNotes.Letters, who, ct);
        return new Reply.Ask(FormRequest.For<TellCircle>(
            ("circle", Base32.Write(circle.Id.Value)), ("text", letter.Text), ("message", Base32.Write(letter.Id.Value))));
    }

    public async Task<Reply> Handle(DiscardTelling input, Caller who, CancellationToken ct)
    {
        await Own(input.Message, who, ct);
        return await desk.Discard(input.Message, CircleNotes.Letters, who, ct);
    }

    private async Task<Message> Preview(LetterId id, Caller who, CancellationToken ct)
    {
        var (circle, letter) = await Own(id, who, ct);
        var (reached, people) = await db.Read(
            async q => (await Reached.Of(q, circle, letter), (await MemberTable.With(q, circle.Id, CircleStanding.In)).Count), ct);
        return LetterDesk.Preview(
            letter, Name(circle), reached.Own.Count, TellTexts.NotReached(reached, people - 1 - reached.Own.Count),
            new SendTelling(id), new ChangeTelling(id), new DiscardTelling(id));
    }

    private async Task<(Circle Circle, Letter Letter)> Own(LetterId id, Caller who, CancellationToken ct)
    {
        var letter = await desk.Own(id, CircleNotes.Letters, who, ct);
        return (await reads.ForOrganiser(new(letter.AboutId), who, ct), letter);
    }

    private static Words Name(Circle circle) => new(En: $"{CircleTexts.Name(circle)}", Es: $"{CircleTexts.Name(circle)}");
}
