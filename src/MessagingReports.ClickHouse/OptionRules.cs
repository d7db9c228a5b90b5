using System.Text.RegularExpressions;

namespace MessagingReports.ClickHouse;

/// <summary>Refuses options that are out of range.</summary>
internal static partial class OptionRules
{
    private const long LeastSortMemory = 1024 * 1024;

    public static void Check(ClickHouseSourceOptions options, ServerAddresses addresses)
    {
        options.Mapping.Validate();
        if (options.QueryTimeout is { } timeout && timeout <= TimeSpan.Zero)
        {
            throw Throw.BadQueryTimeout(timeout);
        }

        if (options.SortMemoryBytes < LeastSortMemory)
        {
            throw Throw.BadSortMemory(options.SortMemoryBytes);
        }

        if (addresses.Cluster is { } cluster && !Name().IsMatch(cluster))
        {
            throw Throw.BadName("Cluster", cluster);
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
