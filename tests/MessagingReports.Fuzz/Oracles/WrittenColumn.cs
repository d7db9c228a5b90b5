using System.Text;
using MessagingReports.Cells;
using MessagingReports.Fuzz.Driving;
using MessagingReports.Relations;

namespace MessagingReports.Fuzz.Oracles;

/// <summary>Runs one cell writer over a batch, tile by tile, and holds it to what it says of its cells.</summary>
internal static unsafe class WrittenColumn
{
    private static ReadOnlySpan<byte> Around => ",around,"u8;

    public static string[] Of(CellWriter writer, RecordBatch batch, int tileRows, out int guarded)
    {
        guarded = 0;
        writer.Bind(batch);
        RecordTile tile = new();
        tileRows = Math.Min(tileRows, tile.Reserve((2 * Around.Length) + writer.MaxBytes + Cell.Padding));
        string[] cells = new string[batch.Count];
        fixed (byte* around = (byte[])[.. Around, .. new byte[Cell.Padding]])
        {
            for (int start = 0; start < batch.Count; start += tileRows)
            {
                writer.Prefetch(start, Math.Min(start + tileRows, batch.Count));
                tile.Begin(start, Math.Min(tileRows, batch.Count - start));
                tile.Precede(around, Around.Length);
                writer.Write(tile);
                tile.Append(around, Around.Length);
                bool isBlank = writer.IsBlank(start, tile.End);
                for (int index = 0; index < tile.Count; index++)
                {
                    ReadOnlySpan<byte> record = new(tile.Record(index, out int length), length);
                    FindingException.Unless(
                        record.StartsWith(Around) && record.EndsWith(Around), "what stands around was altered");
                    ReadOnlySpan<byte> cell = record[Around.Length..^Around.Length];
                    FindingException.Unless(cell.Length <= writer.MaxBytes, "more bytes than the most");
                    FindingException.Unless(!isBlank || cell.IsEmpty, "a cell in a tile that is blank");
                    cells[start + index] = Encoding.UTF8.GetString(cell);
                    guarded += tile.Guarded(index);
                }
            }
        }

        FindingException.Unless(
            !writer.IsConstant || cells.Distinct().Count() <= 1, "different cells in a batch of one and the same");
        return cells;
    }
}
