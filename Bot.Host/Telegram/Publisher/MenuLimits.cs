using System.Text.RegularExpressions;
using Bot.Host.Telegram.Wire;

namespace Bot.Host.Telegram;

/// <summary>The limits of menus, checked before anything is sent. https://core.telegram.org/bots/api#botcommand</summary>
internal static partial class MenuLimits
{
    private const int Commands = 100;
    private const int Description = 256;

    /// <returns>Every fault, in words; none when all is well.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<SetMyCommands> menus)
    {
        var faults = new List<string>();
        foreach (var menu in menus)
        {
            var at = $"{menu.Scope.Type} ({menu.LanguageCode ?? "en"})";
            if (menu.Commands.Count > Commands) faults.Add($"{at}: {menu.Commands.Count} commands; {Commands} are allowed");
            foreach (var twice in menu.Commands.GroupBy(command => command.Command).Where(same => same.Count() > 1)) faults.Add($"{at}: /{twice.Key} is there twice");
            foreach (var command in menu.Commands)
            {
                if (!Name().IsMatch(command.Command)) faults.Add($"{at}: “{command.Command}” is no name on Telegram");
                if (command.Description.Length is 0 or > Description) faults.Add($"{at}: what /{command.Command} is for does not have 1 to {Description} characters");
            }
        }
        return faults;
    }

    [GeneratedRegex(@"^[a-z0-9_]{1,32}\z")]
    private static partial Regex Name();
}
