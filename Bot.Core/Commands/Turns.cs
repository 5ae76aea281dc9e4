using Bot.Core.People;

namespace Bot.Core.Commands;

/// <summary>Inputs of one account are handled in the order of their arrival; different people go side by side, even in one place.</summary>
public sealed class Turns
{
    private readonly Lock _lock = new();
    private readonly Dictionary<AccountRef, Task> _last = [];

    public async Task<T> Take<T>(AccountRef account, Func<Task<T>> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task? before;
        lock (_lock)
        {
            _last.TryGetValue(account, out before);
            _last[account] = done.Task;
        }
        try
        {
            if (before is not null) await before;
            return await work();
        }
        finally
        {
            lock (_lock)
            {
                if (_last[account] == done.Task) _last.Remove(account);
            }
            done.SetResult();
        }
    }
}
