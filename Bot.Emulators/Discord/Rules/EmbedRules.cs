using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;

namespace Bot.Emulators.Discord.Rules;

/// <summary>https://docs.discord.com/developers/resources/message#embed-object-embed-limits</summary>
internal static class EmbedRules
{
    private static readonly (string Name, int Most)[] Texts = [("title", 256), ("description", 4096)];

    public static void Check(Form form, IReadOnlyList<JsonNode?> embeds)
    {
        form.AtMost("embeds", embeds.Count, 10);
        var total = 0;
        for (var at = 0; at < embeds.Count; at++)
        {
            var path = Json.At("embeds", at);
            foreach (var (name, most) in Texts) total += CheckText(form, embeds[at], path, name, most, required: false);
            total += CheckText(form, embeds[at]?["footer"], $"{path}.footer", "text", 2048, required: false);
            total += CheckText(form, embeds[at]?["author"], $"{path}.author", "name", 256, required: false);
            var fields = embeds[at].Items("fields");
            form.AtMost($"{path}.fields", fields.Count, 25);
            for (var field = 0; field < fields.Count; field++)
            {
                total += CheckText(form, fields[field], Json.At($"{path}.fields", field), "name", 256, required: true);
                total += CheckText(form, fields[field], Json.At($"{path}.fields", field), "value", 1024, required: true);
            }
        }
        form.Require(total <= 6000, "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }

    private static int CheckText(Form form, JsonNode? json, string path, string name, int most, bool required)
    {
        var length = Json.Length(json.Text(name)?.Trim());
        form.Require(length <= most, $"{path}.{name}", "BASE_TYPE_MAX_LENGTH",
            string.Create(CultureInfo.InvariantCulture, $"Must be {most} or fewer in length."));
        if (required) form.Require(length > 0, $"{path}.{name}", "BASE_TYPE_REQUIRED", "This field is required");
        return length;
    }
}
