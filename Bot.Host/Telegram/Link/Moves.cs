using Bot.Core.Chat;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Host.Telegram;

/// <summary>
/// A group that becomes a supergroup gets another id; all that belongs to it goes along. Its messages stay behind, out of the bot's reach,
/// so cards that are still of use are posted anew. https://core.telegram.org/bots/api#responseparameters
/// </summary>
internal sealed class Moves(
    IDatabase db, Groups groups, PeopleStore people, CardCopies copies, Notes notes, IEnumerable<ICardSource> cards, TimeProvider clock, ILogger<Moves> log)
    : INoteSource, IDisposable
{
    private const string Kind = "telegram.card";

    private readonly Dictionary<string, ICardSource> _cards = cards.ToDictionary(source => source.Kind);
    private readonly SemaphoreSlim _one = new(1, 1);

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    /// <summary>Called with the new id when a group has moved: what was asked in it is asked again.</summary>
    public Func<long, Task> Moved { private get; set; } = _ => Task.CompletedTask;

    public void Dispose() => _one.Dispose();

    public async Task Move(long from, long to)
    {
        if (from == to) return;
        await _one.WaitAsync();
        try
        {
            // Both chats tell it, and so does every refused request.
            if (groups.Find(from)?.MovedTo == to) return;
            await db.Write(null, tx => Save(tx, from, to));
            var before = groups.Find(from) ?? new("", GroupStanding.Member);
            await groups.Learn(to, group => group is null or { Title: "" } ? before with { MovedTo = null } : group);
            await groups.Learn(from, _ => before with { MovedTo = to });
        }
        finally
        {
            _one.Release();
        }
        log.LogInformation("The group {Title} has become a supergroup on Telegram; all that belongs to it goes along", groups.Find(to)?.Title);
        await Moved(to);
    }

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        var (kind, id) = note.Args.Split(':') is [var first, var second] ? (first, TelegramNames.Number(second)) : ("", 0);
        return _cards.TryGetValue(kind, out var source) && await source.Card(id, ct) is { Closed: false } card
            ? new Message { Card = card, Subject = new(kind, id), Silent = true }
            : null;
    }

    private async Task Save(Tx tx, long from, long to)
    {
        await people.Rename(tx, TelegramNames.Space(from), TelegramNames.Space(to));
        await tx.Run("UPDATE telegram_questions SET chat = @to, message = 0 WHERE chat = @from", new { from, to });
        await tx.Run("UPDATE telegram_questions SET origin_chat = @to WHERE origin_chat = @from", new { from, to });
        await tx.Run("UPDATE telegram_kept SET chat = @to WHERE chat = @from", new { from, to });
        if (await tx.One<PlaceId?>(
            "SELECT id FROM places WHERE platform = @Platform AND native_id = @NativeId", TelegramNames.Place(to)) is not { } place) return;
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        foreach (var subject in (await copies.ForgetRoom(tx, TelegramNames.Place(from))).Distinct())
        {
            await notes.Add(tx, new NoteRequest(Kind, $"{Kind}:{to}:{subject.Kind}:{subject.Id}", $"{subject.Kind}:{subject.Id}", new Recipient.Room(place))
            {
                Class = NoteClass.Announcement,
                Due = now,
                Expires = now + Duration.FromDays(2),
            });
        }
    }
}
