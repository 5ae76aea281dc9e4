using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Seats;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Needs;

/// <summary>Asks in private what a person needs.</summary>
[Press("w.ne"), Answers(Answering.Update)]
public sealed record OpenNeed(WorkshopId Workshop) : IPress;

[Press("w.nd"), Answers(Answering.Update)]
public sealed record SayNeed(WorkshopId Workshop, Need? Need = null) : IPress;

/// <summary>What a person needs is for the organisers alone. A kept seat becomes theirs where one is left.</summary>
public sealed class NeedHandler(IDatabase db, WorkshopReads reads, WorkshopChanges changes) : IHandle<OpenNeed>, IHandle<SayNeed>
{
    public async Task<Reply> Handle(OpenNeed input, Caller who, CancellationToken ct)
    {
        var (workshop, mine) = await reads.ForMember(input.Workshop, who, ct);
        if (mine is null) throw new Problem(AnswerTexts.AnswerFirst);
        return new Reply.Update(Card(workshop, mine.Need, NeedTexts.Ask));
    }

    public async Task<Reply> Handle(SayNeed input, Caller who, CancellationToken ct)
    {
        var seated = await db.WriteAbout(WorkshopChanges.About(input.Workshop), who.Once, async tx =>
        {
            var change = await changes.Begin(tx, input.Workshop);
            var mine = await change.Of(who.Person) ?? throw new Problem(AnswerTexts.AnswerFirst);
            AnswerRules.CheckOpen(change.Workshop, who.Now);
            await change.Put(mine, NeedRules.Say(change.Workshop, mine, input.Need, who.Now));
            return (await changes.Finish(tx, change, who.Now, who.Person)).Any(one => one.Person == who.Person);
        }, ct);
        var (workshop, _) = await reads.ForMember(input.Workshop, who, ct);
        var said = input.Need is { } need ? NeedTexts.Saved(need) : NeedTexts.Removed;
        return new Reply.Update(Card(workshop, input.Need, seated ? Words.Join(" ", [said, AnswerTexts.In]) : said));
    }

    private static Card Card(Workshop workshop, Need? present, Words said) => new(Words.Verbatim(workshop.Title))
    {
        Blocks = [new Block.Paragraph(said)],
        Buttons =
        [
            .. NeedWords.All.Select(need => (Need?)need).Append(null)
                .Select(need => new Button.Press(Label(need), new SayNeed(workshop.Id, need)) { Disabled = need == present })
                .Chunk(CardLimits.ButtonsPerRow),
            [new Button.Press(Members.MoreTexts.Back, new More(workshop.Id))],
        ],
    };

    private static Words Label(Need? need)
    {
        if (need is not { } one) return NeedTexts.Nothing;
        var name = NeedWords.Name(one);
        return new(En: Capital(name.En.ToString()), Es: Capital(name.Es.ToString()));
    }

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
