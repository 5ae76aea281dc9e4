using System.Collections.Concurrent;
using Bot.Core.People;
using Bot.Core.Storage;
using Bot.Host.Discord.Wire;

namespace Bot.Host.Discord;

/// <summary>The servers that the bot is in. What happens to one of them is handled in order, and before what people do in it.</summary>
internal sealed class DiscordServers(
    IDatabase db, PeopleStore people, Places places, DiscordRoles roles, Greeting greeting, Settings settings, TimeProvider clock, ILogger<DiscordServers> log)
{
    private readonly OneByOne<string> _happenings = new();
    private readonly ConcurrentDictionary<string, string> _names = [];
    private readonly ConcurrentDictionary<string, bool> _expected = [];

    /// <summary>The servers that will be told of now, one by one.</summary>
    public void Expect(IReadOnlyCollection<string> guilds)
    {
        _expected.Clear();
        foreach (var guild in guilds) _expected[guild] = true;
    }

    public void Arrived(WireGuild guild, string bot) => Then(guild.Id, () => Arrive(guild, bot));

    public void Gone(string guild) => Then(guild, () => Leave(guild));

    /// <summary>Returns when what was told of the server so far is done.</summary>
    public Task Settled(string guild, string channel)
    {
        places.Is(channel, guild);
        return _happenings.Settled(guild);
    }

    public Task Settled() => _happenings.Settled();

    private void Then(string guild, Func<Task> work) => _ = _happenings.Then(guild, () => Take(work));

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
        roles.Arrived(guild, name);
        var isNew = await db.Write(null, tx => Save(tx, guild, name));
        _names[guild.Id] = name;
        var missing = ChannelPermissions.In(guild, bot).Missing();
        if (missing.Count > 0)
            log.LogWarning("In {Server} the bot lacks: {Permissions}. Use the invite link again, or give its role these permissions", name, string.Join(", ", missing));
        if (isNew) await greeting.Say(guild, bot);
        // Told once, when all that were named at the beginning are here.
        if (_expected.TryRemove(guild.Id, out _) && _expected.IsEmpty)
            log.LogInformation("On Discord the bot is in: {Servers}", string.Join(", ", _names.Values.Order(StringComparer.Ordinal)));
    }

    private async Task Leave(string guild)
    {
        places.Lose(guild);
        roles.Gone(guild);
        _names.TryRemove(guild, out var name);
        await db.Write(null, tx => tx.Run(
            "UPDATE discord_servers SET left_at = @now WHERE guild = @guild", new { guild, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }));
        log.LogInformation("The bot is no longer in {Server}", name ?? guild);
    }

    /// <returns>Whether the bot is there for the first time, or again.</returns>
    private async Task<bool> Save(Tx tx, WireGuild server, string name)
    {
        var guild = server.Id;
        var known = await tx.One<long>("SELECT count(*) FROM discord_servers WHERE guild = @guild AND left_at IS NULL", new { guild });
        await tx.Run(
            "INSERT INTO discord_servers (guild, name) VALUES (@guild, @name) ON CONFLICT (guild) DO UPDATE SET name = excluded.name, left_at = NULL",
            new { guild, name });
        await people.Found(tx, DiscordNames.Space(guild), name, settings.Zone.Id, settings.Languages);
        await people.Located(tx, DiscordNames.Space(guild), server.PreferredLocale);
        return known == 0;
    }
}
