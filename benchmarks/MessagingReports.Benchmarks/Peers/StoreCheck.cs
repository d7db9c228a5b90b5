using CsvHelper;
using MessagingReports.Benchmarks.Data;
using MessagingReports.DuckDb;
using MessagingReports.Layouts;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Holds the <c>COPY</c> of each report from a store file to the cells our run writes from it.</summary>
internal static class StoreCheck
{
    private const char Unit = '\u001f';

    /// <summary>Compares the ordered copy record by record, and the other whatever its order.</summary>
    /// <exception cref="InvalidOperationException">A copy has other cells.</exception>
    public static void Run(string store)
    {
        string file = Path.Combine(Path.GetTempPath(), $"bench-{Guid.NewGuid():N}.csv");
        try
        {
            foreach (ReportDefinition definition in ReportCatalog.All)
            {
                ReportCase report = new(definition);
                byte[] expected = OursAsync(store, report).GetAwaiter().GetResult();
                if (definition.RowRelations.Count == 1)
                {
                    CsvCells.Require(
                        $"{definition.Id}: {StoreCopy.Name(1, isOrdered: true)}",
                        expected,
                        Copy(store, report, file, isOrdered: true));
                }

                RequireSameRecords(definition.Id, expected, Copy(store, report, file, isOrdered: false));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static byte[] Copy(string store, ReportCase report, string file, bool isOrdered)
    {
        using StoreCopy copy = new(store, report, threads: 2, isOrdered);
        copy.Copy(file);
        return File.ReadAllBytes(file);
    }

    private static async Task<byte[]> OursAsync(string store, ReportCase report)
    {
        await using DuckDbAttemptSource source = DuckDbAttemptSource.OpenFile(store);
        using MemoryStream output = new();
        await new ReportRunner(source).RunAsync(report.Request(CsvPeers.Unguarded), ReportOutput.Stream(output));
        return output.ToArray();
    }

    private static void RequireSameRecords(string report, byte[] expected, byte[] actual)
    {
        List<string> left = Records(expected);
        List<string> right = Records(actual);
        if (left.Count < 2 || !left.SequenceEqual(right))
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{report}: {StoreCopy.Name(2)}: {right.Count} records were found, the {left.Count} of our run were ") +
                "expected, cell by cell. Make it write the same text.");
        }
    }

    private static List<string> Records(byte[] csv)
    {
        using CsvReader reader = CsvCells.Open(csv);
        List<string> records = [];
        while (reader.Read())
        {
            records.Add(string.Join(Unit, Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))));
        }

        records.Sort(StringComparer.Ordinal);
        return records;
    }
}
