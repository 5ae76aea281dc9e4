using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People;

/// <summary>Who is asking: found with one read, and met (written down) only when something about them is new.</summary>
public sealed class Callers(IDatabase db, PeopleStore people, TimeProvider clock)
{
    public async Task<Caller> Load(Inbound input, CancellationToken ct)
    {
        var row = await db.Read(q => Find(q, input), ct);
        if (row is null || IsNews(row, input))
        {
            await db.Write(null, tx => people.Meet(tx, input), ct);
            row = await db.Read(q => Find(q, input), ct);
        }
        return Caller(row!, input);
    }

    private Task<CallerRow?> Find(Queries q, Inbound input) => input.At.Space is null
        ? q.One<CallerRow>(CallerRow.InPrivate, new { platform = input.From.Account.Platform, account = input.From.Account.NativeId })
        : q.One<CallerRow>(CallerRow.InRoom, new
        {
            platform = input.From.Account.Platform,
            account = input.From.Account.NativeId,
            place = input.At.Place.NativeId,
        });

    /// <summary>What the platform told in this input and we did not know.</summary>
    private bool IsNews(CallerRow row, Inbound input) =>
        // Once a day, so that what nobody uses any more can be told from what is in use.
        row.SeenOn is not { } seen || seen < PeopleStore.Today(clock)
        || (!input.At.Private && (row.PlaceId is null || row.PlaceName != input.At.PlaceName || row.PlatformPower is null
            || row.LastCommunityId != row.CommunityId))
        || row.AccountName != input.From.Name
        || (input.From.Language is { } language && row.AppLanguage != language.Code())
        || (input.From.Power is { } power && !input.At.Private && row.PlatformPower != (int)power)
        || (input.From.Reachable is { } reachable && row.Reachable != (reachable ? 1 : 0));

    private Caller Caller(CallerRow row, Inbound input)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var app = LanguageCodes.Read(row.AppLanguage);
        var languages = row.CommunityLanguages is { } codes ? Languages.Read(codes) : [app ?? Language.English];
        var power = (Power)Math.Max(row.PlatformPower ?? 0, row.GrantedPower ?? 0);
        var communityZone = row.CommunityZone is { } zone ? DateTimeZoneProviders.Tzdb[zone] : DateTimeZone.Utc;
        return new()
        {
            Person = new(row.PersonId),
            Name = row.PersonName,
            Account = input.From.Account,
            AccountId = new AccountId(row.AccountId),
            Community = new(row.CommunityId ?? 0),
            CommunityName = row.CommunityName ?? "",
            Place = row.PlaceId is { } place ? new PlaceId(place) : null,
            Power = power,
            Held = row.Held(now),
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
