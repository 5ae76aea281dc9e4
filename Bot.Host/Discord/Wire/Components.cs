using System.Text.Json.Serialization;

namespace Bot.Host.Discord.Wire;

/// <summary>What we put into messages and modals. https://docs.discord.com/developers/components/reference</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(WireButton), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(FileDisplay), 13)]
[JsonDerivedType(typeof(Container), 17)]
[JsonDerivedType(typeof(FieldLabel), 18)]
[JsonDerivedType(typeof(RadioGroup), 21)]
[JsonDerivedType(typeof(Checkbox), 23)]
internal abstract record Component;

/// <summary>Up to five buttons. https://docs.discord.com/developers/components/reference#action-row</summary>
internal sealed record ActionRow(IReadOnlyList<Component> Components) : Component;

/// <summary>https://docs.discord.com/developers/components/reference#button</summary>
internal sealed record WireButton(int Style, string Label) : Component
{
    public const int Main = 1;
    public const int Plain = 2;
    public const int Danger = 4;
    public const int Link = 5;

    public string? CustomId { get; init; }

    public string? Url { get; init; }

    public bool? Disabled { get; init; }
}

/// <summary>https://docs.discord.com/developers/components/reference#text-display</summary>
internal sealed record TextDisplay(string Content) : Component;

/// <summary>Shows an attachment in a message of components. https://docs.discord.com/developers/components/reference#file</summary>
internal sealed record FileDisplay(MediaItem File) : Component;

/// <summary>https://docs.discord.com/developers/components/reference#unfurled-media-item</summary>
internal sealed record MediaItem(string Url);

/// <summary>https://docs.discord.com/developers/components/reference#container</summary>
internal sealed record Container(IReadOnlyList<Component> Components) : Component
{
    /// <summary>RGB.</summary>
    public int? AccentColor { get; init; }
}

/// <summary>One question of a modal. https://docs.discord.com/developers/components/reference#label</summary>
internal sealed record FieldLabel(string Label, Component Component) : Component
{
    public string? Description { get; init; }
}

/// <summary>https://docs.discord.com/developers/components/reference#text-input</summary>
internal sealed record TextInput(string CustomId, int Style) : Component
{
    public const int OneLine = 1;
    public const int Lines = 2;

    public bool Required { get; init; }

    public int? MaxLength { get; init; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }
}

/// <summary>https://docs.discord.com/developers/components/reference#string-select</summary>
internal sealed record StringSelect(string CustomId, IReadOnlyList<WireOption> Options) : Component
{
    public bool Required { get; init; }

    public int MinValues { get; init; }
}

/// <summary>https://docs.discord.com/developers/components/reference#radio-group</summary>
internal sealed record RadioGroup(string CustomId, IReadOnlyList<WireOption> Options) : Component
{
    public bool Required { get; init; }
}

/// <summary>https://docs.discord.com/developers/components/reference#checkbox</summary>
internal sealed record Checkbox(string CustomId) : Component
{
    public bool? Default { get; init; }
}

/// <summary>An option of a select or a radio group. https://docs.discord.com/developers/components/reference#radio-group-option-structure</summary>
internal sealed record WireOption(string Label, string Value)
{
    public bool? Default { get; init; }
}
