using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Running;

/// <summary>Writes the rows of one relation as CSV records.</summary>
internal sealed unsafe class RowFormatter
{
    private readonly CellWriter[] _cells;
    private readonly byte _delimiter;

    public RowFormatter(ReportLayout layout, RelationSchema relation, CellContext context)
    {
        _cells =
        [
            .. layout.Columns.Select(column => column.Cells
                .First(cell => cell.Relation == relation.Name)
                .CreateWriter(column.Type, context)),
        ];
        _delimiter = (byte)context.Format.Delimiter;
    }

    /// <summary>The writers, in column order.</summary>
    public IReadOnlyList<CellWriter> Cells => _cells;

    /// <summary>The most bytes one record of the bound batch takes.</summary>
    public int RecordBytes { get; private set; }

    public long GuardedCells
    {
        get
        {
            long guarded = 0;
            foreach (CellWriter cell in _cells)
            {
                guarded += cell.GuardedCells;
            }

            return guarded;
        }
    }

    public void Bind(RecordBatch batch)
    {
        int bytes = 1;
        foreach (CellWriter cell in _cells)
        {
            cell.Bind(batch);
            bytes += cell.MaxBytes + 1;
        }

        RecordBytes = bytes;
    }

    /// <summary>Writes rows until <paramref name="end"/> or until the next might not fit.</summary>
    /// <returns>The first row not written.</returns>
    public int Write(int row, int end, BlockWriter blocks)
    {
        byte* position = blocks.Position;
        byte* limit = blocks.End - RecordBytes;
        byte delimiter = _delimiter;
        CellWriter[] cells = _cells;
        int first = row;
        for (; row < end && position <= limit; row++)
        {
            foreach (CellWriter cell in cells)
            {
                position = cell.Write(row, position);
                *position++ = delimiter;
            }

            // The last cell's delimiter becomes the record's end.
            position[-1] = (byte)'\r';
            *position++ = (byte)'\n';
        }

        blocks.Position = position;
        blocks.Rows += row - first;
        return row;
    }
}
