using Bot.Core.Chat;
using Bot.Core.Features.Workshops.Kinds;
using Bot.Core.Features.Workshops.Limits;
using Bot.Core.Features.Workshops.Rsvps;
using Bot.Core.Features.Workshops.Series;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.Features.Workshops;

/// <summary>What a workshop looks like in a room.</summary>
internal static class WorkshopCard
{
    /// <param name="names">The first of those who come; empty where names are hidden.</param>
    public static Card Of(Workshop workshop, IReadOnlyList<RosterName> names, Instant now)
    {
        if (workshop.Cancelled) return Cancelled(workshop, now);
        var over = now >= workshop.End;
        return new(Words.Verbatim(workshop.Title))
        {
            Blocks = [.. Blocks(workshop, names, now)],
            Buttons = over ? [[MoreButton(workshop)]] : [[.. Answers(workshop, now)], [MoreButton(workshop)]],
            Closed = over,
        };
    }

    /// <summary>What a card that was posted before a move becomes.</summary>
    public static Card Old(Workshop workshop, Instant was) => new(CardTexts.Moved(workshop))
    {
        Blocks = [new Block.Paragraph(CardTexts.WasNow(workshop, was)), new Block.Paragraph(CardTexts.SeeNewer)],
        Buttons = [[new Button.Press(CardTexts.OpenIt, new OpenWorkshop(workshop.Id))]],
        Closed = true,
    };

    /// <summary>What a card becomes on a side of a bridge that the workshop is not on any more.</summary>
    public static Card Parted(Workshop workshop) => new(Words.Verbatim(workshop.Title))
    {
        Blocks = [new Block.Paragraph(CardTexts.Parted)],
        Buttons = [[MoreButton(workshop)]],
        Closed = true,
    };

    private static Card Cancelled(Workshop workshop, Instant now) => new(CardTexts.Cancelled(workshop))
    {
        Blocks = [Facts(workshop, now), new Block.Paragraph(CardTexts.CancelledNote)],
        Closed = true,
    };

    private static IEnumerable<Block> Blocks(Workshop workshop, IReadOnlyList<RosterName> names, Instant now)
    {
        var changed = Words.Join(" ", [CardTexts.MovedFrom(workshop), CardTexts.Changed(workshop)]);
        if (!changed.IsEmpty) yield return new Block.Paragraph(changed);
        yield return Facts(workshop, now);
        if (workshop.Description.Length > 0) yield return new Block.Paragraph(Words.Verbatim(workshop.Description));
        if (workshop.Seats is { } seats) yield return new Block.Bar(CardTexts.Taken(workshop), workshop.CountSeats, seats);
        else yield return new Block.Paragraph(CardTexts.Taken(workshop));
        if (names.Count > 0)
        {
            yield return new Block.Roster(
                CardTexts.Going(workshop.CountGoing),
                [.. names.Select(name => Texts.NameWithGuests(name.Name, name.Guests))],
                Math.Max(0, workshop.CountGoing - names.Count));
        }
        var others = Words.Join(" · ",
        [
            workshop.CountHeld > 0 ? Offers.OfferTexts.Held(workshop.CountHeld) : Words.None,
            workshop.CountWaiting > 0 ? CardTexts.Waiting(workshop.CountWaiting) : Words.None,
            workshop.CountMaybe > 0 ? CardTexts.Maybe(workshop.CountMaybe) : Words.None,
        ]);
        if (!others.IsEmpty) yield return new Block.Paragraph(others);
        if (workshop.DrawAt is not null && now < workshop.Start) yield return new Block.Paragraph(Lottery.DrawTexts.Card(workshop));
        if (workshop.Reserved > 0 && workshop.Seats is not null && now < workshop.Releases) yield return new Block.Paragraph(Needs.NeedTexts.Kept(workshop));
        if (Closing(workshop, now) is { IsEmpty: false } closing) yield return new Block.Paragraph(closing);
    }

    private static Block.Facts Facts(Workshop workshop, Instant now)
    {
        List<Fact> facts =
        [
            new(CardTexts.When, Words.Verbatim($"{Texts.When(workshop)}")),
            new(CardTexts.Where, KindTexts.Where(workshop)),
            new(CardTexts.Length, Texts.Length(workshop.LengthMinutes)),
        ];
        if (workshop.SpokenLanguage.Length > 0) facts.Add(new(CardTexts.Language, Words.Verbatim(workshop.SpokenLanguage)));
        if (workshop.Kind != WorkshopKind.Workshop) facts.Insert(0, new(KindTexts.Label, KindTexts.Name(workshop.Kind)));
        if (workshop.IsLimited) facts.Add(new(LimitTexts.Label, LimitTexts.Whom(workshop)));
        if (workshop.SeriesId is not null) facts.Add(new(SeriesTexts.Repeats, SeriesTexts.Pattern(workshop)));
        if (workshop.OpensAfter(now) && !workshop.Cancelled)
            facts.Add(new(CardTexts.Opens, Words.Verbatim(new Span.Moment(workshop.OpensAt!.Value, MomentStyle.DateTime))));
        if (workshop.ClosesBeforeMinutes > 0 && !workshop.Cancelled)
            facts.Add(new(CardTexts.SignUp, Words.Verbatim(new Span.Moment(workshop.Closes, MomentStyle.DateTime))));
        return new(facts);
    }

    private static Words Closing(Workshop workshop, Instant now) =>
        now >= workshop.End ? KindTexts.Over(workshop)
        : now >= workshop.Start ? CardTexts.Begun
        : now >= workshop.Closes ? CardTexts.SignUpClosed
        : Words.None;

    private static IEnumerable<Button> Answers(Workshop workshop, Instant now)
    {
        if (now < workshop.Closes)
        {
            yield return new Button.Press(AnswerTexts.Going, new Rsvp(workshop.Id, RsvpAnswer.Going)) { Style = ButtonStyle.Main };
            yield return new Button.Press(AnswerTexts.MaybeButton, new Rsvp(workshop.Id, RsvpAnswer.Maybe));
        }
        if (now < workshop.Start) yield return new Button.Press(AnswerTexts.CantButton, new Rsvp(workshop.Id, RsvpAnswer.Cant));
    }

    private static Button.Press MoreButton(Workshop workshop) => new(CardTexts.More, new More(workshop.Id));
}
