using System.Globalization;
using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Tests;

/// <summary>A row as one plain value a column: text, or a long for everything else, or null.</summary>
internal sealed class StoreRow(RelationSchema schema)
{
    private readonly object?[] _values = new object?[schema.Columns.Count];

    public object? this[RelationColumn column]
    {
        get => _values[column.Ordinal];
        set => _values[column.Ordinal] = value;
    }

    public string? Text(string column) => schema.Find(column) is { } found ? (string?)this[found] : null;

    /// <summary>All values in one line, so that a difference shows as text.</summary>
    public override string ToString() => string.Join('|', schema.Columns.Select(column => this[column] switch
    {
        null => "-",
        long number => number.ToString(CultureInfo.InvariantCulture),
        object text => $"'{text}'",
    }));

    public static RecordBatch ToBatch(RelationSchema schema, IEnumerable<StoreRow> rows)
    {
        RecordBatchBuilder builder = new(schema, schema.Columns);
        foreach (StoreRow row in rows)
        {
            foreach (RelationColumn column in schema.Columns)
            {
                Append(builder.Find(column)!, row[column]);
            }
        }

        return builder.Build();
    }

    public static List<StoreRow> FromBatch(RecordBatch batch)
    {
        List<StoreRow> rows = [];
        for (int i = 0; i < batch.Count; i++)
        {
            StoreRow row = new(batch.Schema);
            foreach (RelationColumn column in batch.Schema.Columns.Where(batch.Has))
            {
                row[column] = batch[column].IsNull(i) ? null : Value(batch[column], i);
            }

            rows.Add(row);
        }

        return rows;
    }

    public static async Task<List<StoreRow>> ReadAsync(IAsyncEnumerable<RecordBatch> batches)
    {
        List<StoreRow> rows = [];
        await foreach (RecordBatch batch in batches)
        {
            rows.AddRange(FromBatch(batch));
        }

        return rows;
    }

    private static object Value(ColumnVector vector, int row) => vector switch
    {
        TextVector text => Encoding.UTF8.GetString(text[row]),
        DictionaryVector ids => Encoding.UTF8.GetString(ids[row]),
        FixedVector<byte> codes => (long)codes.Values[row],
        FixedVector<int> integers => (long)integers.Values[row],
        _ => ((FixedVector<long>)vector).Values[row],
    };

    private static void Append(ColumnBuilder builder, object? value)
    {
        switch (builder)
        {
            case ColumnBuilder when value is null:
                builder.AppendNull();
                break;
            case TextBuilder text:
                text.Append((string)value);
                break;
            case DictionaryBuilder ids:
                ids.Append((string)value);
                break;
            case FixedBuilder<byte> codes:
                codes.Append((byte)(long)value!);
                break;
            case FixedBuilder<int> integers:
                integers.Append((int)(long)value!);
                break;
            default:
                ((FixedBuilder<long>)builder).Append((long)value!);
                break;
        }
    }
}
