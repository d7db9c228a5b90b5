using System.Globalization;
using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Testing;

/// <summary>Rows of a relation as texts by column name, the way a data folder prints them; null stays null.</summary>
internal static class BatchRows
{
    public static List<Dictionary<string, string?>> Read(IEnumerable<RecordBatch> batches)
    {
        List<Dictionary<string, string?>> rows = [];
        foreach (RecordBatch batch in batches)
        {
            for (int row = 0; row < batch.Count; row++)
            {
                rows.Add(batch.Schema.Columns.Where(batch.Has).ToDictionary(
                    column => column.Name, column => Text(batch[column], row)));
            }
        }

        return rows;
    }

    public static async Task<List<Dictionary<string, string?>>> Read(IAsyncEnumerable<RecordBatch> batches)
    {
        List<Dictionary<string, string?>> rows = [];
        await foreach (RecordBatch batch in batches)
        {
            rows.AddRange(Read([batch]));
        }

        return rows;
    }

    private static string? Text(ColumnVector vector, int row)
    {
        if (vector.IsNull(row))
        {
            return null;
        }

        return vector switch
        {
            TextVector text => Encoding.UTF8.GetString(text[row]),
            DictionaryVector dictionary => Encoding.UTF8.GetString(dictionary[row]),
            FixedVector<int> numbers => numbers.Values[row].ToString(CultureInfo.InvariantCulture),
            FixedVector<byte> codes when vector.Column.Enumeration is { } labels => labels.Labels[codes.Values[row]],
            FixedVector<byte> flags => flags.Values[row] == 1 ? "true" : "false",
            FixedVector<long> micros when vector.Column.Type == RelationColumnType.Instant =>
                Time(micros.Values[row]),
            FixedVector<long> scaled when vector.Column.Type == RelationColumnType.Decimal =>
                (scaled.Values[row] / PowerOfTen(vector.Column.Scale)).ToString(CultureInfo.InvariantCulture),
            FixedVector<long> numbers => numbers.Values[row].ToString(CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException(vector.Column.ToString()),
        };
    }

    private static string Time(long micros) => DateTime.UnixEpoch.AddMicroseconds(micros).ToString(
        micros % 1_000_000 == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private static decimal PowerOfTen(int scale) => scale == 0 ? 1 : 10 * PowerOfTen(scale - 1);
}
