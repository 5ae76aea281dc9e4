using Bot.Core.Features.Workshops;
using Bot.Core.People;
using Bot.Core.People.Bridges;
using Bot.Tests.Calendar;
using Bot.Tests.Storage;
using FsCheck.Fluent;

namespace Bot.Tests.People.Bridges;

/// <summary>Three spaces become one community and part, in any order and while people tap: nothing is lost, and nothing is there twice.</summary>
public sealed class NothingLostTests
{
    private const int Spaces = 3;
    private const int Acts = 25;

    [Theory, OnSqlite, OnPostgres]
    public async Task In_any_order(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var all = await Sides(town);
        var before = await Snapshot(town);
        var acts = Gen.Zip(Gen.Choose(0, 6), Gen.Zip(Gen.Choose(0, Spaces - 1), Gen.Choose(0, Spaces - 1))).ListOf(Acts).ToArbitrary();
        Prop.ForAll(acts, one => Run(town, all, one).GetAwaiter().GetResult()).Hold(times: 12);

        await Apart(town, all);
        var after = await Snapshot(town);
        after.Communities.ShouldBe(before.Communities);
        after.Spaces.ShouldBe(before.Spaces);
        after.Members.ShouldBe(before.Members);
        (await town.Count("workshops WHERE community_id <> side_id")).ShouldBe(0);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task While_people_tap(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var all = await Sides(town);
        await all[0].Admin.Types(all[0].Spot, "/workshop new Clay fri 18:00 seats:20", Power.Admin);
        await all[1].Admin.Types(all[1].Spot, "/workshop new Felt fri 18:00", Power.Admin);
        var workshops = await town.Db.Read(q => q.Many<WorkshopId>("SELECT id FROM workshops ORDER BY id"));
        var people = Enumerable.Range(0, 40).Select(i => (Who: town.Person(all[i % 2].Spot.Space.Platform, $"P{i}"), At: all[i % 2].Spot, Own: workshops[i % 2])).ToList();
        foreach (var (who, at, _) in people) await who.Types(at, "/help");

        var turning = Task.Run(async () =>
        {
            for (var round = 0; round < 6; round++)
            {
                (await Join(town, all[1], all[0])).ShouldBeTrue();
                await town.Drain();
                (await Leave(town, all[round % 2])).ShouldBeTrue();
            }
        });
        var tapping = people.Select(one => Task.Run(async () =>
        {
            foreach (var answer in new[] { RsvpAnswer.Going, RsvpAnswer.Cant, RsvpAnswer.Going })
            {
                // Never told that what is made on one's own side is not there.
                (await one.Who.Taps(new Rsvp(one.Own, answer), one.At)).ShouldNotContain("does not exist");
            }
        }));
        await Task.WhenAll([turning, .. tapping]);

        await town.Later(minutes: 2);
        (await town.Count("rsvps")).ShouldBe(40);
        (await town.Count("rsvps WHERE standing = 'Cant'")).ShouldBe(0);
        foreach (var id in workshops)
        {
            (await town.Db.Read(q => q.One<long>("SELECT count_going + count_waiting FROM workshops WHERE id = @id", new { id }))).ShouldBe(20);
            (await town.Db.Read(q => q.One<long>(
                "SELECT count(*) FROM rsvps WHERE workshop_id = @id AND standing = 'Going'", new { id }))).ShouldBe(20);
        }
        await Agrees(town, all);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Much_that_is_over_follows_in_chunks_and_a_stop_in_between_does_no_harm(Engine engine)
    {
        await using var town = await Town.Start(engine);
        var all = await Sides(town);
        await all[1].Admin.Types(all[1].Spot, "/workshop new Felt fri 18:00", Power.Admin);
        var one = await town.Db.Read(q => q.One<long>("SELECT id FROM workshops"));
        // Long over, as after two years.
        for (var i = 1; i <= 450; i++)
            await town.Db.Write(null, tx => tx.Run(
                """
                INSERT INTO workshops (id, community_id, side_id, card, title, description, location, location_key, spoken_language, local_start, zone_id,
                  start, length_minutes, guests, closes_before_minutes, names_hidden, state, revision, sequence, moves, changed, changed_at,
                  count_going, count_seats, count_maybe, count_waiting, count_cant)
                SELECT @i, community_id, side_id, @i, title, description, location, location_key, spoken_language, local_start, zone_id,
                  @i, length_minutes, guests, closes_before_minutes, names_hidden, state, revision, sequence, moves, changed, changed_at,
                  0, 0, 0, 0, 0 FROM workshops WHERE id = @one
                """,
                new { i, one }));
        await Join(town, all[1], all[0]);
        // At once: what is ahead. What is over comes along in three pieces.
        (await town.Count($"workshops WHERE community_id = {all[0].Spot.Side.Value}")).ShouldBe(1);
        (await town.Db.Write(null, tx => town.Get<Sides>().Follow(tx, all[1].Spot.Side, 200))).ShouldBe(200);
        await Leave(town, all[1]);
        await Join(town, all[1], all[0]);
        await town.Drain();
        (await town.Count($"workshops WHERE community_id = {all[0].Spot.Side.Value}")).ShouldBe(451);
        (await town.Count("side_moves")).ShouldBe(2);
        // Somebody began before the turn and has written only now.
        await town.Db.Write(null, tx => tx.Run("UPDATE workshops SET community_id = side_id WHERE id = 7"));
        await town.Later(minutes: 2);
        (await town.Count($"workshops WHERE community_id = {all[0].Spot.Side.Value}")).ShouldBe(451);
        (await town.Count("side_moves")).ShouldBe(0);
    }

    private static async Task<IReadOnlyList<One>> Sides(Town town)
    {
        var all = new List<One>();
        for (var i = 0; i < Spaces; i++)
        {
            var spot = await town.Spot(i == 0 ? "discord" : "telegram", $"S{i}", languages: [i == 1 ? Core.Localization.Language.Spanish : Core.Localization.Language.English]);
            var one = new One(spot, town.Person(spot.Space.Platform, $"A{i}"));
            await one.Admin.Types(spot, "/help", Power.Admin);
            all.Add(one);
        }
        return all;
    }

    private static async Task Run(Town town, IReadOnlyList<One> all, IReadOnlyList<(int Act, (int One, int Other) Who)> acts)
    {
        foreach (var (act, (one, other)) in acts)
        {
            var (rsvps, workshops) = (await town.Count("rsvps"), await town.Count("workshops"));
            switch (act)
            {
                case 0 or 1:
                    await Join(town, all[one], all[other]);
                    break;
                case 2 or 3:
                    await Leave(town, all[one]);
                    break;
                case 4:
                    town.Clock.Advance(TimeSpan.FromMinutes(1));
                    await all[one].Admin.Types(all[one].Spot, "/workshop new Clay fri 18:00", Power.Admin);
                    workshops++;
                    break;
                case 5:
                    town.Clock.Advance(TimeSpan.FromMinutes(1));
                    if (await town.Db.Read(q => q.One<long?>(
                        "SELECT MAX(w.id) FROM workshops w WHERE w.side_id = @Side AND NOT EXISTS (SELECT 1 FROM rsvps r WHERE r.workshop_id = w.id)",
                        new { all[other].Spot.Side })) is { } id)
                    {
                        var seen = await town.CommunityOf(all[one].Spot) == await town.CommunityOf(all[other].Spot);
                        var told = await all[one].Admin.Taps(new Rsvp(new(id), RsvpAnswer.Going), all[one].Spot, Power.Admin);
                        told.Contains("You are in", StringComparison.Ordinal).ShouldBe(seen, told);
                        if (seen) rsvps++;
                    }
                    break;
                default:
                    await town.Drain();
                    break;
            }
            (await town.Count("rsvps")).ShouldBe(rsvps);
            (await town.Count("workshops")).ShouldBe(workshops);
            await Agrees(town, all);
        }
    }

    /// <summary>Every row has the community of its side, and every bridge has at least two sides, of which one leads.</summary>
    private static async Task Agrees(Town town, IReadOnlyList<One> all)
    {
        foreach (var one in all)
        {
            var (side, community) = (one.Spot.Side.Value, (await town.CommunityOf(one.Spot)).Value);
            (await town.Count($"workshops WHERE side_id = {side} AND community_id <> {community}")).ShouldBe(0);
            (await town.Count($"places WHERE COALESCE(side_id, community_id) = {side} AND community_id <> {community}")).ShouldBe(0);
            (await town.Count($"spaces WHERE COALESCE(side_id, community_id) = {side} AND community_id <> {community}")).ShouldBe(0);
        }
        foreach (var community in await town.Db.Read(q => q.Many<CommunityId>("SELECT DISTINCT community_id FROM bridge_sides")))
        {
            (await town.Count($"bridge_sides WHERE community_id = {community.Value}")).ShouldBeGreaterThan(1);
            (await town.Count($"bridge_sides WHERE community_id = {community.Value} AND side_id = {community.Value}")).ShouldBe(1);
        }
    }

    private static async Task Apart(Town town, IReadOnlyList<One> all)
    {
        foreach (var one in all) await Leave(town, one);
        (await town.Count("bridge_sides")).ShouldBe(0);
        await town.Later(minutes: 2);
        await Agrees(town, all);
    }

    private static Task<bool> Join(Town town, One side, One lead) =>
        town.Db.Write(null, tx => town.Get<Sides>().Join(tx, side.Spot.Side, lead.Spot.Side));

    private static Task<bool> Leave(Town town, One side) => town.Db.Write(null, tx => town.Get<Sides>().Leave(tx, side.Spot.Side));

    private static Task<Rows> Snapshot(Town town) => town.Db.Read(async q => new Rows(
        await q.Many<string>("SELECT id || '|' || name || '|' || zone || '|' || languages FROM communities ORDER BY id"),
        await q.Many<string>("SELECT platform || '|' || native_id || '|' || community_id FROM spaces ORDER BY platform, native_id"),
        await q.Many<string>("SELECT community_id || '|' || person_id || '|' || joined_at FROM members ORDER BY community_id, person_id")));

    private sealed record Rows(IReadOnlyList<string> Communities, IReadOnlyList<string> Spaces, IReadOnlyList<string> Members);

    private sealed record One(Spot Spot, Neighbour Admin);
}
