using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Tests.Commands;

public sealed class CrowdsTests
{
    private static readonly CommunityId Commons = new(1);

    [Fact]
    public async Task A_storm_in_one_room_leaves_the_others_their_turn()
    {
        var crowds = new Crowds(perRoom: 3, perCommunity: 5, waiting: 100);
        var end = new TaskCompletionSource();
        var inside = 0;
        var storm = Enumerable.Range(0, 50).Select(_ => crowds.Take(new PlaceId(1), Commons, async () =>
        {
            Interlocked.Increment(ref inside);
            await end.Task;
            return true;
        })).ToList();
        inside.ShouldBe(3);
        (await crowds.Take(new PlaceId(2), Commons, () => Task.FromResult("there"))).ShouldBe("there");
        (await crowds.Take(null, Commons, () => Task.FromResult("in private"))).ShouldBe("in private");
        end.SetResult();
        (await Task.WhenAll(storm)).Length.ShouldBe(50);
        inside.ShouldBe(50);
    }

    [Fact]
    public async Task One_community_leaves_the_others_their_turn()
    {
        var crowds = new Crowds(perRoom: 3, perCommunity: 5, waiting: 100);
        var end = new TaskCompletionSource<bool>();
        var inside = 0;
        var storm = Enumerable.Range(0, 40).Select(room => crowds.Take(new PlaceId(room % 4), Commons, () =>
        {
            Interlocked.Increment(ref inside);
            return end.Task;
        })).ToList();
        inside.ShouldBe(5);
        (await crowds.Take(new PlaceId(99), new(2), () => Task.FromResult(7))).ShouldBe(7);
        end.SetResult(true);
        await Task.WhenAll(storm);
    }

    [Fact]
    public async Task Whoever_would_wait_too_long_is_told_so_and_what_fails_makes_room()
    {
        var crowds = new Crowds(perRoom: 1, perCommunity: 5, waiting: 2);
        var end = new TaskCompletionSource<bool>();
        var first = crowds.Take(new PlaceId(1), Commons, () => end.Task);
        var waiting = new[] { crowds.Take(new PlaceId(1), Commons, () => Task.FromResult(true)), crowds.Take(new PlaceId(1), Commons, () => Task.FromResult(true)) };
        (await Should.ThrowAsync<Problem>(() => crowds.Take(new PlaceId(1), Commons, () => Task.FromResult(true)))).Words.ShouldBe(CommandTexts.Crowded);
        end.SetException(new InvalidOperationException("It fails."));
        await Should.ThrowAsync<InvalidOperationException>(() => first);
        await Task.WhenAll(waiting);
        (await crowds.Take(new PlaceId(1), Commons, () => Task.FromResult(true))).ShouldBeTrue();
    }
}
