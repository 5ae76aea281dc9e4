using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>Values of a command's options, with the limits that the client holds people to.</summary>
internal static class OptionFilling
{
    public static JsonArray Fill(
        IReadOnlyList<JsonNode?> options, (string Name, object Value)[] given, string? focused, Resolved resolved, string command)
    {
        foreach (var (name, _) in given)
            if (!options.Any(option => option.Text("name") == name)) throw new InvalidOperationException($"/{command} has no option {name}.");
        var filled = new JsonArray();
        foreach (var option in options)
        {
            var name = option.Text("name")!;
            var value = given.FirstOrDefault(one => one.Name == name).Value;
            if (value is null)
            {
                // While somebody still types, what is required may be missing.
                if (focused is null && option.Flag("required")) throw new InvalidOperationException($"/{command} needs {name}.");
                if (focused == name) value = "";
                else continue;
            }
            var isFocused = focused == name;
            if (isFocused && !option.Flag("autocomplete")) throw new InvalidOperationException($"/{command}: {name} has no suggestions.");
            var one = new JsonObject { ["name"] = name, ["type"] = option!["type"]!.DeepClone() };
            one["value"] = isFocused ? JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)) : Value(option, value, resolved);
            if (isFocused) one["focused"] = true;
            filled.Add((JsonNode)one);
        }
        return filled;
    }

    private static JsonNode Value(JsonNode option, object value, Resolved resolved)
    {
        var type = option.Number("type");
        if (option.Items("choices") is { Count: > 0 } choices) return Choose(choices, value);
        switch (type)
        {
            case 3 when value is string text:
                var length = text.Length;
                Need(length > 0 && length >= (option.Number("min_length") ?? 0) && length <= (option.Number("max_length") ?? 6000), option, value);
                return JsonValue.Create(text);
            case 4 or 10 when value is int or long or double:
                var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                Need(number >= (option.Decimal("min_value") ?? double.MinValue), option, value);
                Need(number <= (option.Decimal("max_value") ?? double.MaxValue), option, value);
                return type == 4 ? JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)) : JsonValue.Create(number);
            case 5 when value is bool flag:
                return JsonValue.Create(flag);
            case 6 when value is Person or User:
            case 7 when value is Channel:
            case 8 when value is Role:
            case 9 when value is Person or User or Role:
                return JsonValue.Create(resolved.Add(value));
            default:
                throw new InvalidOperationException($"{value} is no value of the option {option.Text("name")}.");
        }
    }

    private static JsonNode Choose(IReadOnlyList<JsonNode?> choices, object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        var choice = choices.FirstOrDefault(one => one.Text("name") == text || one!["value"]!.ToString() == text)
            ?? throw new InvalidOperationException($"{text} is not among the choices.");
        return choice["value"]!.DeepClone();
    }

    private static void Need(bool holds, JsonNode option, object value)
    {
        if (!holds) throw new InvalidOperationException($"The client refuses {value} as {option.Text("name")}.");
    }
}
