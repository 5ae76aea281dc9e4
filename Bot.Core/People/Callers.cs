using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People.Powers;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People;

/// <summary>Who is asking: found with one read, and met (written down) only when something about them is new.</summary>
public sealed class Callers(IDatabase db, PeopleStore people, TimeProvider clock)
{
    public async Task<Caller> Load(Inbound input, CancellationToken ct)
    {
        var rows = await db.Read(q => Find(q, input), ct);
        if (rows.Count == 0 || IsNews(rows, input))
        {
            await db.Write(null, tx => people.Meet(tx, input), ct);
            rows = await db.Read(q => Find(q, input), ct);
        }
        return Caller(rows, input);
    }

    private Task<IReadOnlyList<CallerRow>> Find(Queries q, Inbound input)
    {
        var (platform, account) = (input.From.Account.Platform, input.From.Account.NativeId);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return input.At.Space is null
            ? q.Many<CallerRow>(CallerRow.InPrivate, new { platform, account, now })
            : q.Many<CallerRow>(CallerRow.InRoom, new { platform, account, place = input.At.Place.NativeId, now });
    }

    /// <summary>What the platform told in this input and we did not know.</summary>
    private bool IsNews(IReadOnlyList<CallerRow> rows, Inbound input)
    {
        var row = rows[0];
        // Once a day, so that what nobody uses any more can be told from what is in use.
        return row.SeenOn is not { } seen || seen < PeopleStore.Today(clock)
            || (!input.At.Private && (row.PlaceId is null || row.PlaceName != input.At.PlaceName || row.JoinedAt is null
                || row.LastCommunityId != row.SideId))
            || row.AccountName != input.From.Name
            || (input.From.Language is { } language && row.AppLanguage != language.Code())
            || (input.From.Reachable is { } reachable && row.Reachable != (reachable ? 1 : 0))
            || (input.From.Power is { } power && input.At.Space is { } space
                && rows.FirstOrDefault(one => one.Space == space.NativeId) is { } here
                && ((here.OwnPower ?? 0) != (int)power || (here.Roles ?? "") != RoleMap.Read(here.RolePowers).Kept(input.From.Roles)));
    }

    /// <summary>What this account may do by its roles in any space of the community, or the person by what the community has granted.</summary>
    private static Power PowerOf(IReadOnlyList<CallerRow> rows)
    {
        var most = (Power)(rows[0].GrantedPower ?? 0);
        foreach (var row in rows)
        {
            if (row.OwnPower is not { } own) continue;
            var power = row.Roles is { Length: > 0 } roles ? RoleMap.Read(row.RolePowers).Of((Power)own, roles.Split(' ')) : (Power)own;
            if (power > most) most = power;
        }
        return most;
    }

    /// <summary>The strictest of what the whole community and the side hold against the person.</summary>
    private static Holding? Held(IReadOnlyList<CallerRow> rows, Instant now) => rows.Select(row => row.Held(now)).MaxBy(held => held?.Kind ?? Hold.None);

    private Caller Caller(IReadOnlyList<CallerRow> rows, Inbound input)
    {
        var (row, power, now) = (rows[0], PowerOf(rows), Instant.FromDateTimeOffset(clock.GetUtcNow()));
        var app = LanguageCodes.Read(row.AppLanguage);
        var languages = row.CommunityLanguages is { } codes ? Languages.Read(codes) : [app ?? Language.English];
        var communityZone = row.CommunityZone is { } zone ? DateTimeZoneProviders.Tzdb[zone] : DateTimeZone.Utc;
        return new()
        {
            Person = new(row.PersonId),
            Name = row.PersonName,
            Account = input.From.Account,
            AccountId = new AccountId(row.AccountId),
            Community = new(row.CommunityId ?? 0),
            CommunityName = row.CommunityName ?? "",
            Side = new(row.SideId ?? 0),
            Place = row.PlaceId is { } place ? new PlaceId(place) : null,
            Power = power,
            Held = Held(rows, now),
            NewUntil = row.NewUntil(power, now),
            // The person's own choice, then the app's language, then the community's first.
            Language = LanguageCodes.Read(row.Language) ?? app ?? languages[0],
            CommunityLanguages = languages,
            Zone = row.Zone is { } own ? DateTimeZoneProviders.Tzdb[own] : communityZone,
            CommunityZone = communityZone,
            Reachable = row.Reachable != 0,
            Now = now,
            Once = input.Once,
            Message = (input as Inbound.Pressed)?.Message,
        };
    }
}
