using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;

namespace Bot.Emulators.Discord.Rules;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#subcommands-and-subcommand-groups</summary>
internal static class OptionTree
{
    private const int Sub = 1;
    private const int Group = 2;
    private const int Text = 3;

    /// <param name="depth">0 in a command, 1 in a group or a command's subcommand, 2 in a group's subcommand.</param>
    /// <param name="inGroup">Whether they are a group's: then only subcommands.</param>
    public static void Check(Form form, IReadOnlyList<JsonNode?> options, string path, int depth, bool inGroup = false)
    {
        form.AtMost(path, options.Count, 25);
        var subs = options.Count(option => option.Number("type") is Sub or Group);
        form.Require(subs == 0 || subs == options.Count, path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and sub-command group option types are mutually exclusive to all other types");
        var names = new HashSet<string?>();
        var sawOptional = false;
        for (var at = 0; at < options.Count; at++)
        {
            var option = options[at];
            var place = Json.At(path, at);
            CommandRules.CheckNamed(form, option, place);
            form.Require(names.Add(option.Text("name")), $"{place}.name",
                "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name must be unique");
            var type = option.Number("type") ?? 0;
            form.Require(!inGroup || type == Sub, $"{place}.type",
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A group holds only sub-commands");
            if (type is Sub or Group)
            {
                form.Require(type == Sub ? depth == 0 || inGroup : depth == 0, $"{place}.type",
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Nested too deeply");
                form.Require(type == Sub || option.Says("options"), $"{place}.options", "BASE_TYPE_REQUIRED", "A group needs sub-commands");
                Check(form, option.Items("options"), $"{place}.options", depth + 1, inGroup: type == Group);
                continue;
            }
            form.Require(!(sawOptional && option.Flag("required")), place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options");
            sawOptional |= !option.Flag("required");
            CheckValue(form, option, place, type);
        }
    }

    private static void CheckValue(Form form, JsonNode? option, string path, int type)
    {
        var isNumber = type is 4 or 10;
        var choices = option.Items("choices");
        form.Require(choices.Count == 0 || isNumber || type == Text, $"{path}.choices",
            "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "This type has no choices");
        form.AtMost($"{path}.choices", choices.Count, 25);
        form.Require(!option.Flag("autocomplete") || isNumber || type == Text, $"{path}.autocomplete",
            "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID",
            "This type cannot be autocompleted");
        form.Require(!option.Flag("autocomplete") || choices.Count == 0, $"{path}.autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID",
            "autocomplete may not be set to true if choices are present");
        foreach (var limit in (string[])["min_value", "max_value"])
            form.Require(isNumber || option?[limit] is null, $"{path}.{limit}",
                "APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID", "Only a number has this limit");
        foreach (var limit in (string[])["min_length", "max_length"])
            form.Require(type == Text || option?[limit] is null, $"{path}.{limit}",
                "APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID", "Only a text has this limit");
        form.Require((option.Decimal("min_value") ?? double.MinValue) <= (option.Decimal("max_value") ?? double.MaxValue), $"{path}.min_value",
            "APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID", "min_value must not be above max_value");
        var least = option.Number("min_length") ?? 0;
        var most = option.Number("max_length") ?? 6000;
        form.Require(least is >= 0 and <= 6000 && most is >= 1 and <= 6000 && least <= most, $"{path}.max_length",
            "APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID", "Lengths are 0 to 6000, and min_length is not above max_length");
        for (var at = 0; at < choices.Count; at++) CheckChoice(form, choices[at], Json.At($"{path}.choices", at), type);
        var values = choices.Select(choice => choice?["value"]?.ToJsonString());
        form.Require(values.Distinct().Count() == choices.Count, $"{path}.choices",
            "APPLICATION_COMMAND_OPTIONS_CHOICE_VALUE_DUPLICATED", "The value is already used");
    }

    public static void CheckChoice(Form form, JsonNode? choice, string path, int type)
    {
        form.Between($"{path}.name", Json.Length(choice.Text("name")), 1, 100);
        if (type == Text) form.Between($"{path}.value", Json.Length(choice.Text("value")), 1, 100);
        else form.Require(choice.Decimal("value") is { } value && Math.Abs(value) < Math.Pow(2, 53) && (type == 10 || value == Math.Floor(value)), $"{path}.value",
            "NUMBER_TYPE_COERCE", string.Create(CultureInfo.InvariantCulture, $"Value is not of type {type}."));
        foreach (var (locale, name) in choice?["name_localizations"] as JsonObject ?? [])
        {
            var place = $"{path}.name_localizations.{locale}";
            form.Require(Locales.All.Contains(locale), place, "BASE_TYPE_CHOICES", "The locale is not one of the platform's.");
            form.Between(place, Json.Length((string?)name), 1, 100);
        }
    }
}
