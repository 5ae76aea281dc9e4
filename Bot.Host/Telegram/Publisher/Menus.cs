using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>
/// The catalog as menus: what members do in private, seven of it in groups, and organisers' first words for a group's admins. Names go by
/// language; what is in no menu works all the same. https://core.telegram.org/bots/api#setmycommands
/// </summary>
internal static class Menus
{
    private const int Description = 256;

    /// <summary>What a group's menu holds, as far as it exists (PRODUCT: Commands).</summary>
    private static readonly string[] InGroups = ["help", "events", "clinics", "vote", "assembly", "story", "report"];

    public static IReadOnlyList<SetMyCommands> Of(Catalog catalog) =>
        [.. new[] { Language.English, Language.Spanish }.SelectMany(language => Of(catalog, language))];

    private static IEnumerable<SetMyCommands> Of(Catalog catalog, Language language)
    {
        var shown = catalog.Commands.Where(spec => !spec.InNoMenu).ToList();
        var members = shown.Where(spec => spec.Power == Power.Member && spec.Path == spec.Root).ToList();
        var groups = InGroups.Select(name => members.Find(spec => spec.Path == name)).OfType<CommandSpec>().ToList();
        var trees = shown.Where(spec => spec.Power > Power.Member).OrderBy(spec => spec.Power).GroupBy(spec => spec.Root).ToList();
        yield return Menu("all_private_chats", language, members.Select(spec => Item(spec, language)));
        yield return Menu("all_group_chats", language, groups.Select(spec => InGroup(spec, language)));
        yield return Menu("all_chat_administrators", language, groups.Select(spec => InGroup(spec, language)).Concat(trees.Select(tree => Item([.. tree], language))));
    }

    private static SetMyCommands Menu(string scope, Language language, IEnumerable<BotCommand> commands) => new([.. commands], new(scope))
    {
        // Whoever has another language reads English.
        LanguageCode = language == Language.English ? null : language.Code(),
    };

    private static BotCommand Item(CommandSpec spec, Language language) =>
        new(spec.PathIn(language), Html.Cut(spec.About.In(language).ToString(), Description));

    /// <summary>What is answered to one person is also asked by one person: no group is filled with "/help".</summary>
    private static BotCommand InGroup(CommandSpec spec, Language language) =>
        Item(spec, language) with { IsEphemeral = spec.Answers == Answering.OnlyYou ? true : null };

    /// <summary>A first word, by what is below it: <i>New, edit, move, cancel</i>.</summary>
    private static BotCommand Item(IReadOnlyList<CommandSpec> tree, Language language)
    {
        var words = tree.Select(spec => spec.PathIn(language).Split(' ', 2)).ToList();
        if (words is [[var only]]) return new(only, Html.Cut(tree[0].About.In(language).ToString(), Description));
        var below = string.Join(", ", words.Where(path => path.Length > 1).Select(path => path[1]));
        return new(words[0][0], Html.Cut(char.ToUpperInvariant(below[0]) + below[1..], Description));
    }
}
