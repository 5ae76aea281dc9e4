using System.Text.Json;
using Bot.Core.Chat;
using Bot.Core.Storage;

namespace Bot.Host.Sandbox;

/// <summary>Where a message is to stand.</summary>
/// <param name="Place">A room's name, or a person's direct messages (<see cref="SandboxNames.Place"/>).</param>
/// <param name="Nonce">A second message with the same one replaces the first.</param>
internal sealed record Posting(string Place, string Nonce, SandboxMessage Message)
{
    /// <summary>The one person who sees it; null for everybody there.</summary>
    public string? Reader { get; init; }

    /// <summary>What is to be kept for download.</summary>
    public Attachment? File { get; init; }
}

/// <summary>All that was said, kept to the last <see cref="Kept"/> messages of each place. Whoever looks on is told of every change.</summary>
internal sealed class Transcript(IDatabase db, Ids ids, Live live)
{
    /// <summary>Messages that a place keeps.</summary>
    public const int Kept = 500;

    /// <summary>Messages that a reader is shown of a place.</summary>
    public const int Shown = 200;

    private const string Columns = "id, place, reader, changed, body";

    /// <summary>Nobody else changes a message until this change of it is saved.</summary>
    private const string Lock = "UPDATE sandbox_messages SET changed = changed WHERE";

    /// <summary>One queue for all, so that whoever looks on is told of changes in the order in which they were saved.</summary>
    private static readonly Aggregate All = new("transcript", 0);

    /// <summary>A form is one message, however often it is asked again.</summary>
    public static string FormNonce(string form) => $"form:{form}";

    /// <summary>A point in the order of changes, for <see cref="Since"/>.</summary>
    public long Now() => ids.Next();

    public Task<SandboxMessage> Post(Posting posting) => db.WriteAbout(All, null, tx => Post(tx, posting));

    /// <summary>Changes a message.</summary>
    /// <returns>False when it is not there.</returns>
    public Task<bool> Change(long id, Func<SandboxMessage, SandboxMessage> change) => db.WriteAbout(All, null, tx => Change(tx, id, change));

    /// <inheritdoc cref="Change(long, Func{SandboxMessage, SandboxMessage})"/>
    public async Task<bool> Change(Tx tx, long id, Func<SandboxMessage, SandboxMessage> change)
    {
        var row = await tx.One<TranscriptRow>($"{Lock} id = @id RETURNING {Columns}", new { id });
        if (row is null) return false;
        await Save(tx, row, change(row.Message));
        return true;
    }

    /// <summary>Notes what was typed into a form. Nobody is told: whoever types it sees it.</summary>
    public Task<bool> Fill(long id, IReadOnlyDictionary<string, string> answers) => db.WriteAbout(All, null, async tx =>
    {
        var row = await tx.One<TranscriptRow>($"{Lock} id = @id RETURNING {Columns}", new { id });
        if (row?.Message.Form is not { Open: true }) return false;
        var body = Json(SandboxForms.Fill(row.Message, answers));
        return await tx.Run("UPDATE sandbox_messages SET body = @body WHERE id = @id", new { body, id }) > 0;
    });

    /// <summary>A message, if this person may see it.</summary>
    public Task<TranscriptRow?> Find(string person, long id) => db.Read(q => q.One<TranscriptRow>(
        $"SELECT {Columns} FROM sandbox_messages WHERE id = @id AND {Sees}", Who(person, id)));

    /// <summary>The message that shows a form, open or closed.</summary>
    public Task<TranscriptRow?> FindForm(string person, string form) => db.Read(q => q.One<TranscriptRow>(
        $"SELECT {Columns} FROM sandbox_messages WHERE nonce = @nonce AND {Sees}",
        new { nonce = FormNonce(form), person, direct = SandboxNames.Place(person, SandboxNames.Direct) }));

    /// <summary>The last messages of a place that this person may see, oldest first.</summary>
    public async Task<IReadOnlyList<SandboxMessage>> Read(string person, string place) =>
        [
            .. (await db.Read(q => q.Many<TranscriptRow>(
                $"""
                SELECT {Columns} FROM sandbox_messages WHERE place = @place AND (reader IS NULL OR reader = @person)
                ORDER BY id DESC LIMIT @most
                """,
                new { place, person, most = Shown }))).Reverse().Select(row => row.Message),
        ];

