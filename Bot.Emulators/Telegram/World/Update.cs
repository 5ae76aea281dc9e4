namespace Bot.Emulators.Telegram.World;

/// <summary>Something that the bot is to be told. https://core.telegram.org/bots/api#update</summary>
/// <param name="Kind">The name of its one field, such as <c>message</c>.</param>
/// <param name="Json">The whole update as it goes over the wire.</param>
public sealed record Update(long Id, string Kind, byte[] Json, DateTimeOffset Made);
