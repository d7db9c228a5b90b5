using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Manifests;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Totals;

/// <summary>Counts what the manifest's totals need while rows are written.</summary>
internal sealed class ReportTotals(ReportDefinition report, ReportDirectory directory)
{
    private readonly LabelTotal? _channel = LabelTotal.Of(report, "Channel", nameof(Channel));
    private readonly LabelTotal? _resultClass = LabelTotal.Of(report, "Result Class", nameof(ResultClass));
    private readonly ColumnTotals? _columns = report.Kind == ReportKind.Summary ? new ColumnTotals(report) : null;
    private readonly ServiceTotals? _services = report.Services is null ? null : new ServiceTotals(report, directory);

    /// <summary>Rows of <paramref name="relation"/> will be written by <paramref name="cells"/>.</summary>
    public void Add(RelationSchema relation, IReadOnlyList<CellWriter> cells, ReferenceMaps references)
    {
        _channel?.Add(relation);
        _resultClass?.Add(relation);
        _columns?.Use(cells);
        _services?.Use(references);
    }

    public void Bind(RecordBatch batch)
    {
        _channel?.Bind(batch);
        _resultClass?.Bind(batch);
        _services?.Bind(batch);
    }

    /// <summary>Counts rows <c>[start, end)</c> of the batch last bound for the relation.</summary>
    public void Count(RelationSchema relation, int start, int end)
    {
        _channel?.Count(relation, start, end);
        _resultClass?.Count(relation, start, end);
        _columns?.Count(start, end);
        _services?.Count(start, end);
    }

    public ManifestTotals Build(long rows) => new()
    {
        Rows = rows,
        Channel = _channel?.Build(),
        ResultClass = _resultClass?.Build(),
        Quantity = _services?.Quantities(),
        Amount = _services?.Amounts(),
        Columns = _columns?.Build(),
    };
}