    /// <summary>
    /// What SmileBot said or changed since then, in a place or in the person's direct messages, as far as the person sees it.
    /// </summary>
    public async Task<IReadOnlyList<SandboxMessage>> Since(long then, string person, string place) =>
        [
            .. (await db.Read(q => q.Many<TranscriptRow>(
                $"""
                SELECT {Columns} FROM sandbox_messages
                WHERE changed > @then AND (place = @place OR place = @direct) AND (reader IS NULL OR reader = @person)
                ORDER BY id
                """,
                new { then, person, place, direct = SandboxNames.Place(person, SandboxNames.Direct) })))
                .Select(row => row.Message).Where(message => message.From == SandboxNames.Bot),
        ];

    /// <summary>The forms that this person has not closed yet, by message.</summary>
    public Task<IReadOnlyList<OpenForm>> OpenForms(string person) => db.Read(q => q.Many<OpenForm>(
        $"SELECT id, form FROM sandbox_messages WHERE form IS NOT NULL AND {Sees}", Who(person)));

    /// <summary>An attached file.</summary>
    public async Task<Attachment?> File(long id)
    {
        var row = await db.Read(q => q.One<FileRow>("SELECT body, file FROM sandbox_messages WHERE id = @id AND file IS NOT NULL", new { id }));
        return row is null || JsonSerializer.Deserialize(row.Body, SandboxJson.Plain.SandboxMessage)!.File is not { } file
            ? null : new(file.Name, file.Type, Convert.FromBase64String(row.File));
    }

    private const string Sees = "(reader = @person OR place = @direct OR (reader IS NULL AND place NOT LIKE 'dm:%'))";

    private static object Who(string person, long id = 0) =>
        new { id, person, direct = SandboxNames.Place(person, SandboxNames.Direct) };

    private async Task<SandboxMessage> Post(Tx tx, Posting posting)
    {
        var known = await tx.One<TranscriptRow>($"{Lock} nonce = @Nonce RETURNING {Columns}", new { posting.Nonce });
        if (known is not null) return await Save(tx, known, posting.Message with { At = known.Message.At });
        var id = ids.Next();
        var row = new TranscriptRow { Id = id, Place = posting.Place, Reader = posting.Reader, Changed = id, Body = Json(posting.Message) };
        await tx.Run(
            """
            INSERT INTO sandbox_messages (id, place, reader, nonce, form, changed, body, file)
            VALUES (@Id, @Place, @Reader, @nonce, @form, @Changed, @Body, @file)
            """,
            new
            {
                row.Id,
                row.Place,
                row.Reader,
                row.Changed,
                nonce = posting.Nonce,
                form = OpenFormOf(posting.Message),
                row.Body,
                file = posting.File is null ? null : Convert.ToBase64String(posting.File.Content.Span),
            });
        await Trim(tx, posting);
        tx.AfterCommit(() => live.Said(row));
        return row.Message;
    }

    private async Task<SandboxMessage> Save(Tx tx, TranscriptRow row, SandboxMessage message)
    {
        var changed = new TranscriptRow { Id = row.Id, Place = row.Place, Reader = row.Reader, Changed = ids.Next(), Body = Json(message) };
        await tx.Run(
            "UPDATE sandbox_messages SET body = @Body, form = @form, changed = @Changed WHERE id = @Id",
            new { changed.Body, form = OpenFormOf(message), changed.Changed, changed.Id });
        tx.AfterCommit(() => live.Said(changed));
        return changed.Message;
    }

    /// <summary>What one person alone sees does not push out what everybody sees.</summary>
    private async Task Trim(Tx tx, Posting posting)
    {
        var same = $"place = @Place AND {(posting.Reader is null ? "reader IS NULL" : "reader = @Reader")}";
        var gone = await tx.Many<TranscriptRow>(
            $"""
            DELETE FROM sandbox_messages WHERE {same} AND id <=
              (SELECT id FROM sandbox_messages WHERE {same} ORDER BY id DESC LIMIT 1 OFFSET @kept)
            RETURNING {Columns}
            """,
            new { posting.Place, posting.Reader, kept = Kept });
        if (gone.Count > 0) tx.AfterCommit(() => live.Forgotten(gone));
    }

    private static string? OpenFormOf(SandboxMessage message) => message.Form is { Open: true } form ? form.Id : null;

    private static string Json(SandboxMessage message) => JsonSerializer.Serialize(message, SandboxJson.Plain.SandboxMessage);

    private sealed class FileRow
    {
        public required string Body { get; init; }

        public required string File { get; init; }
    }
}
