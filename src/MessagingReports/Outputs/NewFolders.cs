namespace MessagingReports.Outputs;

/// <summary>The folders a run made for its files; they are gone again when the run fails.</summary>
internal sealed class NewFolders
{
    public static readonly NewFolders None = new([]);

    private readonly IReadOnlyList<string> _deepestFirst;

    private NewFolders(IReadOnlyList<string> deepestFirst) => _deepestFirst = deepestFirst;

    /// <summary>Makes <paramref name="path"/> and the folders above it where they are missing.</summary>
    /// <exception cref="ReportRequestException">The path is a file.</exception>
    /// <exception cref="ReportSourceException">A folder cannot be made.</exception>
    public static NewFolders Make(string path)
    {
        if (File.Exists(path))
        {
            throw Throw.IsFile(path);
        }

        List<string> missing = [];
        try
        {
            string? folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            for (; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
            {
                missing.Add(folder);
            }

            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Throw.CannotWrite(path, exception);
        }

        return new NewFolders(missing);
    }

    /// <summary>Removes those that are empty; what others put there meanwhile stays.</summary>
    public void Remove()
    {
        try
        {
            foreach (string folder in _deepestFirst)
            {
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: false);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not empty, or not ours any more. The failure that brought us here is the one to tell.
        }
    }
}
