using Bot.Core.Commands;

namespace Bot.Host.Discord;

/// <summary>Forms that can be asked from the catalog alone, so that they open however slow the database is.</summary>
internal static class QuickForm
{
    /// <summary>Fields in one modal. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal</summary>
    public const int Fields = 5;

    /// <summary>Everything that was given must find a place in the form, and nothing in it may need looking up.</summary>
    public static bool CanAsk(CommandSpec spec, IReadOnlyDictionary<string, string> given)
    {
        var asked = Asked(spec).ToList();
        return asked.All(option => option.Suggest is null || option.IsText)
            && spec.Required.All(asked.Contains)
            && given.All(pair => asked.Any(option => option.Name == pair.Key));
    }

    /// <summary>What is needed first, then the rest as far as it fits.</summary>
    public static IEnumerable<OptionSpec> Asked(CommandSpec spec) => spec.Options
        .Where(option => option is { Carried: false, NotAsked: false })
        .OrderBy(option => option.Required ? 0 : 1)
        .Take(Fields);
}
