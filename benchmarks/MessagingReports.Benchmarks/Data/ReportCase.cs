using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Benchmarks.Data;

/// <summary>
/// A report of the sample store's first account, which owns a little more than half of all records, over two months in
/// which summer time ends; over one where the report allows no more.
/// </summary>
internal sealed class ReportCase(ReportDefinition report)
{
    // The directory is the same for every size and seed.
    private static readonly ReportDirectory Directory =
        new SampleStore(new SampleStoreOptions { Attempts = 1 }).Directory;

    private static readonly LocalDate From = new(2024, 10, 1);

    public ReportDefinition Report => report;

    public Account Account { get; } = Directory.Accounts[0];

    public ReportScope Scope => ReportScope.Account(Account.AccountId);

    public DateTimeZone Zone => ReportZones.Find(Account.ReportsTimeZone)!;

    public ReportPeriod Period { get; } =
        ReportPeriod.Dates(From, report.MaxReportDays is { } days ? From.PlusDays(days - 1) : new(2024, 11, 29));

    public ReportWindow Window => Period.InZone(Zone, LocalMidnight.Instance);

    /// <summary>The minor digits of what the account pays.</summary>
    public int MinorDigits => CurrencyDigits.For(
        Directory.ContractLines.First(line => line.AccountId == Account.AccountId).Currency);

    public ReportRequest Request(CsvFormat? format = null, ReportCompression? compression = null) => new()
    {
        Report = report,
        Scope = Scope,
        Period = Period,
        Csv = format,
        Compression = compression,
    };

    /// <summary>The rows of a relation that the report is about.</summary>
    public SourceQuery Query(RelationSchema relation, IReadOnlyList<RelationColumn> columns) => new()
    {
        Relation = relation,
        Columns = columns,
        Scope = Scope,
        AccountIds = [Account.AccountId],
        Start = Window.Start,
        End = Window.End,
    };
}
