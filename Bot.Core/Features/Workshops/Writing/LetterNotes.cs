using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Features.Workshops.Store;
using Bot.Core.Features.Workshops.Telling;
using Bot.Core.Letters;
using Bot.Core.Outbox;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Features.Workshops.Writing;

/// <summary>Letters on their way: who is not on that part of the list any more is told nothing.</summary>
public sealed class LetterNotes(IDatabase db) : INoteSource
{
    private const string Kind = "workshop.told";

    public IReadOnlyList<string> Kinds { get; } = [Kind];

    /// <summary>A change to something that people signed up for, but none so urgent that it wakes somebody.</summary>
    internal static NoteRequest Told(Workshop workshop, LetterId letter, PersonId person, Instant now) =>
        new(Kind, $"w.told:{Base32.Write(letter.Value)}/{Base32.Write(person.Value)}", Base32.Write(letter.Value), new Recipient.Person(person))
        {
            Class = NoteClass.Change,
            OutsideQuietHours = true,
            Due = now,
            Expires = Instant.Min(now < workshop.Start ? workshop.Start : workshop.End, now + LetterLimits.Lasts),
        };

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (!Base32.TryRead(note.Args, out var id) || note.To is not Recipient.Person person) return null;
        return await db.Read(q => Compose(q, new(id), person.Id), ct);
    }

    private static async Task<Message?> Compose(Queries q, LetterId id, PersonId reader)
    {
        if (await LetterTable.Find(q, id) is not { SentAt: not null, About: WorkshopCards.Source } letter) return null;
        if (await WorkshopTable.Find(q, new(letter.AboutId)) is not { Cancelled: false } workshop) return null;
        if (await RsvpTable.Find(q, workshop.Id, reader) is not { } mine || !Readers.Includes((TellWhom)letter.Whom, mine.Standing)) return null;
        var author = await q.One<string>("SELECT name FROM persons WHERE id = @Author", new { letter.Author });
        return author is null ? null : NoteSource.With(WritingTexts.Told(workshop, author, letter), NoteSource.More(workshop));
    }
}
