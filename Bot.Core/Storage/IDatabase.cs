namespace Bot.Core.Storage;

/// <summary>The one database of a running bot. Writes are atomic and durable when they return; reads never wait for them.</summary>
public interface IDatabase : IAsyncDisposable
{
    /// <summary>Opens the database and brings its schema up to date. Called once, before anything else.</summary>
    /// <exception cref="DatabaseRefusedException">It cannot or must not be used; the message says why and what to do.</exception>
    Task Start(CancellationToken ct);

    /// <summary>
    /// Runs <paramref name="work"/> as one atomic change and returns when it is on disk.
    /// <para><paramref name="work"/> awaits nothing but its <see cref="Tx"/>, starts no other write or read, has no effect outside the
    /// database (see <see cref="Tx.AfterCommit"/>) and may run twice. What it throws undoes this change alone and reaches the caller.
    /// It stays under 20 ms, since others wait: long work goes in several writes.</para>
    /// </summary>
    /// <param name="once">
    /// When the same key was written before, <paramref name="work"/> does not run and the outcome of that time is returned.
    /// </param>
    /// <param name="work">The change. What it returns is kept beside <paramref name="once"/> as JSON for 48 hours: keep it small.</param>
    /// <param name="ct">Gives up waiting while the change has not begun; a change that has begun is finished.</param>
    /// <exception cref="DatabaseUnavailableException">The change could not be saved, nothing of it was; later ones may succeed.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="work"/> broke one of the rules above.</exception>
    Task<T> Write<T>(OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default);

    /// <summary>
    /// As <see cref="Write{T}"/>, for a change that begins by locking <paramref name="about"/>. Where many change one thing at once, such as fifty people one
    /// workshop, those of this process queue here instead of before the row's lock and share their commits; one that fails undoes itself
    /// alone. The lock stays, for other processes.
    /// </summary>
    /// <param name="about">What is changed. A database with one writer has that queue already.</param>
    /// <inheritdoc cref="Write{T}"/>
    Task<T> WriteAbout<T>(Aggregate about, OnceKey? once, Func<Tx, Task<T>> work, CancellationToken ct = default) => Write(once, work, ct);

    /// <summary>
    /// Reads on a connection of its own, outside any transaction: each statement sees the newest commit. There are few such
    /// connections, so <paramref name="work"/> gives its one back soon. It may run twice, where a connection turns out to be cut.
    /// </summary>
    /// <param name="work">What is read; nothing can be changed here.</param>
    /// <param name="ct">Gives up waiting for a connection.</param>
    /// <exception cref="DatabaseUnavailableException">The database could not be read now.</exception>
    Task<T> Read<T>(Func<Queries, Task<T>> work, CancellationToken ct = default);

    /// <summary>
    /// Whether <see cref="Scrub"/> leaves nothing of what was deleted in the files. A server's pages are its own: there it goes when it tidies
    /// them up.
    /// </summary>
    bool Scrubs => false;

    /// <summary>
    /// Nothing of what was deleted can be found in the files when this returns. Writes and reads wait meanwhile, about a second for each 100 MB
    /// of the file, so this is for rare occasions.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">It could not be done now, and nothing is lost; there is no space, for example.</exception>
    Task Scrub(CancellationToken ct = default) => Task.CompletedTask;
}

/// <summary>Writing where there is nothing to return.</summary>
public static class PlainWrites
{
    /// <inheritdoc cref="IDatabase.Write{T}"/>
    public static Task Write(this IDatabase db, OnceKey? once, Func<Tx, Task> work, CancellationToken ct = default) =>
        db.Write(once, Done(work), ct);

    /// <inheritdoc cref="IDatabase.WriteAbout{T}"/>
    public static Task WriteAbout(this IDatabase db, Aggregate about, OnceKey? once, Func<Tx, Task> work, CancellationToken ct = default) =>
        db.WriteAbout(about, once, Done(work), ct);

    private static Func<Tx, Task<bool>> Done(Func<Tx, Task> work) => async tx =>
    {
        await work(tx);
        return true;
    };
}

/// <summary>One thing that is changed as a whole, and whose row every change of it locks first.</summary>
public readonly record struct Aggregate(string Kind, long Id);

/// <summary>Names one input of one account, so that a repeated delivery changes nothing: platform, bot, native id.</summary>
public readonly record struct OnceKey(string Value)
{
    /// <summary>A further write of the same input.</summary>
    public OnceKey Then(string part) => new($"{Value}/{part}");

    public override string ToString() => Value;
}

/// <summary>The database cannot or must not be used. The message is for the operator: what is wrong and what to do.</summary>
public sealed class DatabaseRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The database could not do this now: no space left, a fault of the disk, a server that does not answer. Nothing of the change was saved
/// (except where a server is lost in the very moment of the commit: then nobody knows, until the same once-key is tried again). The message
/// is for the operator; when the cause is gone, work goes on without a restart.
/// </summary>
public sealed class DatabaseUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
