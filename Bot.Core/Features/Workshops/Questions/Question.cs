using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Questions;

public readonly record struct QuestionId(long Value) : IId<QuestionId>
{
    public static QuestionId From(long value) => new(value);
}

/// <summary>Something that organisers ask those who come. Only organisers read the answers.</summary>
public sealed record Question
{
    /// <summary>Of one workshop.</summary>
    public const int Most = 5;

    public const int LongestText = 150;
    public const int LongestAnswer = 300;
    public const int MostChoices = 8;
    public const int LongestChoice = 40;

    /// <summary>All choices as they are typed, with commas between.</summary>
    public const int LongestChoices = MostChoices * (LongestChoice + 2);

    public required QuestionId Id { get; init; }

    public required WorkshopId Workshop { get; init; }

    public required int Position { get; init; }

    public required string Text { get; init; }

    /// <summary>One a line; empty where people answer in their own words.</summary>
    public required string Choices { get; init; }

    /// <summary>Organisers are told who has not answered it.</summary>
    public required bool Required { get; init; }

    public IReadOnlyList<string> Options => Choices.Length == 0 ? [] : Choices.Split('\n');

    /// <summary>Choices as people type them, with commas or new lines between.</summary>
    /// <returns>One a line, each once; null where they cannot be used.</returns>
    public static string? ReadChoices(string typed)
    {
        var all = typed.Split([',', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (all.Count == 0) return "";
        return all.Count is 1 or > MostChoices || all.Any(one => one.Length > LongestChoice) ? null : string.Join('\n', all);
    }
}
