using System.Buffers.Text;
using System.Globalization;
using CsvHelper;
using MessagingReports.Relations;
using MessagingReports.Testing.Sampling;

namespace MessagingReports.Testing.Folders;

/// <summary>Writes one relation as the CSV file of a data folder.</summary>
internal static class RelationFile
{
    private const int BufferSize = 256 * 1024;
    private const int LongestNumber = 40;
    private const long Second = 1_000_000;

    public static async Task WriteAsync(
        string path, RelationSchema relation, IEnumerable<RecordBatch> batches, CancellationToken cancellationToken)
    {
        FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, useAsync: true);
        await using (stream.ConfigureAwait(false))
        {
            CsvWriter writer =
                CsvWriter.Create(stream, new CsvWriterOptions { BufferSize = BufferSize }, leaveOpen: true);
            await using (writer.ConfigureAwait(false))
            {
                writer.WriteHeader([.. relation.Columns.Select(column => column.Name)]);
                foreach (RecordBatch batch in batches)
                {
                    ColumnVector[] vectors = [.. relation.Columns.Select(column => batch[column])];
                    for (int row = 0; row < batch.Count; row++)
                    {
                        WriteRow(writer, vectors, row);
                        await writer.EndRecordAsync(cancellationToken).ConfigureAwait(false);
                    }
                }

                await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static void WriteRow(CsvWriter writer, ColumnVector[] vectors, int row)
    {
        Span<byte> number = stackalloc byte[LongestNumber];
        foreach (ColumnVector vector in vectors)
        {
            writer.WriteField(vector.IsNull(row) ? default : vector switch
            {
                TextVector texts => texts[row],
                DictionaryVector ids => ids[row],
                FixedVector<byte> codes => Label(vector.Column, codes.Values[row]),
                FixedVector<int> numbers => Integer(number, numbers.Values[row]),
                _ => Long(number, vector.Column, ((FixedVector<long>)vector).Values[row]),
            });
        }
    }

    private static ReadOnlySpan<byte> Label(RelationColumn column, byte code) =>
        column.Enumeration is { } labels ? labels.Utf8Label(code) : code == 0 ? "false"u8 : "true"u8;

    private static ReadOnlySpan<byte> Long(Span<byte> destination, RelationColumn column, long value) =>
        column.Type switch
        {
            RelationColumnType.Instant => Time(destination, value),
            RelationColumnType.Decimal => Decimal(destination, value, column.Scale),
            _ => Integer(destination, value),
        };

    private static ReadOnlySpan<byte> Integer(Span<byte> destination, long value)
    {
        Utf8Formatter.TryFormat(value, destination, out int length);
        return destination[..length];
    }

    private static ReadOnlySpan<byte> Time(Span<byte> destination, long micros)
    {
        string format = micros % Second == 0 ? "yyyy-MM-ddTHH:mm:ss'Z'" : "yyyy-MM-ddTHH:mm:ss.ffffff'Z'";
        DateTime time = DateTime.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);
        time.TryFormat(destination, out int length, format, CultureInfo.InvariantCulture);
        return destination[..length];
    }

    /// <summary>Plain digits without trailing zeros after the point.</summary>
    private static ReadOnlySpan<byte> Decimal(Span<byte> destination, long value, int scale)
    {
        int length = 0;
        if (value < 0)
        {
            destination[length++] = (byte)'-';
            value = -value;
        }

        long power = 1;
        for (int i = 0; i < scale; i++)
        {
            power *= 10;
        }

        long whole = Math.DivRem(value, power, out long fraction);
        length += Integer(destination[length..], whole).Length;
        if (fraction == 0)
        {
            return destination[..length];
        }

        destination[length++] = (byte)'.';
        length += Ascii.Digits(destination[length..], fraction, scale);
        return destination[..length].TrimEnd((byte)'0');
    }
}
