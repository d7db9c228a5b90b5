using System.Globalization;
using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Tests;

/// <summary>The rows of batches as text, one value a column.</summary>
internal static class ReadRow
{
    public static async Task<List<string>> AllAsync(
        IAsyncEnumerable<RecordBatch> batches, params RelationColumn[] columns)
    {
        List<string> rows = [];
        await foreach (RecordBatch batch in batches)
        {
            for (int i = 0; i < batch.Count; i++)
            {
                int row = i;
                rows.Add(string.Join('|', columns.Select(column => Text(batch[column], row))));
            }
        }

        return rows;
    }

    private static string Text(ColumnVector vector, int row) => vector switch
    {
        _ when vector.IsNull(row) => "-",
        TextVector text => Encoding.UTF8.GetString(text[row]),
        DictionaryVector ids => Encoding.UTF8.GetString(ids[row]),
        FixedVector<byte> codes => codes.Values[row].ToString(CultureInfo.InvariantCulture),
        FixedVector<int> integers => integers.Values[row].ToString(CultureInfo.InvariantCulture),
        _ => ((FixedVector<long>)vector).Values[row].ToString(CultureInfo.InvariantCulture),
    };
}
