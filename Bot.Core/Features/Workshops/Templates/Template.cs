using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Templates;

public readonly record struct TemplateId(long Value) : IId<TemplateId>
{
    public static TemplateId From(long value) => new(value);
}

/// <summary>What a new workshop begins with: all but its date.</summary>
public sealed record Template
{
    /// <summary>Of one side: as many as a platform lists.</summary>
    public const int Most = 25;

    public const int LongestName = 60;

    public required TemplateId Id { get; init; }

    /// <summary>The side that it belongs to.</summary>
    public required CommunityId Side { get; init; }

    /// <summary>Null after that person left.</summary>
    public PersonId? MadeBy { get; init; }

    /// <summary>0 where it is not known.</summary>
    public long MadeAccount { get; init; }

    public required string Name { get; init; }

    public string NameKey => Key(Name);

    /// <summary>JSON: what the form of a new workshop begins with, by option. One that is not known any more is left out.</summary>
    public required string Answers { get; init; }

    public static string Key(string name) => name.Trim().ToUpperInvariant();
}
