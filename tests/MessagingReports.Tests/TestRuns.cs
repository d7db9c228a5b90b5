using System.Text;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using NodaTime;

namespace MessagingReports.Tests;

/// <summary>Short ways to ask for a report and to run it.</summary>
internal static class TestRuns
{
    /// <summary>The time of every run: after October 2024.</summary>
    public static readonly Instant Now = Instant.FromUtc(2024, 11, 2, 9, 30);

    public static readonly IClock Clock = new FixedClock(Now);

    public static readonly ReportPeriod October =
        ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 31));

    /// <summary>A window that selects nothing.</summary>
    public static readonly ReportPeriod Nothing = ReportPeriod.Instants(TestStore.Start, TestStore.Start);

    public static ReportRequest Request(
        ReportDefinition report,
        ReportScope? scope = null,
        ReportPeriod? period = null,
        CsvFormat? csv = null,
        bool? strict = null,
        bool omitsInactive = false,
        ReportCompression? compression = null) => new()
        {
            Report = report,
            Scope = scope ?? ReportScope.Account("A1"),
            Period = period ?? October,
            Csv = csv,
            IsStrict = strict,
            OmitsInactive = omitsInactive,
            Compression = compression,
        };

    public static ReportRunner Runner(this IAttemptSource source) => new(source, Clock);

    /// <summary>Runs to memory.</summary>
    public static async Task<(ReportResult Result, byte[] Bytes)> RunAsync(
        this IAttemptSource source, ReportRequest request, CancellationToken cancellationToken = default)
    {
        using MemoryStream stream = new();
        ReportResult result = await source.Runner().RunAsync(
            request, ReportOutput.Stream(stream), cancellationToken: cancellationToken);
        return (result, stream.ToArray());
    }

    /// <summary>The records of a report as UTF-8 text, without the header.</summary>
    public static async Task<string> RowsAsync(this IAttemptSource source, ReportRequest request)
    {
        (_, byte[] bytes) = await source.RunAsync(request);
        string text = Encoding.UTF8.GetString(bytes);
        return text[(text.IndexOf("\r\n", StringComparison.Ordinal) + 2)..];
    }

    /// <summary>The cells of one column, by header.</summary>
    public static async Task<string[]> ColumnAsync(this IAttemptSource source, ReportRequest request, string header)
    {
        (_, byte[] bytes) = await source.RunAsync(request);
        List<string[]> records = CsvRecords.Read(bytes);
        int column = Array.IndexOf(records[0], header);
        Assert.True(column >= 0, header);
        return [.. records.Skip(1).Select(record => record[column])];
    }

    private sealed class FixedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
