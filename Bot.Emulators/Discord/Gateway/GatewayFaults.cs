namespace Bot.Emulators.Discord.Gateway;

/// <summary>What the gateway does wrong on demand; it stays so until it is switched off.</summary>
public sealed class GatewayFaults
{
    /// <summary>Heartbeats get no acknowledgement.</summary>
    public bool NoAcks { get; set; }

    /// <summary>Every event comes twice, the second time under a number of its own.</summary>
    public bool Duplicates { get; set; }

    /// <summary>A resume is answered by op 9.</summary>
    public bool RefusesResume { get; set; }

    /// <summary>How many events are sent before the connection is reset in the middle of a burst; null for never.</summary>
    public int? AbortAfter { get; set; }
}
