using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Wire;

namespace Bot.Emulators.Discord.Rules;

/// <summary>Components of a message, beyond what the schema states. https://docs.discord.com/developers/components/reference</summary>
internal sealed class ComponentRules(Form form, bool v2, IReadOnlyCollection<string> fileNames)
{
    private const int MostComponents = 40;

    /// <summary>No page states it; what is known from use.</summary>
    private const int MostText = 4000;

    private static readonly int[] OnlyV2 = [9, 10, 11, 12, 13, 14, 17];
    private readonly HashSet<string> _customIds = [];
    private readonly HashSet<int> _ids = [];
    private int _count;
    private int _text;

    public void Check(IReadOnlyList<JsonNode?> components)
    {
        if (!v2) form.Require(components.Count <= 5, "components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        for (var at = 0; at < components.Count; at++) CheckOne(components[at], Json.At("components", at), top: true);
        form.Require(_count <= MostComponents, "components",
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The total number of components is at most 40.");
        form.Require(_text <= MostText, "components",
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "The text of all components is at most 4000 in length.");
    }

    private void CheckOne(JsonNode? component, string path, bool top)
    {
        _count++;
        var type = component.Number("type") ?? 0;
        if (component.Number("id") is { } id and not 0)
            form.Require(_ids.Add(id), $"{path}.id", "COMPONENT_ID_DUPLICATED", "Component ids cannot be duplicated.");
        if (!v2 && (OnlyV2.Contains(type) || (top && type != 1)))
        {
            form.Add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,). Components V2 need their flag.");
            return;
        }
        switch (type)
        {
            case 1:
                CheckRow(component, path);
                break;
            case 9:
                CheckSection(component, path);
                break;
            case 10:
                CheckText(component, path);
                break;
            case 11 or 13:
                CheckMedia(component?[type == 11 ? "media" : "file"], $"{path}.{(type == 11 ? "media" : "file")}", onlyAttached: type == 13);
                break;
            case 12:
                CheckGallery(component, path);
                break;
            case 17:
                CheckChildren(component, path, [1, 9, 10, 12, 13, 14]);
                break;
            default:
                break;
        }
    }

    private void CheckRow(JsonNode? row, string path)
    {
        var children = row.Items("components");
        var buttons = children.Count(child => child.Number("type") == 2);
        form.Require(children.Count is > 0 and <= 5, $"{path}.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        form.Require(buttons == children.Count || children.Count == 1, $"{path}.components",
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A select fills its row.");
        for (var at = 0; at < children.Count; at++)
        {
            _count++;
            var place = Json.At($"{path}.components", at);
            if (children[at].Number("type") == 2) CheckButton(children[at], place);
            else SelectRules.Check(form, children[at], place, inModal: false);
            CheckCustomId(children[at], place);
        }
    }

    /// <summary>https://docs.discord.com/developers/components/reference#button</summary>
    private void CheckButton(JsonNode? button, string path)
    {
        var style = button.Number("style") ?? 0;
        form.Require(style is >= 1 and <= 6, $"{path}.style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6).");
        form.AtMost($"{path}.label", Json.Length(button.Text("label")), 80);
        var says = button.Says("label") || button.Says("emoji");
        if (style != 6) form.Require(says, path, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji.");
        if (style == 5)
        {
            form.Require(button.Says("url"), $"{path}.url", "BASE_TYPE_REQUIRED", "A url is required");
            form.Require(!button.Says("custom_id"), path,
                "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
            if (button.Text("url") is { } url) form.Require(IsLink(url), $"{path}.url",
                "URL_TYPE_INVALID_SCHEME", "Scheme must be one of http, https, discord.");
            return;
        }
        form.Require(!button.Says("url"), path, "BUTTON_COMPONENT_INVALID_URL", "Only a link button has a url.");
        if (style is >= 1 and <= 4) form.Require(button.Says("custom_id"), $"{path}.custom_id",
            "BASE_TYPE_REQUIRED", "A custom id is required");
    }

    private void CheckCustomId(JsonNode? component, string path)
    {
        if (component.Text("custom_id") is not { } customId) return;
        form.Between($"{path}.custom_id", Json.Length(customId), 1, 100);
        form.Require(_customIds.Add(customId), $"{path}.custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    private void CheckSection(JsonNode? section, string path)
    {
        var children = section.Items("components");
        form.Between($"{path}.components", children.Count, 1, 3);
        CheckChildren(section, path, [10]);
        if (section?["accessory"] is not JsonObject accessory)
        {
            form.Add($"{path}.accessory", "BASE_TYPE_REQUIRED", "This field is required");
            return;
        }
        var place = $"{path}.accessory";
        if (accessory.Number("type") == 2)
        {
            _count++;
            CheckButton(accessory, place);
            CheckCustomId(accessory, place);
        }
        else if (accessory.Number("type") == 11) CheckOne(accessory, place, top: false);
        else form.Add($"{place}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 11).");
    }

    private void CheckChildren(JsonNode? parent, string path, int[] allowed)
    {
        var children = parent.Items("components");
        form.Require(children.Count > 0, $"{path}.components", "BASE_TYPE_MIN_LENGTH", "Must be 1 or more in length.");
        for (var at = 0; at < children.Count; at++)
        {
            var place = Json.At($"{path}.components", at);
            if (allowed.Contains(children[at].Number("type") ?? 0)) CheckOne(children[at], place, top: false);
            else form.Add($"{place}.type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", allowed)}).");
        }
    }

    private void CheckText(JsonNode? display, string path)
    {
        var length = Json.Length(display.Text("content"));
        _text += length;
        form.Require(length > 0, $"{path}.content", "BASE_TYPE_REQUIRED", "This field is required");
    }

    private void CheckGallery(JsonNode? gallery, string path)
    {
        var items = gallery.Items("items");
        form.Between($"{path}.items", items.Count, 1, 10);
        for (var at = 0; at < items.Count; at++) CheckMedia(items[at]?["media"], $"{Json.At($"{path}.items", at)}.media", onlyAttached: false);
    }

    private void CheckMedia(JsonNode? media, string path, bool onlyAttached)
    {
        var url = media.Text("url") ?? "";
        const string attached = "attachment://";
        if (url.StartsWith(attached, StringComparison.Ordinal))
            form.Require(fileNames.Contains(url[attached.Length..]), $"{path}.url", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                string.Create(CultureInfo.InvariantCulture, $"The referenced attachment in {url} was not found"));
        else form.Require(!onlyAttached && IsLink(url), $"{path}.url", "URL_TYPE_INVALID_SCHEME", "Not a url that can be shown here.");
    }

    private static bool IsLink(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "discord";
}
