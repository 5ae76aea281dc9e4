namespace Bot.Host.Discord.Wire;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object</summary>
internal sealed record CommandBody(int Type, string Name)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>Empty for commands on a person or a message.</summary>
    public required string Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>A bit set as text; who has all of them sees the command.</summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>0 in servers, 1 in the private chat with the bot.</summary>
    public required IReadOnlyList<int> Contexts { get; init; }

    /// <summary>0: installed to a server.</summary>
    public IReadOnlyList<int> IntegrationTypes { get; init; } = [0];
}

/// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure</summary>
internal sealed record CommandOption(int Type, string Name, string Description)
{
    public const int Subcommand = 1;
    public const int Text = 3;
    public const int Number = 4;
    public const int YesNo = 5;

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    public IReadOnlyList<CommandOption>? Options { get; init; }

    public int? MinValue { get; init; }

    public int? MaxValue { get; init; }

    public int? MaxLength { get; init; }

    public bool? Autocomplete { get; init; }
}

/// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure</summary>
internal sealed record CommandChoice(string Name, string Value)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
}
