using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Guests;

/// <summary>Whoever brought somebody hears that they look after themselves now.</summary>
public sealed class ClaimNotes(IDatabase db) : INoteSource
{
    private const string Claimed = "guest.claimed";

    public IReadOnlyList<string> Kinds { get; } = [Claimed];

    internal static NoteRequest HasCome(PersonId friend, PersonId guest, Caller who) =>
        new(Claimed, $"{Claimed}:{Base32.Write(guest.Value)}", Base32.Write(who.Person.Value), new Recipient.Person(friend))
        {
            Class = NoteClass.Change,
            Due = who.Now,
            Expires = who.Now + Duration.FromDays(3),
        };

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (!Base32.TryRead(note.Args, out var id)) return null;
        var name = await db.Read(q => q.One<string>("SELECT name FROM persons WHERE id = @id", new { id }), ct);
        return name is null ? null : (Message)ClaimTexts.HasCome(name);
    }
}
