using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>Builds servers, puts people into them, and does what people and moderators do to a server. Safe from any thread.</summary>
public sealed class Cast
{
    /// <summary>What the bot is invited with unless a test says otherwise.</summary>
    public const Permission Invited = Permission.ViewChannel | Permission.SendMessages | Permission.SendInThreads | Permission.EmbedLinks
        | Permission.AttachFiles | Permission.ReadHistory | Permission.PinMessages | Permission.CreateEvents | Permission.CreatePublicThreads;

    private readonly DiscordEmulator _emulator;

    internal Cast(DiscordEmulator emulator) => _emulator = emulator;

    private Platform Platform => _emulator.Platform;

    /// <summary>A server with an owner and a text channel that is its system channel.</summary>
    public Guild AddGuild(string name, string locale = "en-US", Permission bot = Invited, bool withBot = true)
    {
        lock (Platform.Sync)
        {
            var owner = new Member(AddUser($"owner of {name}", locale), Platform.Now);
            var guild = new Guild(Platform.Ids.Next(), name, owner) { Locale = locale };
            guild.Roles[guild.Id] = new(guild.Id, "@everyone", Permission.Usual);
            guild.Members[owner.User.Id] = owner;
            Platform.Guilds[guild.Id] = guild;
            guild.SystemChannel = Add(guild, "general", ChannelType.Text, parent: null).Id;
            if (withBot) Invite(guild, bot);
            return guild;
        }
    }

    /// <summary>Somebody adds the bot to the server.</summary>
    public void AddBot(Guild guild, Permission permissions = Invited)
    {
        lock (Platform.Sync) Invite(guild, permissions);
    }

    /// <summary>Somebody throws the bot out.</summary>
    public void RemoveBot(Guild guild)
    {
        lock (Platform.Sync)
        {
            var member = guild.Members[Platform.Bot.Id];
            foreach (var role in member.Roles) guild.Roles.Remove(role);
            guild.Members.Remove(Platform.Bot.Id);
            guild.BotJoined = null;
            Tell(Happenings.Left(guild, outage: false));
        }
    }

    /// <summary>The platform has an outage in which the server is not there; no removal.</summary>
    public void LoseGuild(Guild guild)
    {
        lock (Platform.Sync) Tell(Happenings.Left(guild, outage: true));
    }

    public Channel AddChannel(Guild guild, string name, ChannelType type = ChannelType.Text, Channel? parent = null)
    {
        lock (Platform.Sync)
        {
            var channel = Add(guild, name, type, parent);
            if (guild.BotJoined is not null) Tell(Happenings.Of(channel.IsThread ? "THREAD_CREATE" : "CHANNEL_CREATE", channel));
            return channel;
        }
    }

    /// <summary>Changes what the bot's own role allows.</summary>
    public void AllowBot(Guild guild, Permission permissions)
    {
        lock (Platform.Sync) guild.Roles.Values.Single(role => role.OfBot is not null).Permissions = permissions;
    }

    /// <summary>What people see among the server's events, in the order of their making.</summary>
    public IReadOnlyList<ScheduledEvent> EventsOf(Guild guild)
    {
        lock (Platform.Sync)
        {
            foreach (var one in guild.Events.Values) one.Pass(Platform.Now);
            return [.. guild.Events.Values.Where(one => one.IsOpen)];
        }
    }

    /// <summary>Somebody in the server deletes an event.</summary>
    public void Delete(ScheduledEvent one)
    {
        lock (Platform.Sync)
        {
            one.Guild.Events.Remove(one.Id);
            Tell(Happenings.Of("GUILD_SCHEDULED_EVENT_DELETE", one, Platform.Bot));
        }
    }

    public void DeleteChannel(Channel channel)
    {
        lock (Platform.Sync)
        {
            Platform.Channels.Remove(channel.Id);
            channel.Guild!.Channels.Remove(channel.Id);
            Tell(Happenings.Of(channel.IsThread ? "THREAD_DELETE" : "CHANNEL_DELETE", channel));
        }
    }

