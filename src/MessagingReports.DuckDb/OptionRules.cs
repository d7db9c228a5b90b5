using System.Text.RegularExpressions;

namespace MessagingReports.DuckDb;

/// <summary>Refuses options that are out of range.</summary>
internal static partial class OptionRules
{
    private const int MostThreads = 1024;

    public static void Check(DuckDbSourceOptions options)
    {
        if (!MemorySize().IsMatch(options.MemoryLimit ?? ""))
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

    [GeneratedRegex(@"\A[1-9][0-9]{0,9} ?(KB|MB|GB|TB|KiB|MiB|GiB|TiB)\z", RegexOptions.CultureInvariant)]
    private static partial Regex MemorySize();
}
