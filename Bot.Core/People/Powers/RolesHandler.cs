using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People.Log;
using Bot.Core.People.Settings;
using Bot.Core.Storage;

namespace Bot.Core.People.Powers;

/// <summary>The Powers card: which power each role gives is chosen by name, space by space.</summary>
public sealed class RolesHandler(IDatabase db, IEnumerable<ISpaceRoles> platforms, AuditLog log)
    : IHandle<OpenPowers>, IHandle<PickRole>, IHandle<MapRole>
{
    /// <summary>Leaves a row to turn the page, and one for grants.</summary>
    private const int RolesOnPage = (CardLimits.ButtonRows - 2) * CardLimits.ButtonsPerRow;

    public async Task<Reply> Handle(OpenPowers input, Caller who, CancellationToken ct) => Reply.OnlyYou(await Card(input.Page, who, ct));

    public async Task<Reply> Handle(PickRole input, Caller who, CancellationToken ct)
    {
        var (space, role) = await Find(input.Platform, input.Space, input.Role, who, ct);
        var now = space.Map.Of(role.Id);
        return Reply.OnlyYou(new Message
        {
            Text = RoleTexts.Which(role.Name, RoleTexts.Name(now)),
            Buttons =
            [
                .. Enum.GetValues<Power>().Where(power => power <= role.Most && power != now)
                    .Select(power => (Button)new Button.Press(RoleTexts.Name(power), new MapRole(input.Platform, input.Space, input.Role, power)))
                    .Chunk(CardLimits.ButtonsPerRow),
            ],
        });
    }

    public async Task<Reply> Handle(MapRole input, Caller who, CancellationToken ct)
    {
        var (_, role) = await Find(input.Platform, input.Space, input.Role, who, ct);
        if (input.Power > role.Most) throw new Problem(CommandTexts.OldButton);
        await db.Write(who.Once, async tx =>
        {
            // Locked first: two admins who change two roles at once must both be heard.
            var args = new { input.Platform, input.Space, who.Side };
            var before = await tx.One<string>(
                """
                UPDATE spaces SET role_powers = role_powers WHERE platform = @Platform AND native_id = @Space AND (side_id = @Side OR (side_id IS NULL AND community_id = @Side))
                RETURNING role_powers
                """,
                args) ?? throw new Problem(RoleTexts.Gone);
            var after = RoleMap.Read(before).With(input.Role, input.Power).ToString();
            if (after == before) return;
            await tx.Queue(
                "UPDATE spaces SET role_powers = @after WHERE platform = @Platform AND native_id = @Space", new { after, input.Platform, input.Space });
            await SettingsTable.Changed(tx, who, Setting.Powers);
            await log.Append(tx, new(who.Community, LogKindOf(input.Power), who.Person) { Texts = [role.Name.En.ToString(), role.Name.Es.ToString()] });
        }, ct);
        return new Reply.Update(await Card(0, who, ct));
    }

    internal static string LogKindOf(Power power) => $"settings.role-{power.ToString().ToLowerInvariant()}";

    private async Task<Message> Card(int wanted, Caller who, CancellationToken ct)
    {
        var (spaces, grants) = await db.Read(async q => (await Spaces(q, who), await Grants.Of(q, who.Side, who.Now)), ct);
        var all = spaces.SelectMany(space => space.Known.Roles.Select(role => (Space: space, Role: role))).ToList();
        var page = Math.Clamp(wanted, 0, Math.Max(0, (all.Count - 1) / RolesOnPage));
        var turning = new List<Button>();
        if (page > 0) turning.Add(new Button.Press(RoleTexts.Earlier, new OpenPowers(page - 1)));
        if ((page + 1) * RolesOnPage < all.Count) turning.Add(new Button.Press(RoleTexts.Later, new OpenPowers(page + 1)));
        return new Card(RoleTexts.Title)
        {
            Blocks = [.. spaces.SelectMany(space => Blocks(space, spaces.Count)), new Block.Paragraph(PowerTexts.Grants), GrantList.Of(grants)],
            Buttons =
            [
                .. all.Skip(page * RolesOnPage).Take(RolesOnPage)
                    .Select(one => (Button)new Button.Press(RoleTexts.Short(one.Role.Name), new PickRole(one.Space.Platform, one.Space.NativeId, one.Role.Id)))
                    .Chunk(CardLimits.ButtonsPerRow),
                .. turning.Count == 0 ? [] : new IReadOnlyList<Button>[] { turning },
                [
                    new Button.Press(PowerTexts.Grant, new RunCommand("people grant")),
                    new Button.Press(PowerTexts.Revoke, new RunCommand("people revoke")),
                    new Button.Press(SettingsTexts.Settings, new OpenSettings()),
                ],
            ],
        };
    }

    private static IEnumerable<Block> Blocks(Space space, int of)
    {
        yield return new Block.Paragraph(of == 1 ? space.Known.ByItself : RoleTexts.In(space.Known.Name, space.Known.ByItself));
        var mapped = space.Known.Roles.Where(role => space.Map.Of(role.Id) > Power.Member || space.Map.Chosen.ContainsKey(role.Id)).ToList();
        if (mapped.Count > 0) yield return new Block.Facts([.. mapped.Select(role => new Fact(role.Name, RoleTexts.Name(space.Map.Of(role.Id))))]);
    }

    private async Task<(Space Space, SpaceRole Role)> Find(string platform, string space, string role, Caller who, CancellationToken ct)
    {
        var all = await db.Read(q => Spaces(q, who), ct);
        var found = all.FirstOrDefault(one => one.Platform == platform && one.NativeId == space) ?? throw new Problem(RoleTexts.Gone);
        return (found, found.Known.Roles.FirstOrDefault(one => one.Id == role) ?? throw new Problem(RoleTexts.Gone));
    }

    /// <summary>The community's spaces on platforms that have roles.</summary>
    private async Task<IReadOnlyList<Space>> Spaces(Queries q, Caller who)
    {
        var rows = await q.Many<Row>(
            "SELECT platform, native_id, role_powers FROM spaces WHERE side_id = @Side OR (side_id IS NULL AND community_id = @Side) ORDER BY platform, native_id", new { who.Side });
        return
        [
            .. rows.Select(row => (Row: row, Known: platforms.FirstOrDefault(one => one.Platform == row.Platform)?.Of(row.NativeId)))
                .Where(one => one.Known is not null)
                .Select(one => new Space(one.Row.Platform, one.Row.NativeId, RoleMap.Read(one.Row.RolePowers), one.Known!)),
        ];
    }

    private sealed record Space(string Platform, string NativeId, RoleMap Map, SpaceRoles Known);

    private sealed class Row
    {
        public required string Platform { get; init; }

        public required string NativeId { get; init; }

        public required string RolePowers { get; init; }
    }
}
