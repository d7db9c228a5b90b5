using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>Rows of a fact relation gathered in any order and handed out in (window key, key) order.</summary>
internal sealed class RelationRows(RelationSchema relation, IReadOnlyList<RelationColumn> columns)
{
    private readonly RelationDictionaries _dictionaries = new(relation);
    private readonly List<RecordBatchBuilder> _parts = [];
    private readonly List<RowPosition> _rows = [];

    /// <summary>Adds the reader's current record.</summary>
    public void Add(CsvRelationReader record)
    {
        if (_parts.Count == 0 || _parts[^1].Count == RecordBatchBuilder.DefaultCapacity)
        {
            _parts.Add(new RecordBatchBuilder(relation, columns, RecordBatchBuilder.FirstCapacity, _dictionaries));
        }

        _rows.Add(new RowPosition(record.Microseconds(relation.WindowKey!), _parts.Count - 1, _parts[^1].Count));
        record.AppendTo(_parts[^1]);
    }

    /// <summary>All rows in order; the batches share their memory.</summary>
    public IEnumerable<RecordBatch> InOrder()
    {
        RecordBatch[] parts = [.. _parts.Select(part => part.Build())];
        TextVector[] keys = [.. parts.Select(part => part.Text(relation.Key))];
        _rows.Sort((left, right) => Compare(keys, left, right));

        int capacity = Math.Min(_rows.Count, RecordBatchBuilder.DefaultCapacity);
        RecordBatchBuilder batch = new(relation, columns, capacity, _dictionaries);
        for (int start = 0; start < _rows.Count; start += RecordBatchBuilder.DefaultCapacity)
        {
            int count = Math.Min(RecordBatchBuilder.DefaultCapacity, _rows.Count - start);
            batch.Clear();
            foreach (RelationColumn column in columns)
            {
                VectorCopy.Append(batch.Find(column)!, parts, _rows.Slice(start, count));
            }

            yield return batch.Build();
        }
    }

    private static int Compare(TextVector[] keys, RowPosition left, RowPosition right)
    {
        int order = left.At.CompareTo(right.At);
        if (order == 0)
        {
            order = keys[left.Part][left.Row].SequenceCompareTo(keys[right.Part][right.Row]);
        }

        // Rows with the same key are an error of the data; the order of the file decides which of them comes first.
        return order != 0 ? order : (left.Part, left.Row).CompareTo((right.Part, right.Row));
    }
}
