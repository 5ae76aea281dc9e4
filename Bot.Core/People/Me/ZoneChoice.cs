using System.ComponentModel.DataAnnotations;
using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Me;

[Press("me.z"), Answers(Answering.Update), Anyone]
public sealed record OpenZone : IPress;

[Press("me.za"), Answers(Answering.Ask), Anyone]
public sealed record AskZone : IPress;

/// <param name="Zone">A tz database id; null for the community's.</param>
[Press("me.zc"), Answers(Answering.Update), Anyone]
public sealed record ChooseZone(string? Zone) : IPress;

[Form("me.zone"), Anyone, About("My time zone", "Mi zona horaria")]
public sealed record SetZone(
    [Option("city", "ciudad", "Which city's time do you live by?", "¿Con la hora de qué ciudad vives?", Example = "Madrid"), MaxLength(60)]
    string City) : ICommand;

public sealed class ZoneHandler(IDatabase db, MeCards cards, Notes notes)
    : IHandle<OpenZone>, IHandle<AskZone>, IHandle<ChooseZone>, IHandle<SetZone>
{
    public async Task<Reply> Handle(OpenZone input, Caller who, CancellationToken ct)
    {
        var mine = await db.Read(q => MeStore.Find(q, who.Person), ct);
        return new Reply.Update(MeCard.Choice(MeTexts.Zone, MeTexts.ZoneFor(mine.Zone ?? who.CommunityZone),
        [
            new Button.Press(MeTexts.OtherCity, new AskZone()),
            new Button.Press(MeTexts.LikeCommunity, new ChooseZone(null)) { Disabled = mine.Zone is null },
        ]));
    }

    public Task<Reply> Handle(AskZone input, Caller who, CancellationToken ct) =>
        Task.FromResult<Reply>(new Reply.Ask(FormRequest.For<SetZone>()));

    public async Task<Reply> Handle(ChooseZone input, Caller who, CancellationToken ct)
    {
        var zone = input.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? throw new Problem(CommandTexts.OldButton) : null;
        await Save(zone, who, ct);
        return new Reply.Update(await cards.Of(who, ct));
    }

    public async Task<Reply> Handle(SetZone input, Caller who, CancellationToken ct)
    {
        switch (ZoneReader.Read(input.City))
        {
            case ZoneRead.Is read:
                await Save(read.Zone, who, ct);
                return Reply.OnlyYou((Message)await cards.Of(who, ct));
            case ZoneRead.Which which:
                return Reply.OnlyYou((Message)MeCard.Choice(
                    MeTexts.Zone, which.Question, which.Choices.Select(choice => (Button)new Button.Press(choice.Label, new ChooseZone(choice.Text)))));
            case ZoneRead.Wrong wrong:
                throw new Problem(wrong.Words);
            default:
                throw new InvalidOperationException("A zone is read, asked about or wrong.");
        }
    }

    private Task Save(DateTimeZone? zone, Caller who, CancellationToken ct) =>
        db.Write(who.Once, async tx =>
        {
            await notes.Replan(tx, who.Person, zone ?? who.CommunityZone, (await Reach.Hours(tx, who.Person)).Quiet);
            await MeStore.Choose(tx, who.Person, zone);
        }, ct);
}