    /// <summary>What a role or a member may and may not do in one channel.</summary>
    /// <param name="who">A role's or a user's id; the guild's for everyone.</param>
    public void Overwrite(Channel channel, ulong who, Permission allow = Permission.None, Permission deny = Permission.None)
    {
        lock (Platform.Sync)
        {
            channel.Overwrites[who] = new(!channel.Guild!.Roles.ContainsKey(who), allow, deny);
            Tell(Happenings.Of("CHANNEL_UPDATE", channel));
        }
    }

    public Role AddRole(Guild guild, string name, Permission permissions = Permission.None)
    {
        lock (Platform.Sync)
        {
            var role = new Role(Platform.Ids.Next(), name, permissions) { Position = guild.Roles.Count };
            return guild.Roles[role.Id] = role;
        }
    }

    /// <summary>Somebody new, in this server.</summary>
    public Person AddMember(Guild guild, string name, string locale = "en-US", params Role[] roles)
    {
        lock (Platform.Sync)
        {
            var user = AddUser(name, locale);
            Enter(guild, user, roles);
            return new(_emulator, user);
        }
    }

    /// <summary>Somebody who is in another server enters this one too.</summary>
    public void Join(Guild guild, Person person, params Role[] roles)
    {
        lock (Platform.Sync) Enter(guild, person.User, roles);
    }

    /// <summary>A person who left: without a privileged intent the bot is not told.</summary>
    public void Leave(Guild guild, Person person)
    {
        lock (Platform.Sync) guild.Members.Remove(person.User.Id);
    }

    public void GiveRole(Guild guild, Person person, Role role)
    {
        lock (Platform.Sync) guild.Members[person.User.Id].Roles.Add(role.Id);
    }

    public void TakeRole(Guild guild, Person person, Role role)
    {
        lock (Platform.Sync) guild.Members[person.User.Id].Roles.Remove(role.Id);
    }

    public Person OwnerOf(Guild guild) => new(_emulator, guild.Owner.User);

    /// <summary>A moderator deletes a message, or its channel's owner does.</summary>
    public void Delete(Message message)
    {
        lock (Platform.Sync)
        {
            message.Channel.Messages.Remove(message.Id);
            if (message.OnlyFor is null) Tell(Happenings.Deleted(message));
        }
    }

    /// <summary>A message of the bot that is there without its doing, such as a card of last year; the JSON is as in the API.</summary>
    public Message PostAsBot(Channel channel, string json)
    {
        lock (Platform.Sync)
            return _emulator.Desk.Composer.Create(channel, Platform.Bot, (JsonObject)JsonNode.Parse(json)!, []);
    }

    private void Tell(Event one)
    {
        _emulator.Gateway.Dispatch(one);
        _emulator.Beat();
    }

    private User AddUser(string name, string locale)
    {
        var user = new User(Platform.Ids.Next(), name) { DisplayName = name, Locale = locale };
        return Platform.Users[user.Id] = user;
    }

    private void Enter(Guild guild, User user, Role[] roles)
    {
        var member = new Member(user, Platform.Now);
        member.Roles.AddRange(roles.Select(role => role.Id));
        guild.Members[user.Id] = member;
    }

    private Channel Add(Guild guild, string name, ChannelType type, Channel? parent)
    {
        var channel = new Channel(Platform.Ids.Next(), type, name) { Guild = guild, Parent = parent, Starter = guild.Owner.User.Id };
        return Platform.Channels[channel.Id] = guild.Channels[channel.Id] = channel;
    }

    private void Invite(Guild guild, Permission permissions)
    {
        guild.BotJoined = Platform.Now;
        var role = new Role(Platform.Ids.Next(), Platform.Bot.Name, permissions) { Position = guild.Roles.Count, OfBot = Platform.Bot.Id };
        guild.Roles[role.Id] = role;
        Enter(guild, Platform.Bot, [role]);
        Tell(Happenings.Joined(guild, Platform.Bot));
    }
}
