using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Totals;

/// <summary>Rows by the label of one enumeration column; rows where it is blank are not counted.</summary>
internal sealed unsafe class LabelTotal
{
    private readonly ReportColumn _column;
    private readonly Dictionary<RelationSchema, Counter> _counters = [];

    private LabelTotal(ReportColumn column) => _column = column;

    /// <summary>The total of a report's column, or null when the report has no such column.</summary>
    public static LabelTotal? Of(ReportDefinition report, string header, string enumeration) =>
        report.Layout.Find(header) is { } column && column.Enumeration == enumeration ? new LabelTotal(column) : null;

    public void Add(RelationSchema relation)
    {
        CellBinding cell = _column.Cells.First(cell => cell.Relation == relation.Name);
        if (cell.Columns.Count > 0)
        {
            _counters.Add(relation, new Counter(cell.Columns[0], cell.Labels!));
        }
    }

    public void Bind(RecordBatch batch)
    {
        if (_counters.TryGetValue(batch.Schema, out Counter? counter))
        {
            counter.Vector = batch.Fixed<byte>(counter.Column);
        }
    }

    public void Count(RelationSchema relation, int start, int end)
    {
        if (!_counters.TryGetValue(relation, out Counter? counter))
        {
            return;
        }

        FixedVector<byte> vector = counter.Vector!;
        byte* codes = vector.Pointer;
        long[] counts = counter.Counts;
        for (int row = start; row < end; row++)
        {
            if (!vector.IsNullUnchecked(row))
            {
                counts[codes[row]]++;
            }
        }
    }

    /// <summary>Counts in the order of the labels, without zeros.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Build()
    {
        EnumerationSchema order = Enumerations.Of(_column.Enumeration!);
        long[] sums = new long[order.Labels.Count];
        foreach (Counter counter in _counters.Values)
        {
            for (int code = 0; code < counter.Labels.Count; code++)
            {
                order.TryGetCode(counter.Labels[code], out byte label);
                sums[label] += counter.Counts[code];
            }
        }

        return
        [
            .. order.Labels
                .Select((label, code) => KeyValuePair.Create(label, sums[code]))
                .Where(total => total.Value != 0),
        ];
    }

    private sealed class Counter(RelationColumn column, IReadOnlyList<string> labels)
    {
        public RelationColumn Column { get; } = column;

        public IReadOnlyList<string> Labels { get; } = labels;

        public long[] Counts { get; } = new long[labels.Count];

        public FixedVector<byte>? Vector { get; set; }
    }
}
