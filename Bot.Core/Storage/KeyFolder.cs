using System.Security.Cryptography;

namespace Bot.Core.Storage;

/// <summary>Secrets as files of mode 0600 in a folder of mode 0700.</summary>
/// <param name="folder">It is made when the first secret is.</param>
public sealed class KeyFolder(string folder) : IKeys
{
    private readonly Lock _one = new();

    /// <inheritdoc/>
    public byte[] Secret(string name, int bytes)
    {
        if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            throw new ArgumentException($"'{name}' is no name for a secret.", nameof(name));
        lock (_one)
        {
            try
            {
                PrivateFiles.MakeFolder(folder);
                PrivateFiles.OnlyForUs(folder);
                return ReadOrMake(Path.Combine(folder, name), bytes);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new DatabaseRefusedException(
                    $"The key {Path.Combine(folder, name)} could not be read or made ({e.Message.TrimEnd('.')}). Give the user that SmileBot runs as "
                    + "the right to read and write that folder.", e);
            }
        }
    }

    private static byte[] ReadOrMake(string file, int bytes)
    {
        if (!File.Exists(file)) Make(file, RandomNumberGenerator.GetBytes(bytes));
        PrivateFiles.OnlyForUs(file);
        var secret = File.ReadAllBytes(file);
        // Never made anew: what it has signed or sealed would be lost without a word.
        return secret.Length == bytes ? secret : throw new DatabaseRefusedException(
            $"The key {file} has {secret.Length} bytes instead of {bytes}. Restore it from a backup; SmileBot does not replace it.");
    }

    /// <summary>Whole or not at all, even when the power fails: written beside, flushed, then renamed.</summary>
    private static void Make(string file, byte[] secret)
    {
        var beside = $"{file}.{Guid.NewGuid():N}.new";
        using (var stream = PrivateFiles.Create(beside))
        {
            stream.Write(secret);
            stream.Flush(flushToDisk: true);
        }
        // Where another process was first, its secret counts.
        if (!PrivateFiles.TryMove(beside, file)) File.Delete(beside);
        PrivateFiles.FlushFolder(Path.GetDirectoryName(file)!);
    }
}
