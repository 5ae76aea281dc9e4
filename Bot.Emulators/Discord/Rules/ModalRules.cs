using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;

namespace Bot.Emulators.Discord.Rules;

/// <summary>A form. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal</summary>
internal static class ModalRules
{
    public static void Check(Form form, JsonNode? modal, string path)
    {
        CheckLength(form, modal, path, "custom_id", 1, 100);
        CheckLength(form, modal, path, "title", 1, 45);
        var components = modal.Items("components");
        var customIds = new HashSet<string>();
        form.Between($"{path}.components", components.Count, 1, 5);
        for (var at = 0; at < components.Count; at++)
        {
            var place = Json.At($"{path}.components", at);
            switch (components[at].Number("type"))
            {
                case 18:
                    CheckLength(form, components[at], place, "label", 1, 45);
                    if (components[at].Says("description")) CheckLength(form, components[at], place, "description", 1, 100);
                    CheckField(form, components[at]?["component"], $"{place}.component", customIds);
                    break;
                case 1:
                    // Deprecated, and still accepted: one text input in a row, with a label of its own.
                    CheckOldRow(form, components[at], place, customIds);
                    break;
                case 10:
                    break;
                default:
                    form.Add($"{place}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).");
                    break;
            }
        }
    }

    private static void CheckOldRow(Form form, JsonNode? row, string place, HashSet<string> customIds)
    {
        var children = row.Items("components");
        form.Require(children.Count == 1 && children[0].Number("type") == 4, $"{place}.components",
            "BASE_TYPE_BAD_LENGTH", "One text input is needed.");
        if (children.Count == 0) return;
        CheckLength(form, children[0], $"{place}.components.0", "label", 1, 45);
        CheckField(form, children[0], $"{place}.components.0", customIds);
    }

    private static void CheckField(Form form, JsonNode? field, string path, HashSet<string> customIds)
    {
        if (field.Text("custom_id") is { } customId)
            form.Require(customIds.Add(customId), $"{path}.custom_id",
                "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        CheckLength(form, field, path, "custom_id", 1, 100);
        switch (field.Number("type"))
        {
            case 3 or >= 5 and <= 8:
                SelectRules.Check(form, field, path, inModal: true);
                break;
            case 4:
                CheckInput(form, field, path);
                break;
            case 21:
                CheckChoices(form, field, path, least: 2);
                form.Require(field.Items("options").Count(option => option.Flag("default")) <= 1, $"{path}.options",
                    "RADIO_GROUP_TOO_MANY_DEFAULT_VALUES", "At most one option is the default.");
                break;
            case 22:
                CheckChoices(form, field, path, least: 1);
                CheckBoxes(form, field, path);
                break;
            case 19 or 23:
                break;
            default:
                form.Add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (3, 4, 5, 6, 7, 8, 19, 21, 22, 23).");
                break;
        }
    }

    private static void CheckInput(Form form, JsonNode? input, string path)
    {
        form.Require(input.Number("style") is 1 or 2, $"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2).");
        var least = input.Number("min_length") ?? 0;
        var most = input.Number("max_length") ?? 4000;
        form.Require(least is >= 0 and <= 4000, $"{path}.min_length", "NUMBER_TYPE_MAX", "int value should be between 0 and 4000.");
        form.Require(most is >= 1 and <= 4000, $"{path}.max_length", "NUMBER_TYPE_MAX", "int value should be between 1 and 4000.");
        form.Require(least <= most, $"{path}.max_length", "TEXT_INPUT_MAX_LENGTH_BELOW_MIN", "max_length must not be below min_length.");
        form.AtMost($"{path}.placeholder", Json.Length(input.Text("placeholder")), 100);
        var value = Json.Length(input.Text("value"));
        form.Require(value <= most, $"{path}.value", "BASE_TYPE_MAX_LENGTH", "The value is longer than max_length.");
        form.Require(value == 0 || value >= least, $"{path}.value", "BASE_TYPE_MIN_LENGTH", "The value is shorter than min_length.");
    }

    private static void CheckChoices(Form form, JsonNode? group, string path, int least)
    {
        var options = group.Items("options");
        form.Require(options.Count >= least && options.Count <= 10, $"{path}.options",
            "BASE_TYPE_BAD_LENGTH", "Too few or more than 10 options.");
        OptionRules.Check(form, options, $"{path}.options");
    }

    private static void CheckBoxes(Form form, JsonNode? group, string path)
    {
        var options = group.Items("options").Count;
        var required = group.Flag("required", otherwise: true);
        var least = group.Number("min_values") ?? 1;
        var most = group.Number("max_values") ?? options;
        form.Require(most >= 1 && most <= options, $"{path}.max_values",
            "CHECKBOX_GROUP_MAX_VALUES_INVALID", "Between 1 and the number of options.");
        form.Require(least <= most, $"{path}.min_values", "CHECKBOX_GROUP_MIN_VALUES_INVALID", "min_values must not be above max_values.");
        form.Require(least > 0 || !required, $"{path}.required",
            "CHECKBOX_GROUP_REQUIRED_INVALID", "With min_values 0 it cannot be required.");
    }

    private static void CheckLength(Form form, JsonNode? json, string path, string name, int least, int most)
    {
        var length = Json.Length(json.Text(name));
        form.Require(length >= least && length <= most, Form.Join(path, name), "BASE_TYPE_BAD_LENGTH",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Must be between {least} and {most} in length."));
    }
}
