namespace MessagingReports.Outputs;

/// <summary>
/// The temporary files of one report being written, named after a lock that is held as long as anybody needs them: when
/// the process dies the lock is free, and <see cref="Leftovers"/> removes them.
/// </summary>
internal sealed class RunLock : IDisposable
{
    public const string Prefix = ".messaging-reports-";
    public const string Suffix = ".lock";

    private readonly FileStream _lock;

    private RunLock(string path, FileStream stream)
    {
        Path = path;
        _lock = stream;
    }

    /// <summary>What the names of the temporary files begin with, folder included.</summary>
    public string Path { get; }

    /// <summary>Takes a new lock.</summary>
    /// <exception cref="IOException">The folder takes no file.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder takes no file.</exception>
    public static RunLock Take(string folder)
    {
        // Another run that looks for leftovers may try the new file before it is locked, and is then done with it.
        const int Tries = 3;
        for (int i = 1; ; i++)
        {
            string path = System.IO.Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}");
            try
            {
                return new RunLock(path, Open(path, FileMode.CreateNew));
            }
            catch (IOException) when (i < Tries && File.Exists(path + Suffix))
            {
            }
        }
    }

    /// <summary>Takes the lock of others, if they are gone and the file system can tell.</summary>
    /// <param name="path">What the names of their files begin with.</param>
    public static RunLock? TryTake(string path)
    {
        RunLock? taken = TryOpen(path);
        using RunLock? again = taken is null ? null : TryOpen(path);
        if (again is null)
        {
            return taken;
        }

        // Taken twice: there are no locks here, and nobody can tell the dead from the living.
        taken!.Dispose();
        return null;
    }

    /// <summary>Gives the lock back; its file goes with it.</summary>
    public void Dispose() => _lock.Dispose();

    private static RunLock? TryOpen(string path)
    {
        try
        {
            return new RunLock(path, Open(path, FileMode.OpenOrCreate));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileStream Open(string path, FileMode mode) => new(
        path + Suffix, mode, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
}
