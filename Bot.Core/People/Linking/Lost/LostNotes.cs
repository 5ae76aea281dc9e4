using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Outbox;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Linking.Lost;

/// <summary>What those are told whom it concerns.</summary>
public sealed class LostNotes(IDatabase db) : INoteSource
{
    private const string ToObject = "lost.object";
    private const string ToWait = "lost.wait";
    private const string NoMove = "lost.objected";
    private const string ToNewAccount = "lost.back";
    private const string FromOldAccount = "lost.moved";

    public IReadOnlyList<string> Kinds { get; } = [ToObject, ToWait, NoMove, ToNewAccount, FromOldAccount];

    /// <summary>The lost account, which may still be in somebody's hands.</summary>
    internal static NoteRequest Claimed(RecoveryClaim claim, Instant now) =>
        Note(ToObject, claim.Id.Value, claim.LostPerson!.Value, now) with { Expires = claim.MovesAt };

    internal static NoteRequest Wait(RecoveryClaim claim, PersonId claimant, Instant now) =>
        Note(ToWait, claim.Id.Value, claimant, now) with { Expires = claim.MovesAt };

    internal static NoteRequest Objected(RecoveryClaim claim, PersonId told, Instant now) => Note(NoMove, claim.Id.Value, told, now);

    internal static NoteRequest Back(RecoveryClaim claim, Instant now) => Note(ToNewAccount, claim.Id.Value, claim.LostPerson!.Value, now);

    internal static NoteRequest Moved(PersonId stranger, AccountId account, Instant now) => Note(FromOldAccount, account.Value, stranger, now);

    public async Task<Message?> Compose(Note note, CancellationToken ct)
    {
        if (!Base32.TryRead(note.Args, out var id)) return null;
        switch (note.Kind)
        {
            case ToNewAccount:
                return LostTexts.YouAreBack;
            case FromOldAccount:
                return LostTexts.MovedAway;
            case NoMove:
                return LostTexts.TheyObjected;
        }
        if (await db.Read(q => ClaimTable.Find(q, new(id)), ct) is not { MovesAt: { } moves } claim) return null;
        if (note.Kind == ToWait) return LostTexts.WaitUntil(moves);
        return new Message
        {
            Text = LostTexts.SomebodySaysYou(moves),
            Buttons = [[new Button.Press(LostTexts.Object, new ObjectToMove(claim.Id)) { Style = ButtonStyle.Danger }]],
        };
    }

    private static NoteRequest Note(string kind, long about, PersonId told, Instant now) =>
        new(kind, $"{kind}:{Base32.Write(about)}:{Base32.Write(told.Value)}", Base32.Write(about), new Recipient.Person(told))
        {
            Class = NoteClass.Change,
            Due = now,
            Expires = now + Duration.FromDays(7),
            // Whoever wants hardly any messages still hears of what happens to their accounts.
            Cancellation = true,
        };
}
