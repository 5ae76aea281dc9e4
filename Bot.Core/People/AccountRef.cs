namespace Bot.Core.People;

/// <summary>One identity on one platform: <c>discord:123</c>, <c>telegram:456</c>, <c>sandbox:juno</c>.</summary>
/// <param name="Platform">The platform's lower-case name.</param>
/// <param name="NativeId">What the platform calls the account; opaque to us.</param>
public sealed record AccountRef(string Platform, string NativeId)
{
    public override string ToString() => $"{Platform}:{NativeId}";
}

/// <summary>One room on one platform: a Discord channel or thread, a Telegram group or topic, a sandbox room.</summary>
public sealed record PlaceRef(string Platform, string NativeId)
{
    public override string ToString() => $"{Platform}:{NativeId}";
}
