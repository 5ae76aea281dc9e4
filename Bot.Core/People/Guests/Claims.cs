using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.People.Linking;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.People.Guests;

/// <summary>
/// A code for a person without an account, who enters it wherever they have one later: in <c>/me</c>, or typed behind <c>/link</c> in private.
/// The feature has seen to it that who asks may have it.
/// </summary>
public sealed class Claims(IDatabase db, Codes codes)
{
    /// <summary>For how long it is good.</summary>
    public static readonly Duration Lifetime = Duration.FromDays(14);

    /// <returns>The code, for whoever asked alone.</returns>
    public async Task<Message> Make(NamedGuest guest, Caller who, CancellationToken ct)
    {
        var code = codes.Make(who.Once, Codes.LinkLetters);
        await db.Write(who.Once, tx => GuestCodes.Save(tx, guest.Person, codes.Hash(code), who.Now + Lifetime), ct);
        return ClaimTexts.TheCode(guest.Name, Codes.Show(code));
    }
}

/// <summary>Whoever entered the code is that person.</summary>
[Press("gu.y"), Answers(Answering.Update)]
public sealed record ClaimGuest(PersonId Guest) : IPress;

[Press("gu.n"), Answers(Answering.Update), EvenWhile(Hold.Paused)]
public sealed record RefuseGuest(PersonId Guest) : IPress;
