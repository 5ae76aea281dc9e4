using Bot.Core.Chat;
using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.People.Circles.Organising;
using Bot.Core.People.Circles.Store;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Circles;

/// <summary>Circles and the people of a community, for tests that press buttons without a chat.</summary>
internal static class CircleWorld
{
    /// <summary>Somebody whom the community knows, with what it lets them do.</summary>
    public static async Task<Someone> Member(this World world, string name, Power power = Power.Member)
    {
        var someone = await world.Person(name, power);
        await world.Run(
            "INSERT INTO members (community_id, person_id, platform_power, granted_power, joined_at) VALUES (@Community, @Id, @power, 0, 0)",
            new { world.Community, someone.Id, power = (int)power });
        return someone;
    }

    public static async Task<CircleId> Circle(this World world, Someone organiser, string name = "New parents", bool byInvitation = false)
    {
        await organiser.Fills(new NewCircle(name, ByInvitation: byInvitation));
        return new(await world.Db.Read(q => q.One<long>("SELECT max(id) FROM circles")));
    }

    public static async Task<Circle> Read(this World world, CircleId id) => (await world.Db.Read(q => CircleTable.Find(q, id)))!;

    public static Task<Membership?> Standing(this World world, CircleId id, Someone who) =>
        world.Db.Read(q => MemberTable.Find(q, id, who.Id));

    /// <summary>The counters beside the rows that they count.</summary>
    public static async Task CountsAreTrue(this World world, CircleId id)
    {
        var circle = await world.Read(id);
        var rows = await world.Db.Read(async q => (
            (await MemberTable.With(q, id, CircleStanding.In)).Count, (await MemberTable.With(q, id, CircleStanding.Asking)).Count));
        (circle.CountIn, circle.CountAsking).ShouldBe(rows);
    }

    /// <summary>All that a reply says to whoever gets it, with its buttons.</summary>
    public static string Text(this Reply reply) => reply switch
    {
        Reply.Say say => Text(say.Message),
        Reply.Update update => $"{Text(update.Message)}\n{(update.Aside is { } aside ? Text(aside) : "")}",
        Reply.Refuse refuse => refuse.Text.En.ToString(),
        _ => reply.ToString()!,
    };

    public static string Text(this Message message) => string.Join('\n',
    [
        message.Text.En.ToString(),
        message.Card?.Title.En.ToString() ?? "",
        .. message.Card?.Blocks.Select(Text) ?? [],
        .. message.Buttons.Concat(message.Card?.Buttons ?? []).SelectMany(row => row).Select(button => $"[{button.Label.En}]"),
    ]);

    private static string Text(Block block) => block switch
    {
        Block.Paragraph paragraph => paragraph.Text.En.ToString(),
        Block.Facts facts => string.Join('\n', facts.Rows.Select(fact => $"{fact.Label.En}: {fact.Value.En}")),
        Block.Roster roster => $"{roster.Title.En} {string.Join(", ", roster.Names)}",
        _ => "",
    };
}
