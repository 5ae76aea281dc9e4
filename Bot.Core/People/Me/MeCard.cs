using Bot.Core.Calendar;
using Bot.Core.Chat;
using Bot.Core.Localization;

namespace Bot.Core.People.Me;

/// <summary>The card of <c>/me</c>. Only the person sees it.</summary>
internal static class MeCard
{
    public static Card Of(Mine mine, Caller who, QuietHours usual, IReadOnlyList<MePart> parts) => new(MeTexts.Title)
    {
        Blocks =
        [
            new Block.Facts(
            [
                new(MeTexts.Language, MeTexts.LanguageNow(mine.Language, Spoken(mine, who))),
                new(MeTexts.Zone, MeTexts.ZoneNow(mine.Zone ?? who.CommunityZone, own: mine.Zone is not null, who.Belongs)),
                new(MeTexts.Messages, MessageTexts.Name(mine.Level)),
                new(MeTexts.Quiet, MeTexts.QuietNow(mine.Quiet ?? usual)),
                .. mine.Platforms.Count > 1 ? new Fact[] { new(MeTexts.First, MeTexts.FirstNow(mine.FirstPlatform)) } : [],
                new(MeTexts.Accounts, Words.Join("\n", mine.Accounts.Select(account => MeTexts.Account(account.Platform, account.Name)))),
                .. parts.SelectMany(part => part.Facts),
            ]),
        ],
        Buttons = [.. Buttons(mine, parts).Chunk(CardLimits.ButtonsPerRow)],
    };

    /// <summary>A choice between a few things, and the way back.</summary>
    public static Card Choice(Words title, Words text, IEnumerable<Button> choices) => new(title)
    {
        Blocks = [new Block.Paragraph(text)],
        Buttons = [.. choices.Chunk(CardLimits.ButtonsPerRow), [new Button.Press(MeTexts.Back, new OpenMe())]],
    };

    /// <summary>The language that this person is spoken to in.</summary>
    public static Language Spoken(Mine mine, Caller who) =>
        mine.Language
        ?? LanguageCodes.Read(mine.Accounts.FirstOrDefault(account => Is(account, who.Account))?.AppLanguage)
        ?? who.CommunityLanguages[0];

    private static bool Is(MyAccount account, AccountRef named) => account.Platform == named.Platform && account.NativeId == named.NativeId;

    private static IEnumerable<Button> Buttons(Mine mine, IReadOnlyList<MePart> parts) =>
    [
        new Button.Press(MeTexts.Language, new OpenLanguage()),
        new Button.Press(MeTexts.Messages, new OpenMessages()),
        new Button.Press(MeTexts.Quiet, new OpenQuiet()),
        new Button.Press(MeTexts.Zone, new OpenZone()),
        .. mine.Platforms.Count > 1 ? new Button[] { new Button.Press(MeTexts.First, new OpenFirst()) } : [],
        new Button.Press(MeTexts.Privacy, new Data.OpenPrivacy()),
        .. parts.SelectMany(part => part.Buttons),
    ];
}
