namespace Bot.Host.Discord;

/// <summary>What a close code asks for. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes</summary>
internal static class CloseCodes
{
    /// <summary>What the operator has to do; null for a code after which a connection is tried again.</summary>
    public static string? Fatal(int? code) => code switch
    {
        4004 => "Discord refuses the token. Make a new one in the developer portal under Bot, Reset Token, and set it as SMILEBOT_Discord__Token.",
        4010 or 4011 => "This bot is in more servers than one connection carries (about 2,500), and SmileBot has no sharding yet. Take it out of some.",
        4012 => "Discord does not serve this version of its gateway any more. A newer SmileBot is needed.",
        4013 or 4014 => "Discord does not grant the events that SmileBot asks for, although they need no approval. Please report this to whoever makes SmileBot.",
        _ => null,
    };

    /// <summary>The session is over, so the next connection begins anew.</summary>
    public static bool EndsSession(int? code) => code is 1000 or 1001 or 4003 or 4007 or 4009;
}
