using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;

namespace Bot.Emulators.Discord.Rules;

/// <summary>Select menus in messages and forms. https://docs.discord.com/developers/components/reference#string-select</summary>
internal static class SelectRules
{
    public static void Check(Form form, JsonNode? select, string path, bool inModal)
    {
        var type = select.Number("type") ?? 0;
        if (type is not (3 or >= 5 and <= 8))
        {
            form.Add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).");
            return;
        }
        form.Require(select.Says("custom_id"), $"{path}.custom_id", "BASE_TYPE_REQUIRED", "This field is required");
        form.AtMost($"{path}.placeholder", Json.Length(select.Text("placeholder")), 150);
        var least = select.Number("min_values") ?? 1;
        var most = select.Number("max_values") ?? 1;
        form.Require(least is >= 0 and <= 25, $"{path}.min_values", "NUMBER_TYPE_MAX", "int value should be between 0 and 25.");
        form.Require(most is >= 1 and <= 25, $"{path}.max_values", "NUMBER_TYPE_MAX", "int value should be between 1 and 25.");
        form.Require(least <= most, $"{path}.max_values",
            "SELECT_COMPONENT_MAX_VALUES_BELOW_MIN", "max_values must not be below min_values.");
        if (inModal)
        {
            form.Require(!select.Flag("disabled"), $"{path}.disabled",
                "COMPONENT_DISABLED_IN_MODAL", "A select in a modal cannot be disabled.");
            form.Require(select?["min_values"] is null || least > 0 || !select.Flag("required", otherwise: true), $"{path}.min_values",
                "SELECT_COMPONENT_MIN_VALUES_REQUIRED", "A required select needs at least one value.");
        }
        if (type == 3) CheckOptions(form, select, path, most);
        else form.Require(select?["options"] is null, $"{path}.options", "UNKNOWN_PROPERTY", "Only a string select has options.");
        CheckDefaults(form, select, path, most);
    }

    private static void CheckOptions(Form form, JsonNode? select, string path, int most)
    {
        var options = select.Items("options");
        form.Between($"{path}.options", options.Count, 1, 25);
        form.Require(most <= options.Count, $"{path}.max_values",
            "SELECT_COMPONENT_MAX_VALUES_INVALID", "max_values must not be above the number of options.");
        var chosen = options.Count(option => option.Flag("default"));
        form.Require(chosen <= most, $"{path}.options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "More defaults than max_values.");
        OptionRules.Check(form, options, $"{path}.options");
    }

    private static void CheckDefaults(Form form, JsonNode? select, string path, int most) =>
        form.Require(select.Items("default_values").Count <= most, $"{path}.default_values",
            "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "More defaults than max_values.");
}

/// <summary>The options of selects, radio groups and checkbox groups.</summary>
internal static class OptionRules
{
    public static void Check(Form form, IReadOnlyList<JsonNode?> options, string path)
    {
        var values = new HashSet<string>();
        for (var at = 0; at < options.Count; at++)
        {
            var place = Json.At(path, at);
            foreach (var name in (string[])["label", "value"])
            {
                var length = Json.Length(options[at].Text(name));
                form.Require(length is >= 1 and <= 100, $"{place}.{name}", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
            }
            form.AtMost($"{place}.description", Json.Length(options[at].Text("description")), 100);
            form.Require(values.Add(options[at].Text("value") ?? ""), $"{place}.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used");
        }
    }
}
