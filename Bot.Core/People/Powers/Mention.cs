namespace Bot.Core.People.Powers;

/// <summary>A mention as platforms write it into a text: <c>&lt;@123&gt;</c>; and an account that a platform's menu was used on: <c>discord:123</c>.</summary>
internal static class Mention
{
    /// <returns>Null where it is none. The platform is empty where the mention does not name it: the one on which it was written.</returns>
    public static AccountRef? Read(string text)
    {
        var inner = text.StartsWith("<@", StringComparison.Ordinal) && text.EndsWith('>') ? text[2..^1].TrimStart('!') : null;
        if (inner is { Length: > 0 } && inner.All(char.IsAsciiDigit)) return new("", inner);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '-' or '_')
            ? new(text[..colon], text[(colon + 1)..])
            : null;
    }
}
