using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>The people, roles and channels that an interaction names, as it carries them.</summary>
internal sealed class Resolved(Platform platform, Guild? guild)
{
    public JsonObject Json { get; } = [];

    /// <returns>The id, as text.</returns>
    public string Add(object value) => value switch
    {
        Person person => Add(person.User),
        User user => AddUser(user),
        Role role => Put("roles", role.Id, Payloads.Of(role)),
        Channel channel => Put("channels", channel.Id, Partial(channel)),
        _ => throw new InvalidOperationException($"{value} is no person, role or channel."),
    };

    private string AddUser(User user)
    {
        if (guild is not null && guild.Members.TryGetValue(user.Id, out var member))
        {
            var partial = Payloads.PartialOf(member);
            foreach (var left in (string[])["deaf", "mute"]) partial.Remove(left);
            partial["permissions"] = Access.In(guild, member).Text();
            Put("members", user.Id, partial);
        }
        return Put("users", user.Id, Payloads.Of(user));
    }

    private JsonObject Partial(Channel channel)
    {
        var json = Payloads.Of(channel);
        json.Remove("permission_overwrites");
        json["permissions"] = Access.In(channel, platform.Bot).Text();
        return json;
    }

    private string Put(string kind, ulong id, JsonObject json)
    {
        if (Json[kind] is not JsonObject all) Json[kind] = all = [];
        all[id.Text()] = json;
        return id.Text();
    }
}
