using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Commands;

[Command("help", "ayuda", Also = ["start", "menu"]), About("What I can do here", "Qué sé hacer aquí"), EvenWhile(Hold.Blocked)]
public sealed record Help : ICommand;

/// <summary>What a feature offers at the top of <c>/help</c>.</summary>
public interface IHelps
{
    /// <summary>At most three; none where there is nothing to offer.</summary>
    Task<IReadOnlyList<Button>> Buttons(Caller who, CancellationToken ct);
}

/// <summary>Generated from the catalog: what this person may do here, as buttons.</summary>
public sealed class HelpHandler(Catalog catalog, IEnumerable<IHelps> more) : IHandle<Help>
{
    public async Task<Reply> Handle(Help input, Caller who, CancellationToken ct)
    {
        var urgent = new List<Button>();
        foreach (var one in more) urgent.AddRange(await one.Buttons(who, ct));
        var mine = catalog.Commands.Where(spec => !spec.InNoMenu && spec.Power <= who.Power && spec.Record != typeof(Help)).ToList();
        var members = mine.Where(spec => spec.Power == Power.Member).ToList();
        var roots = mine.Where(spec => spec.Power > Power.Member).GroupBy(spec => spec.Root).ToList();
        var card = new Card(HelpTexts.Title(who.CommunityName))
        {
            Blocks =
            [
                new Block.Paragraph(HelpTexts.Intro),
                new Block.Facts([.. members.Select(Line)]),
                .. roots.Count == 0 ? [] : new Block[]
                {
                    new Block.Paragraph(HelpTexts.ForOrganisers),
                    new Block.Facts([.. roots.SelectMany(root => root).Select(Line)]),
                },
                new Block.Paragraph(HelpTexts.Typing),
            ],
            Buttons =
            [
                .. urgent.Chunk(CardLimits.ButtonsPerRow),
                .. members.Take(9).Select(Button).Chunk(CardLimits.ButtonsPerRow),
                .. roots.Select(root => Tree(root.First())).Chunk(CardLimits.ButtonsPerRow).Take(urgent.Count == 0 ? 2 : 1),
            ],
        };
        return Reply.OnlyYou((Message)card);
    }

    private static Fact Line(CommandSpec spec) => new(
        new(En: new Span.Code($"/{spec.Path}"), Es: new Span.Code($"/{spec.Spanish}")), spec.About);

    private static Button Button(CommandSpec spec) => new Button.Press(HelpTexts.Name(spec.Path, spec.Spanish), new RunCommand(spec.Path));

    private static Button Tree(CommandSpec spec) =>
        new Button.Press(HelpTexts.Name(spec.Root, spec.Spanish.Split(' ')[0]), new RunCommand(spec.Root));
}

internal static class HelpTexts
{
    public static readonly Words Intro = new(
        En: "I keep our workshops and seats together, and remind you in time. Tap a button, or type a command.",
        Es: "Llevo nuestros talleres y plazas, y te aviso a tiempo. Toca un botón o escribe una orden.");

    public static readonly Words ForOrganisers = new(En: "For organisers:", Es: "Para quien organiza:");

    public static readonly Words Typing = new(
        En: "Dates the way you say them: fri 18:00, tomorrow 6pm, 24 dec 10:00, sat 10-14.",
        Es: "Las fechas como las dices: viernes 18:00, mañana a las 18, 24 dic 10:00, sáb 10-14.");

    public static Words Title(string community) => new(En: $"What I can do in {community}", Es: $"Qué sé hacer en {community}");

    /// <summary>A command's name as a button says it.</summary>
    public static Words Name(string english, string spanish) => new(En: Capital(english), Es: Capital(spanish));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
