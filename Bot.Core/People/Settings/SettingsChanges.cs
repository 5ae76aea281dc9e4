using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People.Log;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Settings;

/// <summary>Changes settings: each together with who and when, and an entry in the log. What is so already changes nothing.</summary>
public sealed class SettingsChanges(IDatabase db, AuditLog log, Ids ids)
{
    public Task SetZone(DateTimeZone zone, Caller who, CancellationToken ct) => db.Write(who.Once, async tx =>
        await SetZone(tx, zone, (await Common(tx, who)).Zone, who), ct);

    public Task SetLanguages(LanguageChoice choice, Caller who, CancellationToken ct) => db.Write(who.Once, async tx =>
        await SetLanguages(tx, choice, (await Common(tx, who)).Languages, who), ct);

    /// <summary>Somebody has looked at the guesses: they hold from now on.</summary>
    public Task SetUp(DateTimeZone zone, LanguageChoice choice, Caller who, CancellationToken ct) => db.Write(who.Once, async tx =>
    {
        var before = await Common(tx, who);
        await SetZone(tx, zone, before.Zone, who);
        await SetLanguages(tx, choice, before.Languages, who);
        await SettingsTable.Changed(tx, who, Setting.Setup);
        await log.Append(tx, new(who.Community, SettingsLog.SetUp, who.Person));
    }, ct);

    /// <returns>The room's name.</returns>
    public Task<string> ChooseRoom(RoomKind kind, PlaceId room, Caller who, CancellationToken ct) => db.Write(who.Once, async tx =>
    {
        await SettingsTable.Lock(tx, who.Community);
        var chosen = (await SettingsTable.KnownRooms(tx, who.Side)).FirstOrDefault(one => one.Id == room) ?? throw new Problem(SettingsTexts.RoomGone);
        await SettingsTable.Choose(tx, who.Side, kind, chosen);
        await SettingsTable.Changed(tx, who, Setting.Announcements);
        await log.Append(tx, new(who.Community, SettingsLog.Room, who.Person) { Texts = [chosen.Name] });
        return chosen.Name;
    }, ct);

    public Task AddNumber(string name, string number, Caller who, CancellationToken ct) => db.Write(who.Once, async tx =>
    {
        await Common(tx, who);
        if ((await SettingsTable.Numbers(tx, who.Community)).Count >= SettingsLimits.Numbers) throw new Problem(SettingsTexts.EnoughNumbers);
        await tx.Run(
            "INSERT INTO urgent_numbers (id, community_id, name, number) VALUES (@id, @Community, @name, @number)",
            new { id = ids.Next(), who.Community, name, number });
        await SettingsTable.Changed(tx, who, Setting.UrgentNumbers);
        await log.Append(tx, new(who.Community, SettingsLog.NumberAdded, who.Person) { Texts = [name, number] });
    }, ct);

    public Task RemoveNumber(long id, Caller who, CancellationToken ct) => db.Write(who.Once, async tx =>
    {
        await Common(tx, who);
        var gone = await tx.One<UrgentNumber>(
            "DELETE FROM urgent_numbers WHERE id = @id AND community_id = @Community RETURNING id, name, number", new { id, who.Community });
        if (gone is null) return;
        await SettingsTable.Changed(tx, who, Setting.UrgentNumbers);
        await log.Append(tx, new(who.Community, SettingsLog.NumberRemoved, who.Person) { Texts = [gone.Name, gone.Number] });
    }, ct);

    public Task SetNames(int days, Caller who, CancellationToken ct) => db.Write(who.Once, async tx =>
    {
        await Common(tx, who);
        if (!NameKeeping.Choices.Contains(days) || days == await NameKeeping.Days(tx, who.Community)) return;
        await NameKeeping.Save(tx, who.Community, days);
        await SettingsTable.Changed(tx, who, Setting.Names);
        await log.Append(tx, new(who.Community, SettingsLog.Names, who.Person) { Texts = [SettingsTexts.Days(days).En.ToString(), SettingsTexts.Days(days).Es.ToString()] });
    }, ct);

    /// <summary>Locks what all sides of a bridge have in common.</summary>
    /// <exception cref="Problem">The other side leads.</exception>
    private static Task<(DateTimeZone Zone, string Languages)> Common(Tx tx, Caller who) =>
        who.Side == who.Community ? SettingsTable.Lock(tx, who.Community) : throw new Problem(SettingsTexts.LedElsewhere);

    private async Task SetZone(Tx tx, DateTimeZone zone, DateTimeZone before, Caller who)
    {
        if (zone.Id == before.Id) return;
        await SettingsTable.SetZone(tx, who.Community, zone);
        await SettingsTable.Changed(tx, who, Setting.City);
        var city = SettingsTexts.City(zone);
        await log.Append(tx, new(who.Community, SettingsLog.City, who.Person) { Texts = [city.En.ToString(), city.Es.ToString()] });
    }

    private async Task SetLanguages(Tx tx, LanguageChoice choice, string before, Caller who)
    {
        var languages = Languages.Write(choice.Languages());
        if (languages == before) return;
        await SettingsTable.SetLanguages(tx, who.Community, languages);
        await SettingsTable.Changed(tx, who, Setting.Languages);
        await log.Append(tx, new(who.Community, SettingsLog.Languages, who.Person)
        {
            Texts = [string.Join(", ", choice.Languages().Select(language => language.OwnName()))],
        });
    }
}
