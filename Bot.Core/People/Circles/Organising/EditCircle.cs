using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Organising;

[Command("circle edit", "circulo editar"), Needs(Power.Host), About("Change a circle, or tell it something", "Cambiar un círculo o contarle algo")]
public sealed record EditCircle(
    [Option("which", "cual", "Which circle?", "¿Qué círculo?"), Suggest<MyCircles>] CircleId? Which = null) : ICommand;

/// <summary>Everything that organisers can do with a circle begins here.</summary>
public sealed class EditCircleHandler(IDatabase db, MyCircles mine, CircleReads reads)
    : IHandle<EditCircle>, IHandle<OpenCircles>, IHandle<OpenCircleEdit>, IHandle<KeepCircle>
{
    public async Task<Reply> Handle(EditCircle input, Caller who, CancellationToken ct)
    {
        if (input.Which is { } named) return Reply.OnlyYou(await Card(named, who, ct));
        var all = await mine.All(who, ct);
        return all is [var only] ? Reply.OnlyYou(await Card(only.Id, who, ct)) : Which(all);
    }

    public async Task<Reply> Handle(OpenCircles input, Caller who, CancellationToken ct) => Which(await mine.All(who, ct));

    public async Task<Reply> Handle(OpenCircleEdit input, Caller who, CancellationToken ct) => Reply.OnlyYou(await Card(input.Circle, who, ct));

    public async Task<Reply> Handle(KeepCircle input, Caller who, CancellationToken ct) => new Reply.Update(await Card(input.Circle, who, ct));

    internal async Task<Card> Card(CircleId id, Caller who, CancellationToken ct)
    {
        var (circle, membership) = await reads.ForEditor(id, who, ct);
        return EditCard.Of(circle, membership, who, await db.Read(q => NamedPeople.IsLookedAfter(q, id), ct));
    }

    private static Reply Which(IReadOnlyList<Circle> all) => Reply.OnlyYou(new Card(OrganisingTexts.Circles)
    {
        Blocks = [new Block.Paragraph(all.Count == 0 ? OrganisingTexts.NoneOfYours : OrganisingTexts.WhichOne(all.Count))],
        Buttons =
        [
            .. MyCircles.Buttons(all, CardLimits.ButtonRows - 1),
            [new Button.Press(OrganisingTexts.New, new OpenNewCircle())],
        ],
    });
}
