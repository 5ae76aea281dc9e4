using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking;

/// <summary>What the other account is told.</summary>
public sealed class LinkNotes(IDatabase db, LinkCard card) : INoteSource
{
    private const string ToConfirm = "link.confirm";
    private const string Parted = "link.parted";

    public IReadOnlyList<string> Kinds { get; } = [ToConfirm, Parted];

    internal static NoteRequest Confirm(LinkRequest request, Instant now) =>
        new(ToConfirm, $"{ToConfirm}:{Base32.Write(request.Id.Value)}", Base32.Write(request.Id.Value), new Recipient.Person(request.ShownPerson))
        {
            Class = NoteClass.Change,
            Due = now,
            Expires = request.ExpiresAt,
        };

    internal static NoteRequest Unlinked(PersonId told, AccountId account, Instant now)
    {
        var id = Base32.Write(account.Value);
        return new(Parted, $"{Parted}:{id}:{Base32.Write(now.ToUnixTimeMilliseconds())}", id, new Recipient.Person(told))
        {
            Class = NoteClass.Change,
            Due = now,
            Expires = now + Duration.FromDays(3),
            // Whoever wants hardly any messages still hears of what happens to their accounts.
            Cancellation = true,
        };
    }

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (!Base32.TryRead(note.Args, out var id)) return null;
        if (note.Kind == Parted)
            return await db.Read(q => AccountTable.Find(q, new(id)), ct) is { } account ? (Message)LinkTexts.Parted(account.Name, account.Platform) : null;
        var request = await db.Read(q => LinkTable.Find(q, new(id), note.View.Now), ct);
        return request is { Agreed: true } ? await card.Confirm(request, ct) : null;
    }
}
