namespace Bot.Emulators.Telegram.World;

/// <summary>What a person's telephone shows: private messages always, those of groups to everyone who is in them.</summary>
/// <param name="IsSilent">Whether the message asked for no sound.</param>
public sealed record Notification(User To, Message Message, string Preview, bool IsSilent);
