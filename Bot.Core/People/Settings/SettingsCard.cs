using Bot.Core.Calendar.Listings;
using Bot.Core.Chat;
using Bot.Core.Localization;
using Bot.Core.People.Log;
using Bot.Core.People.Powers;
using NodaTime;

namespace Bot.Core.People.Settings;

/// <summary>All settings in words, with who changed each last, and a button for each.</summary>
internal static class SettingsCard
{
    public static Card Of(string community, CommunitySettings now, string? room, bool hasCalendar) => new(SettingsTexts.Title(community))
    {
        Blocks =
        [
            new Block.Facts(
                Fact(SettingsTexts.CityLabel, SettingsTexts.City(now.Zone), now, Setting.City),
                Fact(SettingsTexts.LanguageLabel, SettingsTexts.Of(now.Languages), now, Setting.Languages),
                Fact(SettingsTexts.RoomLabel, Room(now, room), now, Setting.Announcements),
                Fact(SettingsTexts.PowersLabel, SettingsTexts.ByRoles, now, Setting.Powers),
                Fact(
                    SettingsTexts.NumbersLabel, now.Numbers.Count == 0 ? SettingsTexts.NoNumbers : SettingsTexts.Count(now.Numbers.Count), now,
                    Setting.UrgentNumbers),
                Fact(SettingsTexts.NamesLabel, SettingsTexts.Days(now.NameDays), now, Setting.Names)),
            .. now.IsSetUp ? [] : new Block[] { new Block.Paragraph(SettingsTexts.Guessed) },
        ],
        Buttons =
        [
            .. now.IsSetUp
                ? []
                : new IReadOnlyList<Button>[] { [LooksRight(now.Zone, LanguageChoices.Of(now.Languages))] },
            [
                new Button.Press(SettingsTexts.CityLabel, new AskCity()),
                new Button.Press(SettingsTexts.LanguageLabel, new OpenLanguages()),
                new Button.Press(SettingsTexts.RoomLabel, new OpenRooms(RoomKind.Announcements)),
            ],
            [
                new Button.Press(SettingsTexts.PowersLabel, new OpenPowers()),
                new Button.Press(SettingsTexts.NumbersLabel, new OpenNumbers()),
                new Button.Press(SettingsTexts.Log, new OpenLog()),
            ],
            [
                new Button.Press(SettingsTexts.NamesLabel, new OpenNames()),
                .. hasCalendar ? new Button[] { new Button.Press(ListingTexts.Title, new OpenListings()) } : [],
            ],
        ],
    };

    /// <summary>The first of the two taps of setup: what was guessed, and the second tap.</summary>
    public static Card Guess(string community, DateTimeZone zone, LanguageChoice languages) => new(SettingsTexts.Title(community))
    {
        Blocks =
        [
            new Block.Facts(
                new Fact(SettingsTexts.CityLabel, SettingsTexts.City(zone)),
                new Fact(SettingsTexts.LanguageLabel, SettingsTexts.Of(languages.Languages()))),
            new Block.Paragraph(SettingsTexts.Guessed),
        ],
        Buttons =
        [
            [LooksRight(zone, languages), new Button.Press(SettingsTexts.OtherCity, new AskCity(Setup: true))],
            .. Languages(languages, choice => new TurnSetup(zone.Id, choice)),
        ],
    };

    public static Card ChooseLanguage(string community, IReadOnlyList<Language> now) => new(SettingsTexts.Title(community))
    {
        Blocks = [new Block.Paragraph(SettingsTexts.WhichLanguage)],
        Buttons = Languages(LanguageChoices.Of(now), choice => new SetLanguages(choice)),
    };

    public static Card Names(int days) => new(SettingsTexts.NamesLabel)
    {
        Blocks = [new Block.Paragraph(SettingsTexts.NamesAbout)],
        Buttons =
        [
            [.. NameKeeping.Choices.Select(choice => new Button.Press(SettingsTexts.Days(choice), new SetNames(choice)) { Disabled = choice == days })],
        ],
    };

    public static Card Numbers(IReadOnlyList<UrgentNumber> numbers) => new(SettingsTexts.NumbersLabel)
    {
        Blocks =
        [
            new Block.Paragraph(SettingsTexts.NumbersAbout),
            .. numbers.Count == 0 ? [] : new Block[] { new Block.Facts([.. numbers.Select(Fact)]) },
        ],
        Buttons =
        [
            .. numbers.Select(number => (Button)new Button.Press(SettingsTexts.Remove(number.Name), new RemoveNumber(number.Id))).Chunk(CardLimits.ButtonsPerRow),
            [new Button.Press(SettingsTexts.AddNumber, new AskNumber()), new Button.Press(SettingsTexts.Settings, new OpenSettings())],
        ],
    };

    public static Fact Fact(UrgentNumber number) => new(Words.Verbatim(number.Name), Words.Verbatim(new Span.Code(number.Number)));

    private static Button LooksRight(DateTimeZone zone, LanguageChoice languages) =>
        new Button.Press(SettingsTexts.LooksRight, new LooksRight(zone.Id, languages)) { Style = ButtonStyle.Main };

    private static IReadOnlyList<IReadOnlyList<Button>> Languages(LanguageChoice now, Func<LanguageChoice, Commands.IPress> choose) =>
    [
        [
            .. Enum.GetValues<LanguageChoice>().Where(choice => choice != now)
                .Select(choice => new Button.Press(Commands.ChoiceNames.Label(choice), choose(choice))),
        ],
    ];

    private static Words Room(CommunitySettings now, string? room)
    {
        var chosen = now.Rooms.Where(one => one.Kind == RoomKind.Announcements).Select(one => one.Name).ToList();
        return chosen.Count > 0 ? Words.Verbatim(string.Join(", ", chosen))
            : room is not null ? Words.Verbatim(room)
            : SettingsTexts.FirstRoom;
    }

    private static Fact Fact(Words label, Words value, CommunitySettings now, Setting setting) => new(
        label, now.Changes.TryGetValue(setting, out var change) ? Words.Join(" — ", [value, SettingsTexts.By(change)]) : value);
}
