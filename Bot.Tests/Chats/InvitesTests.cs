using Bot.Core.Chat;

namespace Bot.Tests.Chats;

public sealed class InvitesTests
{
    [Theory]
    [InlineData("discord.gg/abc", "discord.gg\u200b/abc")]
    [InlineData("join https://DISCORD.gg/abc now", "join https://DISCORD.gg\u200b/abc now")]
    [InlineData("https://discord.com/invite/abc", "https://discord.com\u200b/invite/abc")]
    [InlineData("discordapp.com/invite/abc", "discordapp.com\u200b/invite/abc")]
    [InlineData("t.me/+AbC and t.me/joinchat/x", "t.me\u200b/+AbC and t.me\u200b/joinchat/x")]
    [InlineData("telegram.me/joinchat/x", "telegram.me\u200b/joinchat/x")]
    [InlineData("tg://join?invite=x", "tg:\u200b//join?invite=x")]
    [InlineData("chat.whatsapp.com/x", "chat.whatsapp.com\u200b/x")]
    public void An_invitation_is_legible_and_none_any_more(string text, string quiet)
    {
        Invites.Quiet(text).ShouldBe(quiet);
        Invites.Quiet(quiet).ShouldBe(quiet, "twice is as good as once");
    }

    [Theory]
    [InlineData("and/or")]
    [InlineData("https://discord.com/developers/docs")]
    [InlineData("https://t.me/some_channel")]
    [InlineData("18:00/20:00")]
    [InlineData("https://smile.example/discord.gg")]
    public void Other_words_and_addresses_stay(string text) => Invites.Quiet(text).ShouldBe(text);

    [Theory]
    [InlineData("see https://smile.example", true)]
    [InlineData("discord.gg/abc", true)]
    [InlineData("www.smile.example", true)]
    [InlineData("evil.com", true)]
    [InlineData("go to bit.ly/x", true)]
    [InlineData("I bring tea. And cake.", false)]
    [InlineData("18:00-20:00, room 2/3", false)]
    [InlineData("e.g. bread", false)]
    public void An_address_is_found(string text, bool has) => Invites.HasAddress(text).ShouldBe(has);
}
