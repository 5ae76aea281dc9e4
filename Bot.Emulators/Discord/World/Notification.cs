namespace Bot.Emulators.Discord.World;

/// <summary>What a person's telephone shows.</summary>
/// <param name="Preview">
/// The content; empty for components V2, whose text is in no preview (report 7854 in the documentation's tracker).
/// </param>
/// <param name="Silent">Whether the message asked for no sound.</param>
public sealed record Notification(User To, Message Message, string Preview, bool Silent)
{
    /// <summary>Direct messages reach their receiver, others whom they mention; ephemeral ones nobody.</summary>
    public static IEnumerable<Notification> Of(Message message)
    {
        if (message.OnlyFor is not null) return [];
        var preview = message.Has(MessageFlag.ComponentsV2) ? "" : message.Content;
        var silent = message.Has(MessageFlag.SuppressNotifications);
        return Receivers(message).Where(user => user != message.Author).Select(user => new Notification(user, message, preview, silent));
    }

    private static IEnumerable<User> Receivers(Message message)
    {
        if (message.Channel.Recipient is { } person) return [person];
        var mentions = Mentions.Of(message);
        return message.Channel.Guild!.Members.Values
            .Where(member => mentions.Everyone || mentions.Users.Contains(member.User.Id) || member.Roles.Exists(mentions.Roles.Contains))
            .Select(member => member.User).Where(user => !user.IsBot && user.May(Permission.ViewChannel, message.Channel));
    }
}
