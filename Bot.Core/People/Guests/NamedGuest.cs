namespace Bot.Core.People.Guests;

/// <summary>A person without an account, whom somebody brought by name.</summary>
public sealed record NamedGuest
{
    public required PersonId Person { get; init; }

    public required string Name { get; init; }

    /// <summary>Who hears what they would hear; null where organisers look after them.</summary>
    public PersonId? BroughtBy { get; init; }
}
