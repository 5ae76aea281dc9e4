using Bot.Core.People;

namespace Bot.Core.Seats;

/// <summary>A person and the guests who come along. A party sits or waits as a whole.</summary>
/// <param name="Size">Seats that it needs: the person and every guest.</param>
/// <param name="Position">Its place in the order of the waitlist; the lowest is first.</param>
public readonly record struct Party(PersonId Who, int Size, long Position)
{
    /// <summary>For what a seat may be kept for them.</summary>
    public Need? Need { get; init; }
}
