using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Tests.Commands;

public sealed class TurnsTests
{
    private static readonly AccountRef Ana = new("sandbox", "ana");
    private readonly Turns _turns = new();

    [Fact]
    public async Task Inputs_of_one_account_keep_their_order()
    {
        var gate = new TaskCompletionSource();
        var order = new List<int>();
        var first = _turns.Take(Ana, async () => { await gate.Task; order.Add(1); return 0; });
        var second = _turns.Take(Ana, () => { order.Add(2); return Task.FromResult(0); });
        var third = _turns.Take(Ana, () => { order.Add(3); return Task.FromResult(0); });
        order.ShouldBeEmpty();
        gate.SetResult();
        await Task.WhenAll(first, second, third);
        order.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Another_account_does_not_wait()
    {
        var gate = new TaskCompletionSource();
        var slow = _turns.Take(Ana, async () => { await gate.Task; return 0; });
        (await _turns.Take(new("sandbox", "ben"), () => Task.FromResult(7))).ShouldBe(7);
        gate.SetResult();
        await slow;
    }

    [Fact]
    public async Task A_failure_does_not_block_what_follows()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => _turns.Take<int>(Ana, () => throw new InvalidOperationException()));
        (await _turns.Take(Ana, () => Task.FromResult(1))).ShouldBe(1);
    }
}
