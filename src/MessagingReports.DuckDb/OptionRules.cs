namespace MessagingReports.DuckDb;

/// <summary>Refuses options that are out of range.</summary>
internal static class OptionRules
{
    private const int MostThreads = 1024;

    public static void Check(DuckDbSourceOptions options)
    {
        if (!MemorySize.TryParse(options.MemoryLimit, out _))
        {
            throw Throw.BadMemoryLimit(options.MemoryLimit);
        }

        if (options.Threads is < 1 or > MostThreads)
        {
            throw Throw.BadThreads(options.Threads.Value);
        }

        if (options.TempDirectory is { Length: 0 })
        {
            throw Throw.BadTempDirectory();
        }
    }
}
