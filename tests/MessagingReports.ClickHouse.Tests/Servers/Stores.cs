using MessagingReports.Engines;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using MessagingReports.Testing;

namespace MessagingReports.ClickHouse.Tests.Servers;

/// <summary>Fills databases of the cluster.</summary>
internal static class Stores
{
    public const string SampleAccount = "ACC-NY";

    public static ReportPeriod SampleMonth { get; } = ReportPeriod.Dates(new(2024, 10, 1), new(2024, 10, 31));

    public static async Task<ClickHouseAttemptSource> FillAsync(
        this ClickHouseDatabase database, SampleStore sample, ClickHouseSourceOptions? options = null)
    {
        ClickHouseAttemptSource source = ClickHouseAttemptSource.Open(database.ConnectionString, options);
        await source.FillAsync(sample);
        return source;
    }

    public static async Task FillAsync(this ClickHouseAttemptSource source, SampleStore sample)
    {
        await source.CreateRelationsAsync(replace: false, CancellationToken.None);
        await source.LoadDirectoryAsync(sample.Directory, CancellationToken.None);
        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            await source.BulkLoadAsync(relation, sample.Read(relation).ToAsyncEnumerable(), CancellationToken.None);
        }
    }

    public static ReportRequest Request(ReportDefinition report) => new()
    {
        Report = report,
        Scope = ReportScope.Account(SampleAccount),
        Period = SampleMonth,
    };

    public static SourceQuery Query(RelationSchema relation, params RelationColumn[] columns) => new()
    {
        Relation = relation,
        Columns = columns,
        Scope = ReportScope.Account(SampleAccount),
        AccountIds = [SampleAccount],
        Start = NodaTime.Instant.FromUtc(2000, 1, 1, 0, 0),
        End = NodaTime.Instant.FromUtc(2100, 1, 1, 0, 0),
    };
}
