namespace Bot.Core.Features.Workshops.Rsvps;

/// <summary>What an answer came to, kept with its once-key.</summary>
/// <param name="Place">On the waitlist, counted from one; zero for everybody else.</param>
/// <param name="Undo">Something was given up that can be taken back for a minute.</param>
public sealed record RsvpOutcome(Said Said, int Place = 0, bool Undo = false);
