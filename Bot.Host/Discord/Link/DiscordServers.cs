using System.Collections.Concurrent;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>The servers that the bot is in. What happens to one of them is handled in order, and before what people do in it.</summary>
internal sealed class DiscordServers(
    IDatabase db, PeopleStore people, Places places, Greeting greeting, Settings settings, ILogger<DiscordServers> log)
{
    private readonly OneByOne<string> _happenings = new();
    private readonly ConcurrentDictionary<string, string> _names = [];
    private readonly ConcurrentDictionary<string, bool> _expected = [];
    private readonly ConcurrentDictionary<string, bool> _here = [];
    private Task _others = Task.CompletedTask;

    /// <summary>The servers that will be told of now, one by one: all that the bot is in.</summary>
    public void Expect(IReadOnlyCollection<string> guilds)
    {
        _expected.Clear();
        _here.Clear();
        foreach (var guild in guilds) _expected[guild] = _here[guild] = true;
        // Under no server's key: it waits for work under many of them.
        _others = LeaveOthers(_others);
    }

    public void Arrived(WireGuild guild, string bot)
    {
        _here[guild.Id] = true;
        _ = Then(guild.Id, () => Arrive(guild, bot));
    }

    public void Gone(string guild)
    {
        _here.TryRemove(guild, out _);
        _ = Then(guild, () => Leave(guild));
    }

    /// <summary>Returns when what was told of the server so far is done.</summary>
    public Task Settled(string guild, string channel)
    {
        places.Is(channel, guild);
        return _happenings.Settled(guild);
    }

    public Task Settled() => Task.WhenAll(_others, _happenings.Settled());

    private Task Then(string guild, Func<Task> work) => _happenings.Then(guild, () => Take(work));

    private async Task Take(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            // What people do there must still be answered.
            log.LogError(e, "Something about a server on Discord could not be taken in");
        }
    }

    private async Task Arrive(WireGuild guild, string bot)
    {
        var name = Core.Commands.TextCleaner.OneLine(guild.Name ?? "");
        if (name.Length == 0) name = guild.Id;
        foreach (var channel in guild.Channels ?? [])
            if (channel.Id is { } id) places.Is(id, guild.Id);
        places.Return(guild.Id);
        var isNew = await db.Write(null, tx => Save(tx, guild.Id, name));
        _names[guild.Id] = name;
        var missing = ChannelPermissions.In(guild, bot).Missing();
        if (missing.Count > 0)
            log.LogWarning("In {Server} the bot lacks: {Permissions}. Use the invite link again, or give its role these permissions", name, string.Join(", ", missing));
        if (isNew) await greeting.Say(guild, bot);
        // Told once, when all that were named at the beginning are here.
        if (_expected.TryRemove(guild.Id, out _) && _expected.IsEmpty)
            log.LogInformation("On Discord the bot is in: {Servers}", string.Join(", ", _names.Values.Order(StringComparer.Ordinal)));
    }

    /// <summary>The bot was taken out of these while it was away, and nobody told it.</summary>
    private Task LeaveOthers(Task before) => Take(async () =>
    {
        await before;
        var known = await db.Read(q => q.Many<string>(
            "SELECT native_id FROM spaces WHERE platform = @Platform AND left_at IS NULL", new { DiscordNames.Platform }));
        await Task.WhenAll(known.Where(IsElsewhere).Select(guild => Then(guild, () => IsElsewhere(guild) ? Leave(guild) : Task.CompletedTask)));
    });

    private bool IsElsewhere(string guild) => !_here.ContainsKey(guild);

    private async Task Leave(string guild)
    {
        places.Lose(guild);
        _names.TryRemove(guild, out var name);
        await db.Write(null, tx => people.Leave(tx, DiscordNames.Space(guild)));
        log.LogInformation("The bot is no longer in {Server}", name ?? guild);
    }

    /// <returns>Whether the bot is there for the first time, or again.</returns>
    private async Task<bool> Save(Tx tx, string guild, string name)
    {
        var space = DiscordNames.Space(guild);
        var isNew = !await people.IsIn(tx, space);
        await people.Found(tx, space, name, settings.Zone.Id, settings.Languages);
        return isNew;
    }
}
