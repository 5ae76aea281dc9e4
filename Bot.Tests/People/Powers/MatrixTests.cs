using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.People.Powers;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;

namespace Bot.Tests.People.Powers;

/// <summary>
/// Every power × every command, form and button × room and private × every platform and way to a power. What is right is written down here
/// by hand: whatever is not in the list is for every member.
/// </summary>
public sealed class MatrixTests
{
    private static readonly Dictionary<Power, string[]> Needed = new()
    {
        [Power.Host] =
        [
            "workshop new", "workshop edit", "workshop move", "workshop cancel", "workshop people",
            "workshop export", "workshop tell",
            "workshop door",
            "circle new", "circle edit", "ci.for", "ci.name", "ci.tell", "ci.a", "ci.e", "ci.ei", "ci.en", "ci.ep", "ci.h", "ci.ha", "ci.hd", "ci.k", "ci.n", "ci.oc", "ci.oq", "ci.or",
            "ci.ol", "ci.p", "ci.pp", "ci.r", "ci.t", "ci.td", "ci.te", "ci.ts", "ci.x", "ci.xc",
            // Who organises a workshop by agreement has no power of their own: whatever names a workshop looks at the workshop.
            "w.on", "w.a", "w.bs", "w.bl", "w.bo", "w.bu", "w.br", "w.bd", "w.template",
        ],
        [Power.Moderator] =
        [
            "people grant", "people revoke", "people vouch", "pw.r", "pw.l", "cf.a", "cf.r", "ci.ht", "ag.y", "k.o", "k.v", "k.vy",
            "people pause", "people block", "ms.form", "ms.k", "ms.l", "ms.n", "ms.o", "ms.p", "ms.s", "ms.u", "ms.y",
            "rp.close", "rp.write", "rp.c", "rp.k", "rp.l", "rp.p", "rp.s", "rp.t", "rp.w",
            "w.hm",
        ],
        [Power.Admin] =
        [
            "l.v", "l.e", "bridge start", "bridge join", "bridge leave", "br.a", "br.k", "br.l", "br.n", "br.x", "br.y",
            "settings", "s.o", "s.c", "s.city", "s.e", "s.es", "s.l", "s.ol", "s.r", "s.rp", "s.u", "s.t", "s.k", "s.n", "s.na", "s.number", "s.nr", "s.d", "s.dk", "pw.s", "pw.p", "pw.m",
        ],
    };

    private static readonly Dictionary<string, Power> ByWords = new()
    {
        ["Only organisers can do that."] = Power.Host,
        ["Only moderators can do that."] = Power.Moderator,
        ["Only admins can do that."] = Power.Admin,
    };

    private static readonly Power[] Powers = Enum.GetValues<Power>();

    private static int _inputs;

    /// <summary>How somebody on a platform comes to a power; none for what nobody can be given that way.</summary>
    private static readonly (string Name, string Platform, Func<Power, Way?> Of)[] Ways =
    [
        ("Discord's permissions", "discord", power => new(power)),
        ("a role on Discord", "discord", power => new(Power.Member, Roles: power == Power.Member ? [] : [$"role{(int)power}"])),
        ("the sandbox", "sandbox", power => new(power)),
        ("a Telegram group", "telegram", power => power switch
        {
            Power.Admin => new(power),
            Power.Moderator => new(Power.Member, "strict", [RoleMap.Administrator]),
            Power.Host => new(Power.Member, "usual", [RoleMap.Administrator]),
            _ => new(Power.Member),
        }),
        ("a grant to somebody on Telegram", "telegram", power => power is Power.Host or Power.Moderator ? new(Power.Member, Granted: power) : null),
        ("a grant to somebody on Discord", "discord", power => power is Power.Host or Power.Moderator ? new(Power.Member, Granted: power) : null),
    ];

