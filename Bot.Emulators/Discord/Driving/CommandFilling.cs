using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>Commands as the client offers and fills them.</summary>
internal static class CommandFilling
{
    public static IEnumerable<JsonObject> Offered(Platform platform, User user, Channel channel)
    {
        var own = channel.Guild is { } guild ? platform.Application.GuildCommands.GetValueOrDefault(guild.Id) ?? [] : [];
        return own.Concat(platform.Application.GlobalCommands).Where(command => Offers(command, user, channel));
    }

    public static Interaction Slash(
        Platform platform, Person person, Channel channel, string name, (string Name, object Value)[] given, string? focused)
    {
        var words = name.TrimStart('/').Split(' ');
        var command = Find(platform, person.User, channel, words[0], type: 1);
        var resolved = new Resolved(platform, channel.Guild);
        var data = Data(command);
        JsonObject level = command;
        var at = data;
        foreach (var word in words.Skip(1))
        {
            level = level.Items("options").OfType<JsonObject>().FirstOrDefault(option => option.Text("name") == word && option.Number("type") <= 2)
                ?? throw new InvalidOperationException($"/{name}: there is no subcommand {word}.");
            var inner = new JsonObject { ["name"] = word, ["type"] = level["type"]!.DeepClone() };
            at["options"] = new JsonArray(inner);
            at = inner;
        }
        if (level.Items("options").Any(option => option.Number("type") <= 2)) throw new InvalidOperationException($"/{name} needs a subcommand.");
        var filled = OptionFilling.Fill(level.Items("options"), given, focused, resolved, name);
        if (filled.Count > 0) at["options"] = filled;
        if (resolved.Json.Count > 0) data["resolved"] = resolved.Json;
        var kind = focused is null ? InteractionKind.Command : InteractionKind.Autocomplete;
        return InteractionPayload.Make(platform, person, channel, kind, data, string.Join(' ', words));
    }

    public static Interaction OnUser(Platform platform, Person person, Channel channel, string name, User target)
    {
        var data = Data(Find(platform, person.User, channel, name, type: 2));
        var resolved = new Resolved(platform, channel.Guild);
        data["target_id"] = resolved.Add(target);
        data["resolved"] = resolved.Json;
        return InteractionPayload.Make(platform, person, channel, InteractionKind.Command, data, name, commandType: 2);
    }

    public static Interaction OnMessage(Platform platform, Person person, Message target, string name)
    {
        if (person.Sees(target) is null) throw new InvalidOperationException($"{person.User.Name} does not see the message.");
        var data = Data(Find(platform, person.User, target.Channel, name, type: 3));
        data["target_id"] = target.Id.Text();
        data["resolved"] = new JsonObject { ["messages"] = new JsonObject { [target.Id.Text()] = MessagePayload.Of(target, platform) } };
        return InteractionPayload.Make(platform, person, target.Channel, InteractionKind.Command, data, name, commandType: 3);
    }

    private static JsonObject Find(Platform platform, User user, Channel channel, string name, int type) =>
        Offered(platform, user, channel).FirstOrDefault(command => command.Text("name") == name && command.Number("type") == type)
        ?? throw new InvalidOperationException($"{user.Name} is not offered {name} in {(channel.Guild is null ? "private" : channel.Name)}.");

    private static JsonObject Data(JsonObject command)
    {
        var data = new JsonObject();
        foreach (var field in (string[])["id", "name", "type", "guild_id"])
            if (command[field] is { } value) data[field] = value.DeepClone();
        return data;
    }

    /// <summary>https://docs.discord.com/developers/interactions/application-commands#permissions and #contexts</summary>
    private static bool Offers(JsonObject command, User user, Channel channel)
    {
        var contexts = command.Items("contexts").Select(one => (int)one!).ToList();
        if (channel.Guild is null) return contexts.Count == 0 ? command.Flag("dm_permission", otherwise: true) : contexts.Contains(1);
        if (contexts.Count > 0 && !contexts.Contains(0)) return false;
        var granted = Access.In(channel, user);
        if (!granted.HasFlag(Permission.UseCommands)) return false;
        if (command.Text("default_member_permissions") is not { } text) return true;
        var needed = (Permission)ulong.Parse(text, CultureInfo.InvariantCulture);
        return granted == Access.Everything || (needed != Permission.None && granted.HasFlag(needed));
    }
}
