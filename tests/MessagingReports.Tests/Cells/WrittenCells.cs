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
    private const int Untouched = -1;

    public static string[] Of(CellWriter writer, RecordBatch batch) => Of(writer, batch, out _);

    public static string[] Of(CellWriter writer, RecordBatch batch, out int guarded)
    {
        guarded = 0;
        writer.Bind(batch);
        Cell* tile = stackalloc Cell[CellWriter.TileRows + 1];
        string[] cells = new string[batch.Count];
        for (int start = 0; start < batch.Count; start += CellWriter.TileRows)
        {
            int rows = Math.Min(CellWriter.TileRows, batch.Count - start);
            new Span<Cell>(tile, rows + 1).Fill(new Cell { Length = Untouched });
            int guardedInTile = writer.Write(start, start + rows, tile);
            guarded += guardedInTile;
            Assert.Equal(guardedInTile, new Span<Cell>(tile, rows).ToArray().Sum(cell => cell.Guarded));
            Assert.Equal(Untouched, tile[rows].Length);
            for (int row = 0; row < rows; row++)
            {
                Assert.InRange(tile[row].Length, 0, writer.MaxBytes);
                cells[start + row] = Encoding.UTF8.GetString(tile[row].Bytes, tile[row].Length);
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
