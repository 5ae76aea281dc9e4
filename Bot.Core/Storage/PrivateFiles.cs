using System.Runtime.InteropServices;

namespace Bot.Core.Storage;

/// <summary>Files and folders that only the bot's own user may read, where the system knows such modes.</summary>
public static class PrivateFiles
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder with mode 0700. One that exists is left as its owner has set it.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Folder);
    }

    /// <summary>Makes a new file with mode 0600.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File;
        return new(path, options);
    }

    /// <summary>Takes back what others may do with a file or folder, such as one restored from an archive.</summary>
    public static void OnlyForUs(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        var mode = Directory.Exists(path) ? Folder : File;
        if (System.IO.File.GetUnixFileMode(path) != mode) System.IO.File.SetUnixFileMode(path, mode);
    }

    /// <summary>Moves a file to where none is; false where there is one. .NET looks first and moves then, and two at once would both succeed.</summary>
    public static bool TryMove(string from, string to)
    {
        if (OperatingSystem.IsLinux() && Link(from, to) == 0)
        {
            System.IO.File.Delete(from);
            return true;
        }
        try
        {
            // Also on a file system without links, and to say what else is wrong.
            System.IO.File.Move(from, to);
            return true;
        }
        catch (IOException) when (System.IO.File.Exists(to))
        {
            return false;
        }
    }

    /// <summary>Gives a file a second name; where the file system has no such thing, a copy under that name.</summary>
    public static void AlsoNamed(string file, string name)
    {
        if (OperatingSystem.IsLinux() && Link(file, name) == 0) return;
        System.IO.File.Copy(file, name);
        OnlyForUs(name);
    }

    /// <summary>Makes a rename last through a power cut. .NET cannot open a folder, so this asks the system itself; elsewhere it does nothing.</summary>
    public static void FlushFolder(string path)
    {
        if (!OperatingSystem.IsLinux()) return;
        var folder = Open(path, 0);
        if (folder < 0) return;
        _ = Fsync(folder);
        _ = Close(folder);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
