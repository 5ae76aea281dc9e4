using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Host.Sandbox;
using NodaTime;

namespace Bot.Tests.Sandbox;

public sealed class SandboxWriterTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];
    private static readonly View English = new([Language.English], Madrid, Now);
    private static readonly View Both = new([Language.English, Language.Spanish], Madrid, Now);
    private readonly SandboxWriter _writer = new(press => $"token of {press}");

    [Fact]
    public void Every_kind_of_span_keeps_its_meaning()
    {
        Rich text =
            $"""
            plain {new Span.Bold("bold")} {new Span.Code("/help")} {new Span.Link("map", new("https://smile.example/a"))} {new Span.Mention(
                "Juno", [new("telegram", "7"), new("sandbox", "juno")])} {new Span.Moment(Now, MomentStyle.Time)}
            """;
        var message = _writer.Message(Words.Verbatim(text), English);
        message.Spans!.Select(span => span.T).Where(t => t != "plain").ShouldBe(["bold", "code", "link", "mention", "moment"]);
        message.Spans![5].Url.ShouldBe("https://smile.example/a");
        message.Spans![7].Person.ShouldBe("juno");
        message.Spans![9].Iso.ShouldBe("2026-11-23T09:00:00Z");
        message.Spans![9].Style.ShouldBe("time");
        message.Text.ShouldStartWith("plain bold /help map Juno ");
        message.Mentions.ShouldBe(["juno"]);
    }

    [Fact]
    public void Somebody_from_another_platform_is_a_name_and_no_mention()
    {
        var message = _writer.Message(Words.Verbatim($"{new Span.Mention("Ana", [new("discord", "7")])}"), English);
        message.Spans.ShouldHaveSingleItem().Person.ShouldBeNull();
        message.Mentions.ShouldBeEmpty();
    }

    [Fact]
    public void Markup_that_people_write_stays_text()
    {
        const string Title = "**<b>@everyone</b>** [x](javascript:alert(1)) \u202etxt";
        var message = _writer.Message(new Card(Words.Verbatim(Title)), English);
        message.Card!.Title.ShouldHaveSingleItem().ShouldBe(new("plain", Title));
        message.Text.ShouldBe(Title);
    }

    [Fact]
    public void A_shared_card_says_both_languages_and_what_is_the_same_once()
    {
        var card = new Card(new Words(En: "Pottery", Es: "Pottery"))
        {
            Blocks =
            [
                new Block.Facts(new Fact(new(En: "When", Es: "Cuándo"), Words.Verbatim("18:00"))),
                new Block.Paragraph(new(En: "Bring clay.", Es: "Trae barro.")),
            ],
            Buttons = [[new Button.Press(new(En: "Going", Es: "Voy"), new Touch("it"))]],
        };
        var message = _writer.Message(card, Both);
        message.Text.ShouldBe("Pottery\nWhen · Cuándo: 18:00\nBring clay.\nTrae barro.");
        message.Buttons.ShouldHaveSingleItem().Label.ShouldBe("Going · Voy");
        _writer.Message(card, English).Text.ShouldBe("Pottery\nWhen: 18:00\nBring clay.");
    }

    [Fact]
    public void The_text_holds_all_that_can_be_read()
    {
        var message = _writer.Message(
            new Message
            {
                Text = Words.Verbatim("Words"),
                File = new("seat.ics", "text/calendar", default),
                Card = new(Words.Verbatim("Title"))
                {
                    Closed = true,
                    Blocks =
                    [
                        new Block.Roster(Words.Verbatim("3 come"), ["Zara", "Eli"], More: 1),
                        new Block.Bar(Words.Verbatim("3 of 20 seats"), 3, 20),
                    ],
                },
                Silent = true,
            },
            English);
        message.Text.ShouldBe("Words\nTitle\n3 come: Zara, Eli and 1 more\n3 of 20 seats\nseat.ics");
        message.Card!.Closed.ShouldBeTrue();
        message.Silent.ShouldBeTrue();
        message.Card.Blocks[1].ShouldBe(new SandboxBlock.Bar(((SandboxBlock.Bar)message.Card.Blocks[1]).Label, 3, 20));
    }

    [Fact]
    public void Five_hundred_names_become_a_hundred_and_a_number()
    {
        var names = Enumerable.Range(1, 500).Select(i => (Rich)$"Person {i}").ToList();
        var message = _writer.Message(new Card(Words.Verbatim("T")) { Blocks = [new Block.Roster(Words.Verbatim("500"), names, More: 7)] }, English);
        var roster = message.Card!.Blocks.ShouldHaveSingleItem().ShouldBeOfType<SandboxBlock.Roster>();
        roster.Names.Count.ShouldBe(100);
        roster.More.ShouldBe(407);
        message.Text.ShouldEndWith("Person 100 and 407 more");
    }

    [Fact]
    public void Buttons_keep_their_row_style_and_token()
    {
        var message = _writer.Message(
            new Message
            {
                Text = Words.Verbatim("?"),
                Buttons =
                [
                    [new Button.Press(Words.Verbatim("Yes"), new Touch("y")) { Style = ButtonStyle.Main }],
                    [
                        new Button.Press(Words.Verbatim("No"), new Touch("n")) { Style = ButtonStyle.Danger, Disabled = true },
                        new Button.Open(Words.Verbatim("Map"), new("https://smile.example/")),
                    ],
                ],
            },
            English);
        message.Buttons.ShouldBe(
        [
            new(_token(new Touch("y")), "Yes", "main", false, 0, null),
            new(_token(new Touch("n")), "No", "danger", true, 1, null),
            new("", "Map", "plain", false, 1, "https://smile.example/"),
        ]);

        static string _token(IPress press) => $"token of {press}";
    }

    [Fact]
    public void A_form_shows_its_questions_faults_and_what_was_typed()
    {
        var form = new Form("f1", new(En: "A new workshop", Es: "Un taller nuevo"),
        [
            new("title", new(En: "Title", Es: "Título")) { Required = true, MaxLength = 100, Value = "Clay" },
            new("seats", new(En: "Seats", Es: "Plazas")) { Kind = FieldKind.Number, Least = 1, Most = 500, Value = "x", Error = new(En: "A number.", Es: "Un número.") },
            new("names", new(En: "Names", Es: "Nombres"))
            {
                Kind = FieldKind.Choice,
                Hint = new(En: "Who sees them?", Es: "¿Quién los ve?"),
                Choices = [new("shown", new(En: "Everybody", Es: "Todos")), new("hidden", new(En: "Nobody", Es: "Nadie"))],
                Value = "hidden",
            },
        ])
        { Problem = new(En: "Nearly.", Es: "Casi.") };
        var message = SandboxWriter.Form(form, English);
        message.Text.ShouldBe("A new workshop\nNearly.\nTitle: Clay\nSeats: x\nA number.\nNames: Nobody\nWho sees them?\n- Everybody\n- Nobody");
        message.Buttons.ShouldHaveSingleItem().Id.ShouldBe("cancel");
        message.Form!.Open.ShouldBeTrue();
        message.Form.Fields[0].ShouldBe(message.Form.Fields[0] with { Name = "title", Kind = "text", Required = true, Max = 100, Value = "Clay" });
        message.Form.Fields[1].Kind.ShouldBe("number");
        SandboxWriter.Form(form, new([Language.Spanish], Madrid, Now)).Form!.Submit.ShouldBe("Enviar");
    }

    [Fact]
    public void The_json_is_what_the_page_expects()
    {
        var card = new Card(Words.Verbatim("T")) { Blocks = [new Block.Bar(Words.Verbatim("1 of 2"), 1, 2)] };
        var json = JsonSerializer.Serialize(_writer.Message(card, English), SandboxJson.Plain.SandboxMessage);
        json.ShouldBe(
            """
            {"id":"","revision":"","room":"","from":"smilebot","fromLabel":"SmileBot","at":"2026-11-23T09:00:00Z","text":"T\n1 of 2","onlyYou":false,"edited":false,"silent":false,"spans":null,"card":{"title":[{"t":"plain","text":"T"}],"closed":false,"blocks":[{"kind":"bar","label":[{"t":"plain","text":"1 of 2"}],"value":1,"max":2}]},"buttons":[],"form":null,"file":null,"mentions":[]}
            """);
    }
}
