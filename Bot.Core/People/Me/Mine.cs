using Bot.Core.Calendar;
using Bot.Core.Localization;
using NodaTime;

namespace Bot.Core.People.Me;

/// <summary>What a person has chosen, and which accounts they have.</summary>
internal sealed record Mine
{
    public required string Name { get; init; }

    /// <summary>Null follows the app.</summary>
    public Language? Language { get; init; }

    /// <summary>Null is the community's.</summary>
    public DateTimeZone? Zone { get; init; }

    public required MessageLevel Level { get; init; }

    /// <summary>Null for the usual ones.</summary>
    public QuietHours? Quiet { get; init; }

    public string? FirstPlatform { get; init; }

    /// <summary>In order of their arrival.</summary>
    public required IReadOnlyList<MyAccount> Accounts { get; init; }

    public IReadOnlyList<string> Platforms => [.. Accounts.Select(account => account.Platform).Distinct()];
}

internal sealed class MyAccount
{
    public required string Platform { get; init; }

    public required string NativeId { get; init; }

    public required string Name { get; init; }

    public string? AppLanguage { get; init; }
}
