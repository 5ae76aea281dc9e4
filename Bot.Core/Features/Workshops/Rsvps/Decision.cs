namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>What an answer makes of a person's attendance.</summary>
/// <param name="Next">Equal to what was before where nothing changes.</param>
public readonly record struct Decision(Attendance Next, Said Said)
{
    /// <summary>A seat or a place on the waitlist was given up just now.</summary>
    public bool CanBeUndone => Said is Said.Out or Said.Maybe && Next.GaveUp is not null;
}
