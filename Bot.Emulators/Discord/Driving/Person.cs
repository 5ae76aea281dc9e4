using System.Text.Json.Nodes;
using Bot.Emulators.Discord.Gateway;
using Bot.Emulators.Discord.World;

namespace Bot.Emulators.Discord.Driving;

/// <summary>
/// Somebody who uses a Discord client: can do only what the client lets people do, and sees only what is shown to them. What they do comes
/// back at once as an <see cref="Interaction"/>; whether and how the bot answers is to be awaited.
/// </summary>
public sealed class Person
{
    private readonly DiscordEmulator _emulator;

    internal Person(DiscordEmulator emulator, User user)
    {
        _emulator = emulator;
        User = user;
    }

    public User User { get; }

    /// <summary>The channel with the bot.</summary>
    public Channel Direct
    {
        get
        {
            lock (_emulator.Platform.Sync) return _emulator.Platform.Direct(User);
        }
    }

    public IReadOnlyList<Notification> Notifications
    {
        get
        {
            lock (_emulator.Platform.Sync) return [.. _emulator.Platform.Notifications.Where(one => one.To == User)];
        }
    }

    public void ClosesDms() => User.ClosedToDms = true;

    public void OpensDms() => User.ClosedToDms = false;

    /// <summary>
    /// Fills a slash command: <c>Uses(room, "workshop new", ("title", "Pottery"))</c>. Values are text, numbers, bool, a person, a role or a
    /// channel.
    /// </summary>
    /// <exception cref="InvalidOperationException">When the client would not let them.</exception>
    public Interaction Uses(Channel channel, string command, params (string Name, object Value)[] options) =>
        Act(() => CommandFilling.Slash(_emulator.Platform, this, channel, command, options, focused: null));

    /// <summary>
    /// Types into one option and waits for suggestions: what they have typed is the value of <paramref name="focused"/> among the options.
    /// </summary>
    public Interaction Types(Channel channel, string command, string focused, params (string Name, object Value)[] options) =>
        Act(() => CommandFilling.Slash(_emulator.Platform, this, channel, command, options, focused));

    /// <summary>Uses a command of the context menu of a person.</summary>
    public Interaction UsesOn(Channel channel, string command, Person target) =>
        Act(() => CommandFilling.OnUser(_emulator.Platform, this, channel, command, target.User));

    /// <summary>Uses a command of the context menu of a message.</summary>
    public Interaction UsesOn(Message target, string command) => Act(() => CommandFilling.OnMessage(_emulator.Platform, this, target, command));

    /// <summary>Presses a button, found by its label or its custom id.</summary>
    public Interaction Presses(Message message, string button) => Act(() => ComponentUse.Press(_emulator.Platform, this, message, button));

    /// <summary>Picks values of the first select, or of the one with this custom id or placeholder. An option is named by label or value.</summary>
    public Interaction Picks(Message message, string? select, params object[] values) =>
        Act(() => ComponentUse.Pick(_emulator.Platform, this, message, select, values));

    /// <summary>
    /// Sends a form. Fields are named by custom id or label; what is not named keeps what the bot had put in. Values are text, bool, or lists
    /// of text.
    /// </summary>
    public Interaction Submits(Modal modal, params (string Field, object Value)[] values) =>
        Act(() => FormFilling.Submit(_emulator.Platform, this, modal, values));

    /// <summary>Writes an ordinary message.</summary>
    public Message Says(Channel channel, string text)
    {
        lock (_emulator.Platform.Sync)
        {
            var message = new Message(_emulator.Platform.Ids.Next(), channel, User) { Sent = _emulator.Platform.Now, Content = text };
            _emulator.Desk.Composer.Put(message);
            _emulator.Gateway.Dispatch(Happenings.Created(message, _emulator.Platform));
            _emulator.Beat();
            return message;
        }
    }

    /// <summary>All that this person sees in a channel, the oldest first.</summary>
    public IReadOnlyList<Seen> Sees(Channel channel)
    {
        lock (_emulator.Platform.Sync)
        {
            if (!User.May(Permission.ViewChannel, channel) || (channel.Recipient is { } other && other != User)) return [];
            return [.. channel.Messages.Values.Where(message => message.OnlyFor is null || message.OnlyFor == User)
                .Select(message => new Seen(message, MessagePayload.Of(message, _emulator.Platform)))];
        }
    }

    /// <summary>One message as this person sees it, or null.</summary>
    public Seen? Sees(Message message) => Sees(message.Channel).FirstOrDefault(seen => seen.Id == message.Id);

    /// <summary>The commands that the client offers in a channel.</summary>
    public IReadOnlyList<JsonObject> Commands(Channel channel)
    {
        lock (_emulator.Platform.Sync)
            return [.. CommandFilling.Offered(_emulator.Platform, User, channel).Select(command => (JsonObject)command.DeepClone())];
    }

    private Interaction Act(Func<Interaction> act)
    {
        lock (_emulator.Platform.Sync)
        {
            var interaction = act();
            _emulator.Platform.Add(interaction);
            _emulator.Gateway.Dispatch(new("INTERACTION_CREATE", 0, interaction.Payload));
            return interaction;
        }
    }
}
