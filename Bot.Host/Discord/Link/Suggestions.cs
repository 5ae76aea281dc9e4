using Bot.Core.Commands;
using Bot.Core.People;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>What an option can be completed to while it is typed. https://docs.discord.com/developers/interactions/application-commands#autocomplete</summary>
internal sealed class Suggestions(Completion completion, Callers callers, ILogger<Suggestions> log)
{
    private const int Longest = 100;

    /// <summary>None rather than a fault: whoever types goes on typing.</summary>
    public async Task<IReadOnlyList<CommandChoice>> For(Incoming.Completing completing, CancellationToken ct)
    {
        try
        {
            await Task.Yield();
            var who = await callers.Load(completing.From, ct);
            var found = await completion.Suggest(completing.Path, completing.Option, completing.Typed, who, ct);
            return [.. found.Where(one => one.Value.Length <= Longest).Select(one => new CommandChoice(DiscordWords.Cut(one.Label, Longest), one.Value))];
        }
        catch (Problem)
        {
            return [];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Completing {Path} {Option} failed", completing.Path, completing.Option);
            return [];
        }
    }
}
