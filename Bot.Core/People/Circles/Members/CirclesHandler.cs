using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People.Circles.Store;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Members;

/// <summary>The list, and how it is shown again after something in it has changed.</summary>
public sealed class CirclesHandler(IDatabase db) : IHandle<ShowCircles>, IHandle<TurnCircles>
{
    public async Task<Reply> Handle(ShowCircles input, Caller who, CancellationToken ct) => Reply.OnlyYou((Message)await Card(0, who, ct));

    public async Task<Reply> Handle(TurnCircles input, Caller who, CancellationToken ct) =>
        new Reply.Update((Message)await Card(input.Page, who, ct));

    internal async Task<Card> Card(int page, Caller who, CancellationToken ct)
    {
        var (circles, mine) = await db.Read(
            async q => (await CircleTable.Open(q, who.Community), await MemberTable.OfPerson(q, who.Person)), ct);
        return CirclesCard.Of(who.CommunityName, circles, mine.ToDictionary(one => one.Circle), page);
    }
}
