using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Outbox;
using NodaTime;

namespace Bot.Tests.Outbox;

public sealed class CardHashTests
{
    private static readonly View View = new([Language.English], DateTimeZone.Utc, Instant.FromUtc(2026, 11, 23, 9, 0));

    public static TheoryData<Card> Others => new(
        Card() with { Title = Words.Verbatim("Clay") },
        Card() with { Closed = true },
        Card() with { Blocks = [] },
        Card() with { Blocks = [new Block.Facts(new Fact(Words.Verbatim("When"), Words.Verbatim("8")))] },
        Card() with { Blocks = [new Block.Roster(Words.Verbatim("Going"), ["Ana"], More: 1)] },
        Card() with { Blocks = [new Block.Roster(Words.Verbatim("Going"), ["Ben"])] },
        Card() with { Blocks = [new Block.Bar(Words.Verbatim("Going"), 1, 2)] },
        Card() with { Blocks = [new Block.Paragraph(Words.Verbatim(new Span.Moment(View.Now, MomentStyle.Time)))] },
        Card() with { Buttons = [[new Button.Open(Words.Verbatim("Map"), new("https://example.org/a"))]] });

    [Fact]
    public void The_same_card_has_the_same_hash() => CardHash.Of(Card(), View).ShouldBe(CardHash.Of(Card(), View));

    [Theory]
    [MemberData(nameof(Others))]
    public void Whatever_can_be_seen_makes_another_hash(Card other) => CardHash.Of(other, View).ShouldNotBe(CardHash.Of(Card(), View));

    [Fact]
    public void Languages_and_zone_can_be_seen()
    {
        CardHash.Of(Card(), View with { Languages = [Language.Spanish] }).ShouldNotBe(CardHash.Of(Card(), View));
        CardHash.Of(Card(), View with { Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"] }).ShouldNotBe(CardHash.Of(Card(), View));
    }

    private static Card Card() => new(Words.Verbatim("Pottery"))
    {
        Blocks = [new Block.Roster(Words.Verbatim("Going"), ["Ana"])],
        Buttons = [[new Button.Open(Words.Verbatim("Map"), new("https://example.org/b"))]],
    };
}
