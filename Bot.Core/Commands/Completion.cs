using Bot.Core.Localization;
using Bot.Core.People;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Core.Commands;

/// <param name="Text">The whole line after accepting.</param>
public sealed record Completed(string Text, string Label, Words About);

/// <summary>Completes a line while it is typed: commands, then option names, then what an option can be.</summary>
public sealed class Completion(Catalog catalog, IServiceProvider services)
{
    private const int Most = 25;

    public async Task<IReadOnlyList<Completed>> Complete(string text, Caller who, CancellationToken ct)
    {
        if (!text.StartsWith('/') || who.Held is not null) return [];
        var commands = Commands(text, who);
        if (commands.Count > 0) return commands;
        return Spoken(text) is { } line && line.Spec.Power <= who.Power ? await Options(text, line.Spec, line.After, who, ct) : [];
    }

    /// <summary>What one option of a command can be, for platforms that ask for each option by itself.</summary>
    /// <param name="path">The command's words.</param>
    /// <param name="option">The option's English name.</param>
    /// <returns>At most 25, best first; none for somebody who may not use the command.</returns>
    public async Task<IReadOnlyList<Suggestion>> Suggest(string path, string option, string typed, Caller who, CancellationToken ct) =>
        who.Held is null && catalog.Find(path) is { } spec && spec.Power <= who.Power && spec.Option(option)?.Suggest is { } source
            ? [.. (await ((ISuggest)services.GetRequiredService(source)).Suggest(typed, who, ct)).Take(Most)]
            : [];

    private List<Completed> Commands(string text, Caller who)
    {
        var typed = text[1..].ToLowerInvariant().Replace('_', ' ');
        return
        [
            .. catalog.Commands
                .Where(spec => !spec.InNoMenu && spec.Power <= who.Power)
                .Select(spec => (Spec: spec, Path: Matching(spec, typed, who.Language)))
                .Where(match => match.Path is not null)
                .Take(Most)
                .Select(match => new Completed(
                    $"/{match.Path}{(match.Spec.Options.Count > 0 ? " " : "")}", $"/{match.Path}", match.Spec.About)),
        ];
    }

    /// <summary>The name in the person's language first; the other one when that is what they are typing.</summary>
    private static string? Matching(CommandSpec spec, string typed, Language language)
    {
        var own = spec.PathIn(language);
        var other = language == Language.Spanish ? spec.Path : spec.Spanish;
        return new[] { own, other }.FirstOrDefault(path => path.Length >= typed.Length && path.StartsWith(typed, StringComparison.Ordinal));
    }

    /// <summary>The command at the beginning of the line, and what stands behind it.</summary>
    private (CommandSpec Spec, string After)? Spoken(string text)
    {
        var words = text[1..].Split(' ', 3);
        if (words.Length > 1 && catalog.Find(words[0].ToLowerInvariant().Replace('_', ' ')) is { } one)
            return (one, string.Join(' ', words[1..]));
        return words.Length > 2 && catalog.Find($"{words[0]} {words[1]}".ToLowerInvariant()) is { } two ? (two, words[2]) : null;
    }

    private async Task<IReadOnlyList<Completed>> Options(string text, CommandSpec spec, string rest, Caller who, CancellationToken ct)
    {
        var last = rest[(rest.LastIndexOf(' ') + 1)..];
        var before = text[..^last.Length];
        var colon = last.IndexOf(':');
        if (colon > 0 && spec.Options.FirstOrDefault(option => option.IsNamed(last[..colon])) is { } named)
            return await ValuesOf(before, last[..colon], named, last[(colon + 1)..], who, ct);
        // Right after the command comes what is required; names are offered once something stands there.
        if (rest.Length == 0 && spec.Required.Count > 0) return [];
        return
        [
            .. spec.Options
                .Where(option => !option.Carried && !IsGiven(option, rest))
                .Select(option => (Option: option, Name: who.Language == Language.Spanish ? option.Spanish : option.Name))
                .Where(each => each.Name.StartsWith(last, StringComparison.OrdinalIgnoreCase))
                .Where(each => !each.Option.Required)
                .Select(each => new Completed($"{before}{each.Name}:", $"{each.Name}:", each.Option.Question)),
        ];
    }

    private async Task<IReadOnlyList<Completed>> ValuesOf(
        string before, string name, OptionSpec option, string typed, Caller who, CancellationToken ct)
    {
        if (option.Suggest is { } source)
        {
            var suggestions = await ((ISuggest)services.GetRequiredService(source)).Suggest(typed, who, ct);
            return [.. suggestions.Select(one => new Completed($"{before}{name}:\"{one.Label}\" ", one.Label, option.Question))];
        }
        return
        [
            .. (Values.ReaderOf(option)?.Choices ?? [])
                .Where(choice => choice.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Select(choice => new Completed($"{before}{name}:{choice.Value} ", choice.Label.In(who.Language).ToString(), option.Question)),
        ];
    }

    private static bool IsGiven(OptionSpec option, string rest) =>
        rest.Split(' ').Any(word => word.IndexOf(':') is > 0 and var colon && option.IsNamed(word[..colon]));
}
