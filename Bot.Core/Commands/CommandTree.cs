using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>A first word with several commands below it, as buttons: what Telegram and the sandbox show for <c>/workshop</c>.</summary>
internal static class CommandTree
{
    public static Reply Show(Catalog catalog, CommandLine.Tree tree, Caller who)
    {
        var below = catalog.Tree(tree.Root).ToList();
        var mine = below.Where(spec => spec.Power <= who.Power).ToList();
        if (mine.Count == 0) throw new Problem(CommandTexts.NeedsPower(below.Min(spec => spec.Power)));
        var words = tree.Second is { } second ? CommandTexts.UnknownSecond(tree.Root, second) : CommandTexts.TreeTitle(tree.Root);
        return Reply.OnlyYou(new Message
        {
            Text = words,
            Buttons = [.. mine.Select(spec => (Button)new Button.Press(spec.About, new RunCommand(spec.Path))).Chunk(CardLimits.ButtonsPerRow)],
        });
    }

    public static Words Extra(CommandSpec spec, string extra)
    {
        var example = spec.Options.FirstOrDefault(option => option is { Carried: false, Example.Length: > 0 });
        return example is null ? CommandTexts.ExtraNothing(extra) : CommandTexts.Extra(extra, $"{example.Name}:{example.Example}");
    }
}
