using CsvHelper;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Holds two outputs to the same cells, whatever their quotes and line ends.</summary>
internal static class CsvCells
{
    /// <summary>The first difference, or null when every cell of every record is the same.</summary>
    public static string? Difference(byte[] expected, byte[] actual)
    {
        using CsvReader left = Open(expected);
        using CsvReader right = Open(actual);
        for (long record = 0; ; record++)
        {
            bool hasLeft = left.Read();
            bool hasRight = right.Read();
            if (!hasLeft || !hasRight)
            {
                return hasLeft == hasRight ? null : FormattableString.Invariant($"record {record}: only one has it");
            }

            if (left.FieldCount != right.FieldCount)
            {
                return FormattableString.Invariant(
                    $"record {record}: {right.FieldCount} cells were found, {left.FieldCount} were expected");
            }

            for (int field = 0; field < left.FieldCount; field++)
            {
                if (!left.GetSpan(field).SequenceEqual(right.GetSpan(field)))
                {
                    return FormattableString.Invariant($"record {record}, cell {field + 1}: ")
                        + $"'{right.GetString(field)}' was found, '{left.GetString(field)}' was expected";
                }
            }
        }
    }

    /// <summary>Refuses a peer that writes other cells.</summary>
    /// <exception cref="InvalidOperationException">It does.</exception>
    public static void Require(string peer, byte[] expected, byte[] actual)
    {
        if (Difference(expected, actual) is { } difference)
        {
            throw new InvalidOperationException($"{peer}: {difference}. Make it write the same text.");
        }
    }

    /// <summary>Reads records without a header.</summary>
    public static CsvReader Open(byte[] csv) => CsvReader.Create(
        new MemoryStream(csv),
        CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = ',',
            DetectSeparatorHint = false,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
}
