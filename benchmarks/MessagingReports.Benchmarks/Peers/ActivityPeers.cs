using System.Globalization;
using CsvHelper;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Benchmarks.Ours;
using MessagingReports.Csv;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Everybody who computes Account Activity, over the same rows.</summary>
/// <remarks>
/// The numbers compared are the report's times (as seconds since 1970) and whole numbers, in column order.
/// </remarks>
internal sealed class ActivityPeers : IDisposable
{
    private static readonly string[] Columns =
    [
        "Active Sub-campaigns", "First Attempt Time", "Last Attempt Time", "Messages Attempted", "Messages Delivered",
        "Messages Undelivered", "Messages Pending", "Not Attempted", "Contacts Attempted", "Contacts Delivered",
        "Contacts Filtered", "Filtered Records", "Voice Attempted", "Voice Delivered", "Text Attempted",
        "Text Delivered", "Email Attempted", "Email Delivered", "Delivered to Person", "Delivered to Machine",
        "Script Successes", "Opt-outs", "Inbound Contacts", "Direct Connect Attempts", "Direct Connects Completed",
    ];

    public ActivityPeers(AccountSample sample)
    {
        Ours = new RunCsv(
            new ReplaySource(sample.Store), sample, ReportCatalog.Get("account-activity"), CsvFormat.Default);
        ActivityData data = new(sample);
        Rows = data.Attempts.Count;
        Linq = new ActivityLinq(data);
        DuckDb = new ActivityDuckDb(sample);
    }

    public RunCsv Ours { get; }

    public ActivityLinq Linq { get; }

    public ActivityDuckDb DuckDb { get; }

    /// <summary>The attempts; the other two relations are a tenth of them.</summary>
    public long Rows { get; }

    /// <summary>Compares everybody's numbers with ours.</summary>
    /// <exception cref="InvalidOperationException">A peer gives other numbers.</exception>
    public void Check()
    {
        using MemoryStream output = new();
        Ours.Write(output);
        Dictionary<string, long[]> expected = Parse(output.ToArray());
        Check(ActivityLinq.Name, expected, Linq.Run());
        Check(ActivityDuckDb.Name, expected, DuckDb.Run());
    }

    public void Dispose() => DuckDb.Dispose();

    private static Dictionary<string, long[]> Parse(byte[] report)
    {
        using CsvReader csv = CsvReader.Create(new MemoryStream(report), CsvReaderOptions.Default);
        csv.ReadHeader();
        Dictionary<string, long[]> numbers = [];
        while (csv.Read())
        {
            numbers.Add(csv.GetString("Campaign ID"), [.. Columns.Select(column => Number(csv.GetString(column)))]);
        }

        return numbers;
    }

    private static long Number(string cell) =>
        cell.Length == 0 ? 0
        : cell.Contains('T', StringComparison.Ordinal)
            ? DateTimeOffset.Parse(cell, CultureInfo.InvariantCulture).ToUnixTimeSeconds()
        : long.Parse(cell, CultureInfo.InvariantCulture);

    private static void Check(string peer, Dictionary<string, long[]> expected, Dictionary<string, long[]> actual)
    {
        foreach ((string campaign, long[] numbers) in expected)
        {
            for (int column = 0; column < Columns.Length; column++)
            {
                if (actual[campaign][column] != numbers[column])
                {
                    throw new InvalidOperationException(FormattableString.Invariant(
                        $"{peer}: {campaign}, {Columns[column]} is {actual[campaign][column]}, ") +
                        FormattableString.Invariant($"{numbers[column]} was expected. Make it ask the same."));
                }
            }
        }
    }
}
