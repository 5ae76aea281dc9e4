using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.People.Circles.Store;
using Bot.Core.People.Log;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Telling;

/// <summary>
/// An organiser tells a circle something: first the text and how many people it reaches, then a note to each who wants it. Nothing is
/// posted in a room, and nobody is mentioned.
/// </summary>
public sealed class TellHandler(IDatabase db, Ids ids, CircleReads reads, Notes notes, AuditLog log)
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
            if (input.Message is { } draft)
            {
                Own(await MessageTable.Find(tx, draft), who);
                return await MessageTable.Change(tx, draft, input.Text, who.Now) == 1 ? draft : throw new Problem(TellTexts.NotThere);
            }
            var message = new CircleMessage
            {
                Id = ids.New<CircleMessageId>(),
                Circle = input.Circle,
                Author = who.Person,
                Text = input.Text,
                WrittenAt = who.Now,
            };
            await MessageTable.Insert(tx, message);
            return message.Id;
        }, ct);
        return Reply.OnlyYou(await Preview(id, who, ct));
    }

    public async Task<Reply> Handle(SendTelling input, Caller who, CancellationToken ct)
    {
        var (circle, message) = await Draft(input.Message, who, ct);
        var reached = await db.WriteAbout(CircleChanges.About(circle.Id), who.Once, async tx =>
        {
            var change = await CircleChanges.BeginAsOrganiser(tx, circle.Id, who);
            // Read again: until the circle was locked, the draft could change.
            var now = Own(await MessageTable.Find(tx, message.Id), who);
            if (await MessageTable.MarkSent(tx, message.Id, who.Now) == 0) throw new Problem(TellTexts.SentAlready);
            var whom = await Reached.Of(tx, change.Circle, now);
            await notes.AddAll(tx,
            [
                .. whom.Own.Select(person => CircleNotes.Told(message.Id, circle.Id, person, who.Now)),
                .. whom.Named.Select(other => CircleNotes.Told(message.Id, other.Through, other.Person, who.Now)),
            ]);
            await log.Append(tx, CircleLog.Told(change.Circle, who));
            return whom.Count;
        }, ct);
        return new Reply.Update(TellTexts.Sent(circle, reached));
    }

    public async Task<Reply> Handle(ChangeTelling input, Caller who, CancellationToken ct)
    {
        var (circle, message) = await Draft(input.Message, who, ct);
        if (message.SentAt is not null) throw new Problem(TellTexts.SentAlready);
        return new Reply.Ask(FormRequest.For<TellCircle>(
            ("circle", Base32.Write(circle.Id.Value)), ("text", message.Text), ("message", Base32.Write(message.Id.Value))));
    }

    public async Task<Reply> Handle(DiscardTelling input, Caller who, CancellationToken ct)
    {
        await Draft(input.Message, who, ct);
        var gone = await db.Write(who.Once, tx => MessageTable.Discard(tx, input.Message), ct);
        return new Reply.Update(gone == 1 ? TellTexts.Discarded : TellTexts.SentAlready);
    }

    private async Task<Message> Preview(CircleMessageId id, Caller who, CancellationToken ct)
    {
        var (circle, message) = await Draft(id, who, ct);
        var (reached, people) = await db.Read(
            async q => (await Reached.Of(q, circle, message), (await MemberTable.With(q, circle.Id, CircleStanding.In)).Count), ct);
        return new()
        {
            Text = TellTexts.Preview(circle, message.Text, reached, unreached: people - 1 - reached.Own.Count),
            Buttons =
            [[
                new Button.Press(TellTexts.Send, new SendTelling(id)) { Style = ButtonStyle.Main },
                new Button.Press(TellTexts.Change, new ChangeTelling(id)),
                new Button.Press(TellTexts.Discard, new DiscardTelling(id)),
            ]],
        };
    }

    private async Task<(Circle Circle, CircleMessage Message)> Draft(CircleMessageId id, Caller who, CancellationToken ct)
    {
        var message = Own(await db.Read(q => MessageTable.Find(q, id), ct), who);
        return (await reads.ForOrganiser(message.Circle, who, ct), message);
    }

    private static CircleMessage Own(CircleMessage? message, Caller who) =>
        message is not null && message.Author == who.Person ? message : throw new Problem(TellTexts.NotThere);
}
