namespace MessagingReports.Relations;

/// <summary>The rows of one slice, read in any order and handed on in (window key, key) order.</summary>
internal sealed unsafe class SliceRows
{
    private readonly RelationSchema _schema;
    private readonly RelationColumn[] _columns;
    private int[] _order = [];
    private long[] _times = [];

    /// <summary>Rows that carry <paramref name="columns"/>, and the window key and key to sort by.</summary>
    /// <param name="schema">The relation.</param>
    /// <param name="columns">What is handed on.</param>
    /// <param name="dictionaries">The ids of the read.</param>
    /// <param name="capacity">The rows of the largest slice.</param>
    public SliceRows(
        RelationSchema schema,
        IReadOnlyList<RelationColumn> columns,
        RelationDictionaries dictionaries,
        int capacity)
    {
        _schema = schema;
        _columns = [.. columns.Distinct()];
        Builder = new RecordBatchBuilder(
            schema, [.. _columns, schema.WindowKey!, schema.Key], capacity, dictionaries);
    }

    /// <summary>Where the rows are appended.</summary>
    public RecordBatchBuilder Builder { get; }

    /// <summary>Sorts the rows and gives the batch they are copied from.</summary>
    public RecordBatch Sort()
    {
        RecordBatch rows = Builder.Build();
        if (_order.Length < rows.Count)
        {
            _order = new int[rows.Count];
            _times = new long[rows.Count];
        }

        Span<int> order = _order.AsSpan(0, rows.Count);
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        // Times are compared far faster than ids, and few rows share one.
        Span<long> times = _times.AsSpan(0, rows.Count);
        rows.Fixed<long>(_schema.WindowKey!).Values.CopyTo(times);
        times.Sort(order);
        SortTies(rows.Text(_schema.Key), times, order);
        return rows;
    }

    /// <summary>Appends some of the sorted rows to a batch being built.</summary>
    public void Copy(RecordBatch rows, int first, int count, RecordBatchBuilder target)
    {
        ReadOnlySpan<int> order = _order.AsSpan(first, count);
        foreach (RelationColumn column in _columns)
        {
            ColumnBuilder builder = target.Find(column)!;
            switch (rows[column])
            {
                case TextVector texts:
                    Texts(texts, order, (TextBuilder)builder);
                    break;
                case DictionaryVector ids:
                    Codes(ids, order, (DictionaryBuilder)builder);
                    break;
                case FixedVector<byte> bytes:
                    Values(bytes, order, (FixedBuilder<byte>)builder);
                    break;
                case FixedVector<int> integers:
                    Values(integers, order, (FixedBuilder<int>)builder);
                    break;
                case FixedVector<long> longs:
                    Values(longs, order, (FixedBuilder<long>)builder);
                    break;
            }
        }
    }

    private static void SortTies(TextVector keys, ReadOnlySpan<long> times, Span<int> order)
    {
        for (int first = 0; first < order.Length;)
        {
            int end = first + 1;
            while (end < order.Length && times[end] == times[first])
            {
                end++;
            }

            if (end > first + 1)
            {
                order[first..end].Sort((left, right) =>
                {
                    int byKey = keys.Unchecked(left).SequenceCompareTo(keys.Unchecked(right));
                    return byKey != 0 ? byKey : left.CompareTo(right);
                });
            }

            first = end;
        }
    }

    private static void Values<T>(FixedVector<T> source, ReadOnlySpan<int> order, FixedBuilder<T> builder)
        where T : unmanaged
    {
        int first = builder.Count;
        T* target = builder.Extend(order.Length);
        T* values = source.Pointer;
        for (int i = 0; i < order.Length; i++)
        {
            target[i] = values[order[i]];
        }

        for (int i = 0; source.HasNulls && i < order.Length; i++)
        {
            if (source.IsNullUnchecked(order[i]))
            {
                builder.SetNull(first + i);
            }
        }
    }

    // The builders of a read share their dictionaries, so a code means the same in all of them.
    private static void Codes(DictionaryVector source, ReadOnlySpan<int> order, DictionaryBuilder builder)
    {
        int* target = builder.Extend(order.Length);
        int* codes = source.Pointer;
        for (int i = 0; i < order.Length; i++)
        {
            target[i] = codes[order[i]];
        }
    }

    private static void Texts(TextVector source, ReadOnlySpan<int> order, TextBuilder builder)
    {
        int* offsets = source.Offsets;
        int total = 0;
        foreach (int row in order)
        {
            total += offsets[row + 1] - offsets[row];
        }

        byte* target = builder.Reserve(order.Length, total, out int* ends, out int end);
        int longest = 0;
        for (int i = 0; i < order.Length; i++)
        {
            int start = offsets[order[i]];
            int length = offsets[order[i] + 1] - start;
            Copy(source.Bytes + start, target, length);
            target += length;
            end += length;
            ends[i] = end;
            longest = Math.Max(longest, length);
        }

        builder.Commit(order.Length, total, longest);
    }

    // Source and target are padded, so that 16 bytes can be copied whatever the length.
    private static void Copy(byte* source, byte* target, int length)
    {
        if (length <= 16)
        {
            System.Runtime.Intrinsics.Vector128.Store(System.Runtime.Intrinsics.Vector128.Load(source), target);
        }
        else
        {
            System.Runtime.CompilerServices.Unsafe.CopyBlockUnaligned(target, source, (uint)length);
        }
    }
}
