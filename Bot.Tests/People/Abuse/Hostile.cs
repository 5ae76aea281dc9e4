using System.Text.RegularExpressions;

namespace Bot.Tests.People.Abuse;

/// <summary>Texts that would call people or lead them elsewhere, if any path let them through. None holds a double quote, so that each can be typed.</summary>
internal static partial class Hostile
{
    /// <param name="ping">A user name, for Telegram.</param>
    /// <param name="id">An account's number.</param>
    /// <param name="role">A role's number, for Discord.</param>
    public static IReadOnlyList<string> Texts(string ping, string id, string role) =>
    [
        "@everyone", "@here", "a@everyone b@here", "@@everyone", "**@everyone**", "||@here||", "`@everyone`", "``@everyone`", "\\@everyone", "\\\\@here",
        "[@everyone](https://clay.example)", "# @everyone", "> @here", "@\\everyone", "@everyone@everyone@everyone", "<@everyone>", "&#64;everyone",
        $"<@{id}>", $"<@!{id}>", $"<@&{role}>", $"<<@{id}>>", $"\\<@{id}>", $"<@\\{id}>", $"https://clay.example/<@{id}>", "<#1> </help:1>",
        $"@{ping}", $"@@{ping}", $"\u00e9@{ping}", $"-@{ping}", $"(@{ping})", $"@{ping} @{ping} @{ping} @{ping} @{ping}", $"<b>@{ping}</b>",
        $"<a href='tg://user?id={id}'>Zara</a>", $"tg://user?id={id}", $"&lt;@{ping}&gt;", $"<code>x</code>@{ping}", $"*@{ping}*", $"x @{ping}",
        "discord.gg/abc", "https://discord.gg/abc", "HTTPS://DISCORD.GG/abc", "<https://discord.gg/abc>", "discord.com/invite/abc", "[clay](discord.gg/abc)",
        "t.me/+AbCdEf", "https://t.me/joinchat/abc", "telegram.me/joinchat/abc", "tg://join?invite=abc", "x.t.me/+abc",
    ];

    /// <summary>An invitation that an app would make something of.</summary>
    public static bool Invites(string text) => Invitation().IsMatch(text);

    [GeneratedRegex(@"discord\.gg/|discord(app)?\.com/invite|(t|telegram)\.me/(\+|joinchat)|tg://", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Invitation();
}
