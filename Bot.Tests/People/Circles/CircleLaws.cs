using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Core.People.Circles;
using Bot.Core.People.Circles.Members;
using Bot.Core.People.Circles.Organising;
using Bot.Core.People.Circles.Ports;
using Bot.Core.People.Circles.Telling;
using Bot.Core.Storage;
using Bot.Tests.Storage;
using Bot.Tests.Workshops;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.People.Circles;

/// <summary>Whatever people press in whatever order.</summary>
public sealed class CircleLaws
{
    private const int People = 5;

    private enum Act
    {
        Join,
        Leave,
        Accept,
        Decline,
        Invitation,
        Open,
        Wait,
        Forget,
        Merge,
    }

    /// <summary>Joining more often than anything else, else there is little to leave.</summary>
    private static readonly Act[] Acts =
        [Act.Join, Act.Join, Act.Join, Act.Leave, Act.Leave, Act.Accept, Act.Accept, Act.Decline, Act.Invitation, Act.Invitation, Act.Open, Act.Wait, Act.Forget, Act.Merge];

    [Theory, OnSqlite, OnPostgres]
    public async Task Counters_are_true_after_every_act_and_everybody_stands_where_a_model_says(Engine engine)
    {
        await using var world = await World.Start(engine);
        var ana = await world.Member("Ana", Power.Host);
        var people = new List<Someone>();
        for (var number = 0; number < People; number++) people.Add(await world.Member($"P{number}"));
        var acts = Gen.Zip(Gen.Choose(0, People - 1), Gen.Elements(Acts)).ListOf(40).ToArbitrary();
        var round = 0;
        Prop.ForAll(acts, some => Run(world, ana, people, $"Circle {Interlocked.Increment(ref round)}", some).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    private static async Task Run(World world, Someone ana, List<Someone> people, string name, IReadOnlyList<(int Person, Act Act)> acts)
    {
        var id = await world.Circle(ana, name);
        var model = new Dictionary<int, CircleStanding>();
        var invitation = false;
        foreach (var (person, act) in acts)
        {
            var who = people[person];
            var before = model.TryGetValue(person, out var standing) ? standing : (CircleStanding?)null;
            switch (act)
            {
                case Act.Join:
                    var refused = await IsRefused(() => who.Presses(new JoinCircle(id)));
                    refused.ShouldBe(invitation && before == CircleStanding.Declined);
                    if (!refused)
                    {
                        model[person] = before switch
                        {
                            CircleStanding.In or CircleStanding.Left => CircleStanding.In,
                            _ => invitation ? CircleStanding.Asking : CircleStanding.In,
                        };
                    }
                    break;
                case Act.Leave:
                    await who.Presses(new LeaveCircle(id));
                    if (before == CircleStanding.In) model[person] = CircleStanding.Left;
                    if (before == CircleStanding.Asking) model.Remove(person);
                    break;
                case Act.Accept or Act.Decline:
                    (await IsRefused(() => ana.Presses(new AnswerRequest(id, who.Id, act == Act.Accept)))).ShouldBe(before != CircleStanding.Asking);
                    if (before == CircleStanding.Asking) model[person] = act == Act.Accept ? CircleStanding.In : CircleStanding.Declined;
                    break;
                case Act.Invitation or Act.Open:
                    await ana.Presses(new SetByInvitation(id, act == Act.Invitation));
                    if (act == Act.Open && invitation)
                        foreach (var asking in model.Where(one => one.Value == CircleStanding.Asking).Select(one => one.Key).ToList()) model[asking] = CircleStanding.In;
                    invitation = act == Act.Invitation;
                    break;
                case Act.Wait:
                    world.Clock.Advance(seconds: 61);
                    foreach (var left in model.Where(one => one.Value == CircleStanding.Left).Select(one => one.Key).ToList()) model.Remove(left);
                    break;
                case Act.Forget:
                    await world.Db.Write(null, tx => world.Get<CircleData>().Forget(tx, who.Id));
                    model.Remove(person);
                    break;
                default:
                    // Of two who are one, the better standing counts.
                    var into = (person + 1) % People;
                    await world.Db.Write(null, tx => world.Get<CircleData>().Merge(tx, who.Id, people[into].Id));
                    if (before is { } mine) model[into] = model.TryGetValue(into, out var theirs) && theirs > mine ? theirs : mine;
                    model.Remove(person);
                    break;
            }
            await world.CountsAreTrue(id);
        }
        (await world.Read(id)).CountIn.ShouldBe(1 + model.Values.Count(one => one == CircleStanding.In));
        for (var person = 0; person < People; person++)
        {
            var real = await world.Standing(id, people[person]);
            var stands = real?.Standing == CircleStanding.Left && !JoinRules.CanComeBack(real, world.Now) ? null : real?.Standing;
            stands.ShouldBe(model.TryGetValue(person, out var expected) ? expected : null, $"person {person}");
        }
    }

    [Fact]
    public void A_folded_name_folds_to_itself_and_case_does_not_matter() => Law.Holds<NonNull<string>>(text =>
    {
        var key = CircleName.Key(text.Get);
        return CircleName.Key(key) == key && CircleName.Key(text.Get.ToLowerInvariant()) == CircleName.Key(text.Get.ToLowerInvariant().ToLowerInvariant());
    });

    [Theory]
    [InlineData("Hello @potters, come", "Potters")]
    [InlineData("@New Parents!", "New parents")]
    [InlineData("@new-pärents and @POTTERS", "New parents", "Potters")]
    [InlineData("@newcomers @pottersville ana@potters.org @ potters potters @")]
    [InlineData("@new parents at night", "New parents at night")]
    [InlineData("@everyone @here")]
    public void A_text_names_circles_by_whole_names_after_a_sign(string text, params string[] expected) =>
        NamedCircles.In(text, [Named("Potters"), Named("New parents"), Named("New parents at night")])
            .Select(circle => circle.Name).ShouldBe(expected);

    [Fact]
    public void Whatever_is_typed_naming_circles_never_fails() => Law.Holds<NonNull<string>>(text =>
        NamedCircles.In($"@{text.Get}@{text.Get}", [Named("Potters")]).Count <= 1);

    private static Circle Named(string name) => new() { Id = new(name.Length), Community = new(1), Name = name };

    private static async Task<bool> IsRefused(Func<Task> act)
    {
        try
        {
            await act();
            return false;
        }
        catch (Problem)
        {
            return true;
        }
    }
}
