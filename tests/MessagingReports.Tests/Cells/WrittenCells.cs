using System.Text;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Cells;

/// <summary>Runs one cell writer over a batch, and holds it to what it said of its cells.</summary>
internal static unsafe class WrittenCells
{
    private static ReadOnlySpan<byte> Text => ",before,"u8;

    public static string[] Of(CellWriter writer, RecordBatch batch) => Of(writer, batch, out _);

    public static string[] Of(CellWriter writer, RecordBatch batch, out int guarded)
    {
        guarded = 0;
        writer.Bind(batch);
        RecordTile tile = new();
        int tileRows = tile.Reserve((2 * Text.Length) + writer.MaxBytes + Cell.Padding);
        string[] cells = new string[batch.Count];
        for (int start = 0; start < batch.Count; start += tileRows)
        {
            tile.Begin(start, Math.Min(tileRows, batch.Count - start));
            fixed (byte* text = Text.ToArray().Concat(new byte[Cell.Padding]).ToArray())
            {
                tile.Precede(text, Text.Length);
                writer.Write(tile);
                tile.Append(text, Text.Length);
            }

            bool isBlank = writer.IsBlank(start, tile.End);
            for (int index = 0; index < tile.Count; index++)
            {
                ReadOnlySpan<byte> record = new(tile.Record(index, out int length), length);
                Assert.True(record.StartsWith(Text) && record.EndsWith(Text));
                ReadOnlySpan<byte> cell = record[Text.Length..^Text.Length];
                Assert.InRange(cell.Length, 0, isBlank ? 0 : writer.MaxBytes);
                cells[start + index] = Encoding.UTF8.GetString(cell);
                guarded += tile.Guarded(index);
            }
        }

        return cells;
    }

    /// <summary>A batch of one column; null is null.</summary>
    public static RecordBatch Batch<T>(RelationColumn column, IEnumerable<T?> values)
        where T : unmanaged
    {
        RecordBatchBuilder batch = new(SchemaOf(column), [column], capacity: 1);
        foreach (T? value in values)
        {
            batch.Fixed<T>(column).Append(value);
        }

        return batch.Build();
    }

    /// <summary>A batch of a text or id column; null is null.</summary>
    public static RecordBatch Batch(RelationColumn column, IEnumerable<string?> values)
    {
        RecordBatchBuilder batch = new(SchemaOf(column), [column], capacity: 1);
        foreach (string? value in values)
        {
            batch.Text(column).Append(value);
        }

        return batch.Build();
    }

    /// <summary>A batch of a reference column with a dictionary of its own; null is null.</summary>
    public static RecordBatch References(RelationColumn column, params string?[] ids)
    {
        RecordBatchBuilder batch = new(SchemaOf(column), [column], capacity: 1);
        foreach (string? id in ids)
        {
            batch.Dictionary(column).Append(id);
        }

        return batch.Build();
    }

    public static CellContext Context(ReportDirectory? directory = null, CsvFormat? format = null, string zone = "UTC")
    {
        directory ??= TestStore.DefaultDirectory;
        long start = UnixMicroseconds.Of(TestStore.Start);
        return new CellContext(
            directory,
            format ?? CsvFormat.Default,
            new ZoneOffsets(DateTimeZoneProviders.Tzdb[zone], start, start + 1),
            new ReferenceMaps(directory));
    }

    private static RelationSchema SchemaOf(RelationColumn column) =>
        RelationSchemas.Facts.SingleOrDefault(relation => relation.Name == column.Relation)
        ?? (column.Relation == "service_summary"
            ? MessagingReports.Reports.ServiceSummaryRelation.Schema
            : MessagingReports.Reports.AccountActivityRelation.Schema);
}
