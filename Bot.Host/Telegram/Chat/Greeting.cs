using Bot.Core.Chat;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Host.Telegram;

/// <summary>One short card when the bot is added to a group.</summary>
internal sealed class Greeting(IDatabase db, PeopleStore people, Notes notes, TimeProvider clock) : INoteSource
{
    private const string Kind = "telegram.hello";

    private static readonly Card Card = Hello.Card(new(
        En: "for organisers: whoever is an admin of this group",
        Es: "para quien organiza: quien administra este grupo"));

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    public Task<Message?> Compose(Note note, CancellationToken ct) => Task.FromResult<Message?>(Card);

    public async Task Say(long chat, string title)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        await db.Write(null, async tx =>
        {
            var community = await people.Community(tx, TelegramNames.Space(chat));
            var place = await people.Room(tx, community!.Value, TelegramNames.Place(chat), title, TelegramNames.Space(chat));
            await notes.Replace(tx, new(Kind, $"{Kind}:{chat}", "", new Recipient.Room(place))
            {
                Class = NoteClass.Announcement,
                Due = now,
                Expires = now + Duration.FromDays(1),
            });
        });
    }
}
