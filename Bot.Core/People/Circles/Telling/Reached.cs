using Bot.Core.Letters;
using Bot.Core.Storage;

namespace Bot.Core.People.Circles.Telling;

/// <summary>Whom a message to a circle reaches, and through which circle: one note to each, however many circles they are in.</summary>
/// <param name="Own">Those in the circle itself who want messages and can be written to.</param>
/// <param name="Named">Those in circles that the text names who want all messages, and the circle that they get it through.</param>
/// <param name="Others">Circles that the text names.</param>
internal sealed record Reached(
    IReadOnlyList<PersonId> Own, IReadOnlyList<(PersonId Person, CircleId Through)> Named, IReadOnlyList<Circle> Others)
{
    public int Count => Own.Count + Named.Count;

    public static async Task<Reached> Of(Queries q, Circle circle, Letter message)
    {
        var own = (await CircleAudience.Everybody(q, circle.Id, MessageLevel.Important)).Where(person => person != message.Author).ToList();
        var seen = own.Append(message.Author).ToHashSet();
        var others = await NamedBeside(q, circle, message);
        var named = new List<(PersonId, CircleId)>();
        foreach (var other in others)
        {
            // Who is in the circle itself and wants no messages from it is not reached by a way round.
            foreach (var person in await CircleAudience.Everybody(q, other.Id, MessageLevel.All))
                if (seen.Add(person) && !await CircleAudience.Includes(q, circle.Id, person)) named.Add((person, other.Id));
        }
        return new(own, named, others);
    }

    /// <summary>The circles that the text names and its author may address, without the one that it goes to anyway.</summary>
    public static async Task<IReadOnlyList<Circle>> NamedBeside(Queries q, Circle circle, Letter message)
    {
        if (!message.Text.Contains('@', StringComparison.Ordinal)) return [];
        var addressable = await CircleAudience.Addressable(q, circle.Community, message.Author);
        return [.. NamedCircles.In(message.Text, addressable).Where(other => other.Id != circle.Id)];
    }
}
