using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>Values of one width.</summary>
/// <typeparam name="T">The batch's stored type, which is also the table's.</typeparam>
internal sealed unsafe class FixedPage<T>(RelationColumn column) : ColumnPage(column)
    where T : unmanaged
{
    private readonly int _labels = column.Enumeration?.Labels.Count ?? int.MaxValue;

    public override void Add(RecordBatch batch, ReadOnlySpan<int> rows)
    {
        if (!batch.Has(Column))
        {
            AddMissing(rows.Length);
            return;
        }

        FixedVector<T> vector = batch.Fixed<T>(Column);
        ReadOnlySpan<T> values = vector.Values;
        T* target = (T*)Values.Reserve(rows.Length * sizeof(T));
        for (int i = 0; i < rows.Length; i++)
        {
            target[i] = values[rows[i]];
        }

        Values.Advance(rows.Length * sizeof(T));
        if (Column.IsNullable)
        {
            AddNulls(vector, rows, target);
        }
        else if (vector.HasNulls)
        {
            RefuseNulls(batch, vector, rows);
        }

        if (sizeof(T) == 1 && Column.Enumeration is not null)
        {
            RefuseUndefined(batch, rows, (byte*)target);
        }
    }

    private void AddMissing(int rows)
    {
        if (!Column.IsNullable)
        {
            throw Throw.MissingBatchColumn(Column);
        }

        new Span<byte>(Nulls.Reserve(rows), rows).Fill(1);
        Nulls.Advance(rows);
        Values.AddZeros(rows * sizeof(T));
    }

    private void AddNulls(FixedVector<T> vector, ReadOnlySpan<int> rows, T* target)
    {
        if (!vector.HasNulls)
        {
            Nulls.AddZeros(rows.Length);
            return;
        }

        byte* nulls = Nulls.Reserve(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            nulls[i] = vector.IsNull(rows[i]) ? (byte)1 : (byte)0;
            target[i] = nulls[i] == 0 ? target[i] : default; // whatever it holds means nothing
        }

        Nulls.Advance(rows.Length);
    }

    private void RefuseNulls(RecordBatch batch, FixedVector<T> vector, ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
        {
            if (vector.IsNull(row))
            {
                throw Throw.MissingValue(batch, row, Column);
            }
        }
    }

    private void RefuseUndefined(RecordBatch batch, ReadOnlySpan<int> rows, byte* codes)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            if (codes[i] >= _labels)
            {
                throw Throw.UndefinedLabel(batch, rows[i], Column);
            }
        }
    }
}
