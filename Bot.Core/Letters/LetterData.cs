using Bot.Core.Localization;
using Bot.Core.People;
using Bot.Core.Storage;
using NodaTime;

namespace Bot.Core.Letters;

/// <summary>What is kept about who wrote to many.</summary>
public sealed class LetterData(IDatabase db) : IPersonalData
{
    public Words Heading { get; } = new(En: "Messages to many", Es: "Mensajes a muchas personas");

    /// <inheritdoc/>
    public IReadOnlyList<Keeping> Keeps { get; } =
    [
        new(
            new(
                En: "What you wrote as an organiser to a circle, or to those who come to something.",
                Es: "Lo que escribiste al organizar, a un círculo o a quienes vienen a algo."),
            new(En: "To send it.", Es: "Para enviarlo."),
            new(En: "Three days after it was sent; a draft for a day.", Es: "Tres días después de enviarlo; un borrador, un día."),
            new(En: "Those whom it was sent to.", Es: "A quienes se envió."),
            "letters: id about about_id author_id author_account language text translation whom written_at sent_at"),
    ];

    public async Task<IReadOnlyList<object>> Export(PersonId person, CancellationToken ct) =>
    [
        .. (await db.Read(q => LetterTable.OfPerson(q, person), ct))
            .Select(letter => new LetterFact(letter.About, letter.Text, letter.Translation, letter.WrittenAt, letter.SentAt)),
    ];

    /// <summary>Whoever has not read it yet will not.</summary>
    public Task Forget(Tx tx, PersonId person) => LetterTable.Forget(tx, person);

    public Task Merge(Tx tx, PersonId from, PersonId into) => LetterTable.Merge(tx, from, into);

    public Task Split(Tx tx, Parting parting) => LetterTable.Part(tx, parting);

    private sealed record LetterFact(string About, string Text, string Translation, Instant Written, Instant? Sent);
}
