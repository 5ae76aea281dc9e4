using System.Globalization;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;

namespace Bot.Host.Sandbox;

/// <summary>Turns what the bot says into sandbox messages. Pure: the same message and view give the same result.</summary>
/// <param name="token">Writes a button's record as its token.</param>
internal sealed class SandboxWriter(Func<IPress, string> token)
{
    /// <summary>Names in a roster before the rest becomes a number.</summary>
    private const int MostNames = 100;

    /// <summary>A message without its address: who reads it where, and its id, are the transcript's.</summary>
    public SandboxMessage Message(Message message, View view)
    {
        var words = new SandboxWords(view);
        var text = words.Spans(message.Text, "\n");
        var card = message.Card is null ? null : Card(message.Card, words);
        var rows = message.Card is null ? message.Buttons : [.. message.Buttons, .. message.Card.Buttons];
        string[] read = [SandboxWords.Plain(text), .. card is null ? [] : Lines(card, view), message.File?.Name ?? ""];
        return Bare(view) with
        {
            Text = string.Join('\n', read.Where(line => line.Length > 0)),
            Spans = text.Count == 0 ? null : text,
            Card = card,
            Buttons = Buttons(rows, words),
            File = message.File is null ? null : new(message.File.Name, Url: "", message.File.ContentType),
            Silent = message.Silent,
            Mentions = words.Mentions,
        };
    }

    public static SandboxMessage Form(Form form, View view) => SandboxForms.Write(form, view, Bare(view));

    /// <summary>What somebody typed.</summary>
    public static SandboxMessage Line(Resident from, string text, NodaTime.Instant at) => new()
    {
        From = from.Name,
        FromLabel = from.Label,
        At = Iso(at),
        Text = text,
        Spans = [new("plain", text)],
    };

    public static string Iso(NodaTime.Instant at) => at.ToString("g", CultureInfo.InvariantCulture);

    private static SandboxMessage Bare(View view) =>
        new() { From = SandboxNames.Bot, FromLabel = SandboxNames.BotLabel, At = Iso(view.Now), Text = "" };

    private static SandboxCard Card(Card card, SandboxWords words) =>
        new(words.Spans(card.Title), card.Closed, [.. card.Blocks.Select(block => Block(block, words))]);

    private static SandboxBlock Block(Block block, SandboxWords words) => block switch
    {
        Block.Paragraph paragraph => new SandboxBlock.Paragraph(words.Spans(paragraph.Text, "\n")),
        Block.Facts facts => new SandboxBlock.Facts(
            [.. facts.Rows.Select(row => new SandboxFact(words.Spans(row.Label), words.Spans(row.Value)))]),
        Block.Roster roster => new SandboxBlock.Roster(
            words.Spans(roster.Title),
            [.. roster.Names.Take(MostNames).Select(words.Spans)],
            roster.More + Math.Max(0, roster.Names.Count - MostNames)),
        Block.Bar bar => new SandboxBlock.Bar(words.Spans(bar.Label), bar.Value, bar.Max),
        _ => throw new InvalidOperationException($"The sandbox has no way to show a {block.GetType().Name}."),
    };

    private static IEnumerable<string> Lines(SandboxCard card, View view) =>
        [SandboxWords.Plain(card.Title), .. card.Blocks.SelectMany(block => Lines(block, view))];

    private static IEnumerable<string> Lines(SandboxBlock block, View view) => block switch
    {
        SandboxBlock.Paragraph paragraph => [SandboxWords.Plain(paragraph.Spans)],
        SandboxBlock.Facts facts =>
            facts.Rows.Select(row => $"{SandboxWords.Plain(row.Label)}: {SandboxWords.Plain(row.Value)}"),
        SandboxBlock.Roster roster => [$"{SandboxWords.Plain(roster.Title)}: {Names(roster, view)}"],
        SandboxBlock.Bar bar => [SandboxWords.Plain(bar.Label)],
        _ => [],
    };

    private static string Names(SandboxBlock.Roster roster, View view)
    {
        var names = string.Join(", ", roster.Names.Select(SandboxWords.Plain));
        if (roster.More == 0) return names;
        var more = new Words(En: $"and {roster.More} more", Es: $"y {roster.More} más");
        return $"{names} {new SandboxWords(view).Plain(more)}";
    }

    private IReadOnlyList<SandboxButton> Buttons(IReadOnlyList<IReadOnlyList<Button>> rows, SandboxWords words) =>
        [.. rows.SelectMany((row, index) => row.Select(button => Button(button, index, words)))];

    private SandboxButton Button(Button button, int row, SandboxWords words)
    {
        var label = words.Plain(button.Label);
        return button switch
        {
            Button.Press press => new(token(press.Act), label, Style(press.Style), press.Disabled, row, null),
            Button.Open open => new("", label, "plain", false, row, open.Address.AbsoluteUri),
            _ => throw new InvalidOperationException($"The sandbox has no way to show a {button.GetType().Name}."),
        };
    }

    private static string Style(ButtonStyle style) => style switch
    {
        ButtonStyle.Main => "main",
        ButtonStyle.Danger => "danger",
        _ => "plain",
    };
}