    [Fact]
    public async Task Whoever_has_not_the_power_is_refused_everywhere_and_nobody_else_is()
    {
        await using var world = await Founded();
        var everything = Everything(world).ToList();
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (name, platform, of) in Ways)
        {
            foreach (var power in Powers)
            {
                if (of(power) is not { } way) continue;
                var who = await Somebody(world, platform, way);
                foreach (var (what, make) in everything)
                {
                    foreach (var inRoom in new[] { true, false })
                    {
                        world.Clock.Advance(TimeSpan.FromSeconds(1));
                        var answer = await Do(world, who, way, inRoom, make);
                        var needed = Needed.FirstOrDefault(pair => pair.Value.Contains(what)).Key;
                        var right = power < needed ? needed : (Power?)null;
                        if (answer.Incident is not null || Refused(answer) != right)
                            wrong.Add($"{what} as {power} by {name} {(inRoom ? "in a room" : "in private")}: {answer.Reply}");
                        tried++;
                    }
                }
            }
        }
        wrong.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(20 * 2 * 60, "every way, power and place");
    }

    [Fact]
    public async Task The_list_names_nothing_that_does_not_exist()
    {
        await using var world = await Founded();
        Needed.Values.SelectMany(names => names).Except(Everything(world).Select(one => one.What)).ShouldBeEmpty();
    }

    private static Power? Refused(Answer answer) =>
        answer.Reply is Reply.Refuse refusal && ByWords.TryGetValue(refusal.Text.En.ToString(), out var power) ? power : null;

    /// <summary>Every command as it is typed, every form as it is sent, every button as it is pressed.</summary>
    private static IEnumerable<(string What, Func<Sender, Whereabouts, OnceKey, Task<Inbound>> Make)> Everything(World world)
    {
        var catalog = world.Get<Catalog>();
        foreach (var spec in catalog.Commands)
            yield return (spec.Path, (from, at, once) => Task.FromResult<Inbound>(new Inbound.Typed(from, at, once, $"/{spec.Path}")));
        foreach (var spec in catalog.Forms)
        {
            yield return (spec.Path, async (from, at, once) => new Inbound.Submitted(
                from, at, once, await world.Get<FormSessions>().Open(from.Account, spec.Path, new Dictionary<string, string>(), null, once.Then("test")),
                new Dictionary<string, string>()));
        }
        foreach (var spec in catalog.Presses)
        {
            var token = string.Join(':', [spec.Code, .. spec.Parameters.Select(parameter => Tokens.Write(Some(parameter.ParameterType)))]);
            yield return (spec.Code, (from, at, once) => Task.FromResult<Inbound>(new Inbound.Pressed(from, at, once, new(at.Place, "1"), token)));
        }
    }

    private static object? Some(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(int)) return 1;
        if (type == typeof(long)) return 1L;
        if (type == typeof(bool)) return true;
        // For the button that runs a command, one that everybody may.
        if (type == typeof(string)) return "help";
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().First();
        return TypedIds.Read(type)!(1);
    }

    private static async Task<World> Founded()
    {
        var world = await World.Start(Engine.Sqlite);
        foreach (var (platform, space, roles) in new[]
        {
            ("discord", "usual", "role1=1 role2=2 role3=3"), ("sandbox", "usual", ""), ("telegram", "usual", ""), ("telegram", "strict", "administrator=2"),
        })
        {
            await world.Run(
                "INSERT INTO spaces (platform, native_id, community_id, role_powers) VALUES (@platform, @space, @Community, @roles)",
                new { platform, space, world.Community, roles });
        }
        return world;
    }

    private static async Task<AccountRef> Somebody(World world, string platform, Way way)
    {
        var account = new AccountRef(platform, $"n{Interlocked.Increment(ref _inputs)}");
        await Do(world, account, way, inRoom: true, (from, at, once) => Task.FromResult<Inbound>(new Inbound.Typed(from, at, once, "/help")));
        if (way.Granted is { } granted)
        {
            await world.Run(
                """
                INSERT INTO grants (community_id, person_id, power, reason, granted_at)
                SELECT @Community, person_id, @power, 'x', 0 FROM accounts WHERE platform = @Platform AND native_id = @NativeId
                """,
                new { world.Community, power = (int)granted, account.Platform, account.NativeId });
        }
        return account;
    }

    private static async Task<Answer> Do(
        World world, AccountRef who, Way way, bool inRoom, Func<Sender, Whereabouts, OnceKey, Task<Inbound>> make)
    {
        // In private no platform says what somebody may do elsewhere.
        var from = new Sender(who, "Somebody") { Power = inRoom ? way.Power : null, Roles = inRoom ? way.Roles : [] };
        var at = inRoom
            ? new Whereabouts(new(who.Platform, way.Space), new(who.Platform, $"room of {way.Space}"), "room")
            : new Whereabouts(null, new(who.Platform, $"with {who.NativeId}"), "private");
        var input = await make(from, at, new OnceKey($"matrix/{Interlocked.Increment(ref _inputs)}"));
        return await world.Get<Pipeline>().Handle(input, CancellationToken.None);
    }

    private sealed record Way(Power Power, string Space = "usual", IReadOnlyList<string>? Roles = null, Power? Granted = null)
    {
        public IReadOnlyList<string> Roles { get; } = Roles ?? [];
    }
}
