using System.Text;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests.Cells;

/// <summary>Runs one cell writer over a batch, and holds it to the room it asked for.</summary>
internal static unsafe class WrittenCells
{
    private const byte Untouched = 0xA5;

    public static string[] Of(CellWriter writer, RecordBatch batch)
    {
        writer.Bind(batch);
        byte[] room = new byte[writer.MaxBytes + 64];
        string[] cells = new string[batch.Count];
        fixed (byte* start = room)
        {
            for (int row = 0; row < batch.Count; row++)
            {
                room.AsSpan().Fill(Untouched);
                int length = (int)(writer.Write(row, start) - start);
                Assert.InRange(length, 0, writer.MaxBytes);
                Assert.Equal(-1, room.AsSpan(writer.MaxBytes).IndexOfAnyExcept(Untouched));
                cells[row] = Encoding.UTF8.GetString(room, 0, length);
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
