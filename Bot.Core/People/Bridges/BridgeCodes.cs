using System.Security.Cryptography;
using System.Text;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Bridges;

/// <summary>
/// Codes by which one side invites another: single-use, an hour, one at a time for each side, hashed with a secret of this installation. An
/// account has five tries, then none for an hour.
/// </summary>
public sealed class BridgeCodes(IDatabase db, AuditLog log, Ids ids, TimeProvider clock, IKeys? keys = null)
{
    public static readonly Duration Lifetime = Duration.FromHours(1);

    public static readonly Duration Locked = Duration.FromHours(1);

    public const int Tries = 5;

    /// <summary>Tries are counted together while none is further than this from the next.</summary>
    private static readonly Duration Forgotten = Duration.FromHours(24);

    // Without a place for secrets, codes do not outlive the process; they are good for an hour anyway.
    private readonly Lazy<byte[]> _secret = new(() => keys?.Secret("bridge-codes", 32) ?? RandomNumberGenerator.GetBytes(32));

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>A new code for the side that the person acts on; an older one is void.</summary>
    /// <remarks>It follows from the input's key, so that a repeated delivery is shown the same code, and no code is ever stored.</remarks>
    public async Task<string> Make(Caller who, CancellationToken ct)
    {
        var code = BridgeCode.Of(HMACSHA256.HashData(_secret.Value, Encoding.UTF8.GetBytes($"code {who.Once}")));
        await db.Write(who.Once, async tx =>
        {
            await OfferTable.SaveCode(tx, who.Side, BridgeCode.Hash(_secret.Value, code), who.Person, Now + Lifetime);
            await log.Append(tx, new(who.Community, BridgeLog.Code, who.Person));
        }, ct);
        return BridgeCode.Shown(code);
    }

    /// <summary>Somebody enters a code. A right one is used up by that, and becomes an offer for this person's side.</summary>
    public Task<Entered> Enter(string typed, Caller who, CancellationToken ct)
    {
        var hash = BridgeCode.Read(typed) is { } code ? BridgeCode.Hash(_secret.Value, code) : null;
        // Nothing is thrown in here: a wrong try has to be counted.
        return db.Write(who.Once, tx => Enter(tx, hash, who), ct);
    }

    private async Task<Entered> Enter(Tx tx, string? hash, Caller who)
    {
        var now = Now;
        var account = who.Account.ToString();
        var (tries, lockedUntil) = await OfferTable.Tries(tx, account, now, now - Forgotten);
        if (lockedUntil > now) return new(EntryResult.Locked) { Until = lockedUntil };
        if (hash is null || await OfferTable.FindCode(tx, hash, now) is not { } open)
        {
            if (++tries < Tries)
            {
                await OfferTable.SaveTries(tx, account, tries, Instant.MinValue);
                return new(EntryResult.Wrong) { Left = Tries - tries };
            }
            await OfferTable.SaveTries(tx, account, 0, now + Locked);
            return new(EntryResult.Locked) { Until = now + Locked };
        }
        if (open.Side == who.Side) return new(EntryResult.Own);
        if (open.Side == who.Community) return new(EntryResult.OneAlready);
        if ((await SideTable.All(tx, who.Community)).Count > 0) return new(EntryResult.Several);
        if (!await OfferTable.UseCode(tx, hash)) return new(EntryResult.Wrong) { Left = Tries - tries };
        await OfferTable.SaveTries(tx, account, 0, Instant.MinValue);
        var offer = new Offer
        {
            Id = ids.Next(),
            Lead = open.Side,
            Side = who.Side,
            StartedBy = open.Person,
            JoinedBy = who.Person,
            State = OfferState.Shown,
            ExpiresAt = now + Lifetime,
        };
        await OfferTable.Insert(tx, offer);
        return new(EntryResult.Offered) { Offer = offer.Id };
    }
}

/// <summary>What entering a code came to.</summary>
public sealed record Entered(EntryResult Result)
{
    public long Offer { get; init; }

    /// <summary>Tries that are left.</summary>
    public int Left { get; init; }

    /// <summary>When the next try is possible.</summary>
    public Instant Until { get; init; }
}

public enum EntryResult
{
    Offered,

    /// <summary>No such code, or used, or too old.</summary>
    Wrong,

    /// <summary>Too many wrong ones.</summary>
    Locked,

    /// <summary>The code of this very side.</summary>
    Own,

    /// <summary>Both sides are one community already.</summary>
    OneAlready,

    /// <summary>This side is in a bridge: it would take others along who were not asked.</summary>
    Several,
}
