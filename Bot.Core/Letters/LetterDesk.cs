using Bot.Core.Chat;
using Bot.Core.Commands;
using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Letters;

/// <summary>
/// Where organisers write to many: a draft, then a preview that says how many it reaches, then once <i>Send</i>. A feature says who may, whom
/// it reaches and in which note; nothing is posted in a room and nobody is mentioned.
/// </summary>
public sealed class LetterDesk(IDatabase db, Ids ids)
{
    private static readonly Duration Day = Duration.FromHours(24);

    /// <summary>Writes a draft, or writes it anew. Whoever calls this has checked that the person may.</summary>
    /// <exception cref="Problem">The draft is not theirs, or was sent.</exception>
    public async Task<LetterId> Write(Tx tx, LetterAbout about, LetterId? draft, string text, string translation, int whom, Caller who)
    {
        var letter = new Letter
        {
            Id = draft ?? ids.New<LetterId>(),
            About = about.Kind,
            AboutId = about.Id,
            Author = who.Person,
            AuthorAccount = who.AccountId?.Value ?? 0,
            Language = who.Language.Code(),
            Text = text,
            Translation = translation,
            Whom = whom,
            WrittenAt = who.Now,
        };
        if (draft is null)
        {
            await LetterTable.Insert(tx, letter);
            return letter.Id;
        }
        Own(await LetterTable.Find(tx, letter.Id), about.Kind, who);
        return await LetterTable.Change(tx, letter) == 1 ? letter.Id : throw new Problem(LetterTexts.NotThere);
    }

    /// <returns>One of this person's own, about something of this kind.</returns>
    /// <exception cref="Problem">There is none.</exception>
    public async Task<Letter> Own(LetterId id, string kind, Caller who, CancellationToken ct) =>
        Own(await db.Read(q => LetterTable.Find(q, id), ct), kind, who);

    /// <summary>The same for one that is to be changed.</summary>
    /// <exception cref="Problem">It was sent.</exception>
    public async Task<Letter> Draft(LetterId id, string kind, Caller who, CancellationToken ct)
    {
        var letter = await Own(id, kind, who, ct);
        return letter.SentAt is null ? letter : throw new Problem(LetterTexts.SentAlready);
    }

    /// <summary>Marks it as sent, in the change that writes the notes; what it is about is locked.</summary>
    /// <param name="mostADay">How many about the same may be sent within 24 hours; null for any number.</param>
    /// <returns>As it stands now: until the lock, the draft could change.</returns>
    /// <exception cref="Problem">It was sent already, or too many were.</exception>
    public async Task<Letter> Send(Tx tx, LetterId id, string kind, int? mostADay, Caller who)
    {
        var letter = Own(await LetterTable.Find(tx, id), kind, who);
        if (mostADay is { } most && letter.SentAt is null) await CheckRoom(tx, new(kind, letter.AboutId), most, who.Now);
        if (await LetterTable.MarkSent(tx, id, who.Now) == 0) throw new Problem(LetterTexts.SentAlready);
        return letter;
    }

    /// <exception cref="Problem">So many were sent within the last 24 hours.</exception>
    public static async Task CheckRoom(Queries q, LetterAbout about, int most, Instant now)
    {
        if (await LetterTable.SentSince(q, about, now - Day) >= most) throw new Problem(LetterTexts.EnoughForToday(most));
    }

    public async Task<Reply> Discard(LetterId id, string kind, Caller who, CancellationToken ct)
    {
        await Own(id, kind, who, ct);
        var gone = await db.Write(who.Once, tx => LetterTable.Discard(tx, id), ct);
        return new Reply.Update(gone == 1 ? LetterTexts.Discarded : LetterTexts.SentAlready);
    }

    /// <param name="to">Whom it goes to, in a sentence: <i>those who come to Clay smiles</i>.</param>
    /// <param name="rest">Who is not reached, and why.</param>
    public static Message Preview(Letter letter, Words to, int reached, Words rest, IPress send, IPress change, IPress discard) => new()
    {
        Text = LetterTexts.Preview(letter, to, reached, rest),
        Buttons =
        [[
            new Button.Press(LetterTexts.Send, send) { Style = ButtonStyle.Main },
            new Button.Press(LetterTexts.Change, change),
            new Button.Press(LetterTexts.Discard, discard),
        ]],
    };

    private static Letter Own(Letter? letter, string kind, Caller who) =>
        letter is not null && letter.About == kind && letter.Author == who.Person ? letter : throw new Problem(LetterTexts.NotThere);
}
