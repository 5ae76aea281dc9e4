using System.Security.Cryptography;

namespace Bot.Core.Seats;

/// <summary>Draws by lot: from the system's secure source, or from a seeded one where a test has to know what comes.</summary>
public sealed class Lots(Random? seeded = null)
{
    public void Shuffle<T>(T[] items)
    {
        if (seeded is null) RandomNumberGenerator.Shuffle(items.AsSpan());
        else seeded.Shuffle(items);
    }
}
