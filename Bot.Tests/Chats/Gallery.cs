using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Tests.Chats;

/// <summary>One of everything that a message can hold: every adapter writes all of them, and what it writes is kept beside as golden text.</summary>
internal static class Gallery
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 27, 17, 0);
    private static readonly Button Help = new Button.Press(new(En: "Help", Es: "Ayuda"), new RunCommand("help")) { Style = ButtonStyle.Main };

    public static readonly View English = new([Language.English], DateTimeZoneProviders.Tzdb["Europe/Madrid"], Instant.FromUtc(2026, 11, 23, 9, 0));
    public static readonly View Both = English with { Languages = [Language.English, Language.Spanish] };

    public static readonly IReadOnlyDictionary<string, (Message Message, View View)> All = new Dictionary<string, (Message, View)>
    {
        ["words"] = (new Message { Text = Words.Verbatim("Good evening."), Buttons = [[Help]] }, English),
        ["spans"] = (new Message
        {
            Text = Words.Verbatim(
                $"{new Span.Bold("Bold")}, {new Span.Code("/help")}, {new Span.Link("a link", new("https://smile.example/a_b"))}, {new Span.Mention("Juno", [])}, {new Span.Moment(Start, MomentStyle.DateTime)}, {new Span.Moment(Start, MomentStyle.Date)}, {new Span.Moment(Start, MomentStyle.Time)}"),
        }, English),
        ["hostile"] = (new Message
        {
            Text = Words.Verbatim("@everyone <@123> <#1> **bold** _x_ `c` ~~s~~ ||p||\n# big\n> quote\n- item\n1. one\n[text](https://evil.example) https://smile.example/a_b*c."),
        }, English),
        ["card"] = (Card("Clay smiles"), English),
        ["card in two languages"] = (Card("Clay smiles"), Both),
        ["closed card"] = ((Message)(Card("Clay smiles").Card! with { Closed = true, Buttons = [] }), English),
        ["long card"] = ((Message)new Card(Words.Verbatim(new string('T', 300)))
        {
            Blocks =
            [
                new Block.Paragraph(Words.Verbatim(string.Concat(Enumerable.Repeat("many *words* ", 600)))),
                new Block.Roster(new(En: "Going", Es: "Van"), [.. Enumerable.Range(1, 400).Select(number => (Rich)$"Member_{number}")], More: 7),
                new Block.Paragraph(Words.Verbatim("The last words are still there.")),
            ],
        }, English),
        ["many buttons"] = (new Message
        {
            Text = Words.Verbatim("Many"),
            Buttons = [.. Enumerable.Range(1, 8).Select(row => (IReadOnlyList<Button>)[.. Enumerable.Range(1, 3).Select(_ => Help)])],
        }, English),
        ["file"] = (new Message { Text = Words.Verbatim("A file."), File = new("clay.ics", "text/calendar", "BEGIN:VCALENDAR"u8.ToArray()) }, English),
    };

    private static Message Card(string title) => new Card(Words.Verbatim(title))
    {
        Blocks =
        [
            new Block.Facts(
                new(new(En: "When", Es: "Cuándo"), Words.Verbatim(new Span.Moment(Start, MomentStyle.DateTime))),
                new(new(En: "Where", Es: "Dónde"), Words.Verbatim("Library, room 2"))),
            new Block.Paragraph(new(En: "Bring an apron.", Es: "Trae un delantal.")),
            new Block.Bar(new(En: "12 of 20 seats", Es: "12 de 20 plazas"), 12, 20),
            new Block.Roster(new(En: "Going", Es: "Van"), [(Rich)"Zara", (Rich)"Alok +1"], More: 3),
        ],
        Buttons =
        [
            [Help, new Button.Press(new(En: "Stop", Es: "Parar"), new RunCommand("stop")) { Style = ButtonStyle.Danger, Disabled = true }],
            [new Button.Open(new(En: "Web", Es: "Web"), new("https://smile.example/clay"))],
        ],
    };
}
