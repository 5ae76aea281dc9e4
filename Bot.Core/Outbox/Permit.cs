using NodaTime;

namespace Bot.Core.Outbox;

/// <summary>The leave to speak once at an address, taken before the row was claimed. Goes back when it was not used.</summary>
internal sealed class Permit(Paces paces, Address? to) : IDisposable
{
    private Address? _to = to;

    /// <summary>Uses it for <paramref name="address"/>. For another one (the person's next account) a leave of its own is taken.</summary>
    /// <param name="next">From when that may be had, where it may not now.</param>
    public bool Spend(Address address, Instant now, out Instant next)
    {
        next = now;
        if (_to != address) return paces.Take(address, now, out next);
        _to = null;
        return true;
    }

    public void Dispose()
    {
        if (_to is { } unused) paces.GiveBack(unused);
    }
}
