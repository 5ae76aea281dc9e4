using System.Text.RegularExpressions;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>
/// The limits of application commands, checked before anything is sent: one fault would make the platform refuse all of them.
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object
/// </summary>
internal static partial class CommandLimits
{
    private const int TypedCommands = 100;
    private const int ContextCommands = 15;
    private const int Options = 25;
    private const int Description = 100;
    private const int Name = 32;
    private const int AllText = 8000;

    /// <returns>Every fault, in words; none when all is well.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<CommandBody> commands)
    {
        var faults = new List<string>();
        foreach (var group in commands.GroupBy(command => command.Type))
        {
            var most = group.Key == 1 ? TypedCommands : ContextCommands;
            if (group.Count() > most) faults.Add($"{group.Count()} commands of type {group.Key}; {most} are allowed");
            foreach (var twice in group.GroupBy(command => command.Name).Where(same => same.Count() > 1)) faults.Add($"/{twice.Key} is there twice");
        }
        foreach (var command in commands) Check(command, faults);
        return faults;
    }

    private static void Check(CommandBody command, List<string> faults)
    {
        var at = $"/{command.Name}";
        foreach (var name in Names(command.Name, command.NameLocalizations))
        {
            if (command.Type == 1) CheckName(name, at, faults);
            else if (name.Length is 0 or > Name) faults.Add($"{at}: the name “{name}” does not have 1 to {Name} characters");
        }
        if (command.Type == 1) CheckDescription(command.Description, command.DescriptionLocalizations, at, faults);
        CheckOptions(command.Options ?? [], at, faults);
        if (Size(command) is > AllText and var size) faults.Add($"{at}: {size} characters in all; {AllText} are allowed");
    }

    private static void CheckOptions(IReadOnlyList<CommandOption> options, string at, List<string> faults)
    {
        if (options.Count > Options) faults.Add($"{at}: {options.Count} options; {Options} are allowed");
        foreach (var twice in options.GroupBy(option => option.Name).Where(same => same.Count() > 1)) faults.Add($"{at}: {twice.Key} is there twice");
        foreach (var option in options)
        {
            var here = $"{at} {option.Name}";
            foreach (var name in Names(option.Name, option.NameLocalizations)) CheckName(name, here, faults);
            CheckDescription(option.Description, option.DescriptionLocalizations, here, faults);
            if (option.MaxLength is < 1 or > 6000) faults.Add($"{here}: at most {option.MaxLength} characters; 1 to 6000 can be asked for");
            if (option.Choices is { } choices) CheckChoices(choices, here, faults);
            CheckOptions(option.Options ?? [], here, faults);
        }
    }

    private static void CheckChoices(IReadOnlyList<CommandChoice> choices, string at, List<string> faults)
    {
        if (choices.Count > Options) faults.Add($"{at}: {choices.Count} choices; {Options} are allowed");
        foreach (var choice in choices)
        {
            if (choice.Value.Length > Description) faults.Add($"{at}: the choice {choice.Value} is longer than {Description} characters");
            foreach (var name in Names(choice.Name, choice.NameLocalizations))
                if (name.Length is 0 or > Description) faults.Add($"{at}: the choice “{name}” does not have 1 to {Description} characters");
        }
    }

    private static void CheckName(string name, string at, List<string> faults)
    {
        // No page says so, but of letters that have a lower case only that is taken.
        if (!NameShape().IsMatch(name) || name.Any(char.IsUpper)) faults.Add($"{at}: “{name}” is no name on Discord");
    }

    private static void CheckDescription(string english, IReadOnlyDictionary<string, string>? others, string at, List<string> faults)
    {
        foreach (var text in Names(english, others))
            if (text.Length is 0 or > Description) faults.Add($"{at}: “{text}” does not have 1 to {Description} characters");
    }

    /// <summary>The longest of a text's languages counts.</summary>
    private static int Size(CommandBody command) =>
        Longest(command.Name, command.NameLocalizations) + Longest(command.Description, command.DescriptionLocalizations)
        + (command.Options ?? []).Sum(Size);

    private static int Size(CommandOption option) =>
        Longest(option.Name, option.NameLocalizations) + Longest(option.Description, option.DescriptionLocalizations)
        + (option.Choices ?? []).Sum(choice => Longest(choice.Name, choice.NameLocalizations) + choice.Value.Length)
        + (option.Options ?? []).Sum(Size);

    private static int Longest(string english, IReadOnlyDictionary<string, string>? others) => Names(english, others).Max(text => text.Length);

    private static IEnumerable<string> Names(string english, IReadOnlyDictionary<string, string>? others) =>
        others is null ? [english] : others.Values.Distinct().Prepend(english);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z")]
    private static partial Regex NameShape();
}
