using MessagingReports.Relations;

namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>Copies of a batch with other rows or another cell, made by hand as a careless host makes them.</summary>
internal static class ChangedBatch
{
    /// <summary>The batch with these rows, in this order.</summary>
    public static RecordBatch With(this RecordBatch batch, IReadOnlyList<int> rows) =>
        new(batch.Schema, [.. Columns(batch).Select(column => Rows(batch[column], rows))]);

    /// <summary>The batch with other bytes in a text or id column.</summary>
    public static RecordBatch With(this RecordBatch batch, RelationColumn column, int row, byte[] text)
    {
        TextVector vector = batch.Text(column);
        return With(batch, Text(column, batch.Count, other => other == row ? text : vector[other]));
    }

    /// <summary>The batch with another id in a reference column; null for none.</summary>
    public static RecordBatch With(this RecordBatch batch, RelationColumn column, int row, string? id)
    {
        DictionaryVector vector = batch.Dictionary(column);
        int[] codes = vector.Codes.ToArray();
        codes[row] = id is null ? -1 : vector.Dictionary.GetOrAdd(System.Text.Encoding.UTF8.GetBytes(id));
        return With(batch, new DictionaryVector(column, codes, vector.Dictionary));
    }

    /// <summary>The batch with another value in a fixed column; null for none.</summary>
    public static RecordBatch With<T>(this RecordBatch batch, RelationColumn column, int row, T? value)
        where T : unmanaged
    {
        FixedVector<T> vector = batch.Fixed<T>(column);
        return With(batch, Fixed(
            column,
            batch.Count,
            other => other == row ? value : vector.IsNull(other) ? null : vector.Values[other]));
    }

    public static IEnumerable<RelationColumn> Columns(RecordBatch batch) => batch.Schema.Columns.Where(batch.Has);

    private static RecordBatch With(RecordBatch batch, ColumnVector changed) => new(
        batch.Schema,
        [.. Columns(batch).Select(column => column == changed.Column ? changed : batch[column])]);

    private static ColumnVector Rows(ColumnVector vector, IReadOnlyList<int> rows) => vector switch
    {
        TextVector text => Text(text.Column, rows.Count, row => text[rows[row]]),
        DictionaryVector ids => new DictionaryVector(
            ids.Column, rows.Select(row => ids.Codes[row]).ToArray(), ids.Dictionary),
        FixedVector<byte> bytes => Fixed(bytes, rows),
        FixedVector<int> numbers => Fixed(numbers, rows),
        _ => Fixed((FixedVector<long>)vector, rows),
    };

    private static FixedVector<T> Fixed<T>(FixedVector<T> vector, IReadOnlyList<int> rows)
        where T : unmanaged => Fixed<T>(
            vector.Column,
            rows.Count,
            row => vector.IsNull(rows[row]) ? null : vector.Values[rows[row]]);

    private static FixedVector<T> Fixed<T>(RelationColumn column, int count, Func<int, T?> value)
        where T : unmanaged
    {
        byte[] validity = new byte[(count + 7) / 8];
        T[] values = new T[count];
        for (int row = 0; row < count; row++)
        {
            values[row] = value(row) ?? default;
            validity[row / 8] |= (byte)(value(row) is null ? 0 : 1 << (row % 8));
        }

        return new FixedVector<T>(column, values, validity);
    }

    private delegate ReadOnlySpan<byte> TextOfRow(int row);

    private static TextVector Text(RelationColumn column, int count, TextOfRow text)
    {
        List<byte> bytes = [];
        int[] offsets = new int[count + 1];
        for (int row = 0; row < count; row++)
        {
            bytes.AddRange(text(row));
            offsets[row + 1] = bytes.Count;
        }

        return new TextVector(column, offsets, bytes.ToArray());
    }
}
