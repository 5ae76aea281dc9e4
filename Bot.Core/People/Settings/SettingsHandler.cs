using Bot.Core.Calendar.Listings;
using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.Storage;

namespace Bot.Core.People.Settings;

public sealed class SettingsHandler(IDatabase db, SettingsChanges changes, PeopleStore people, Listings listings)
    : IHandle<ShowSettings>, IHandle<OpenSettings>, IHandle<AskCity>, IHandle<SetCity>, IHandle<OpenLanguages>, IHandle<SetLanguages>,
        IHandle<OpenRooms>, IHandle<ChooseRoom>, IHandle<OpenNames>, IHandle<SetNames>
{
    private const int RoomsOnPage = (CardLimits.ButtonRows - 1) * CardLimits.ButtonsPerRow;

    private const int LongestName = 40;

    public async Task<Reply> Handle(ShowSettings input, Caller who, CancellationToken ct) => Reply.OnlyYou(await Card(who, ct));

    public async Task<Reply> Handle(OpenSettings input, Caller who, CancellationToken ct) => Reply.OnlyYou(await Card(who, ct));

    public Task<Reply> Handle(AskCity input, Caller who, CancellationToken ct) => Task.FromResult<Reply>(
        new Reply.Ask(FormRequest.For<SetCity>(("setup", input.Setup ? "1" : "0"))));

    public async Task<Reply> Handle(SetCity input, Caller who, CancellationToken ct)
    {
        var now = await db.Read(q => SettingsTable.Read(q, who.Community, who.Side), ct);
        // During setup nothing is saved before somebody has said that it looks right.
        if (input.Setup && !now.IsSetUp)
            return Reply.OnlyYou((Message)SettingsCard.Guess(who.CommunityName, input.City, LanguageChoices.Of(now.Languages)));
        await changes.SetZone(input.City, who, ct);
        return Reply.OnlyYou(await Card(who, ct));
    }

    public Task<Reply> Handle(OpenLanguages input, Caller who, CancellationToken ct) => Task.FromResult<Reply>(
        Reply.OnlyYou((Message)SettingsCard.ChooseLanguage(who.CommunityName, who.CommunityLanguages)));

    public async Task<Reply> Handle(SetLanguages input, Caller who, CancellationToken ct)
    {
        await changes.SetLanguages(input.Languages, who, ct);
        return new Reply.Update(await Card(who, ct));
    }

    public async Task<Reply> Handle(OpenRooms input, Caller who, CancellationToken ct)
    {
        var rooms = await db.Read(q => SettingsTable.KnownRooms(q, who.Side), ct);
        var page = Math.Clamp(input.Page, 0, Math.Max(0, (rooms.Count - 1) / RoomsOnPage));
        var turning = new List<Button>();
        if (page > 0) turning.Add(new Button.Press(SettingsTexts.Earlier, input with { Page = page - 1 }));
        if ((page + 1) * RoomsOnPage < rooms.Count) turning.Add(new Button.Press(SettingsTexts.Later, input with { Page = page + 1 }));
        return Reply.OnlyYou((Message)new Card(SettingsTexts.RoomLabel)
        {
            Blocks = [new Block.Paragraph(SettingsTexts.WhichRoom)],
            Buttons =
            [
                .. rooms.Skip(page * RoomsOnPage).Take(RoomsOnPage)
                    .Select(room => (Button)new Button.Press(Words.Verbatim(Short(room.Name)), new ChooseRoom(input.Kind, room.Id)))
                    .Chunk(CardLimits.ButtonsPerRow),
                .. turning.Count == 0 ? [] : new IReadOnlyList<Button>[] { turning },
            ],
        });
    }

    public async Task<Reply> Handle(ChooseRoom input, Caller who, CancellationToken ct)
    {
        await changes.ChooseRoom(input.Kind, input.Room, who, ct);
        return new Reply.Update(await Card(who, ct));
    }

    public async Task<Reply> Handle(OpenNames input, Caller who, CancellationToken ct) =>
        Reply.OnlyYou((Message)SettingsCard.Names(await db.Read(q => NameKeeping.Days(q, who.Community), ct)));

    public async Task<Reply> Handle(SetNames input, Caller who, CancellationToken ct)
    {
        await changes.SetNames(input.Days, who, ct);
        return new Reply.Update(await Card(who, ct));
    }

    private async Task<Message> Card(Caller who, CancellationToken ct)
    {
        var (now, room) = await db.Read(async q =>
        {
            var settings = await SettingsTable.Read(q, who.Community, who.Side);
            var place = await people.Announcements(q, who.Side);
            return (settings, (await SettingsTable.KnownRooms(q, who.Side)).FirstOrDefault(one => one.Id == place)?.Name);
        }, ct);
        return SettingsCard.Of(who.CommunityName, now, room, listings.HasCalendar(who.Account.Platform));
    }

    private static string Short(string name) => name.Length <= LongestName ? name : $"{string.Concat(name.EnumerateRunes().Take(LongestName - 2))}…";
}
