namespace Bot.Core.Storage;

/// <summary>The secrets of this installation, by name. They lie outside the database, so that a copy of it opens nothing.</summary>
public interface IKeys
{
    /// <summary>The secret of that name, made of random bytes when it is asked for first, and the same ever after.</summary>
    /// <param name="name">Lower-case letters, digits and dashes.</param>
    /// <param name="bytes">How long it is, in bytes.</param>
    /// <exception cref="DatabaseRefusedException">It cannot be read or made; the message says what to do.</exception>
    byte[] Secret(string name, int bytes);
}
