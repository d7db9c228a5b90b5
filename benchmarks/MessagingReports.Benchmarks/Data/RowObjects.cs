using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using MessagingReports.Relations;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Benchmarks.Data;

/// <summary>
/// Turns batches into the model's row objects: a property's value is the column of the same name.
/// </summary>
/// <remarks>
/// Ids that repeat share one string, as in a host that keeps its directory; other texts are their own.
/// </remarks>
internal static class RowObjects
{
    public static IEnumerable<TRow> Of<TRow>(RecordBatch batch)
        where TRow : class
    {
        RelationSchema relation = batch.Schema;
        (PropertyInfo Property, Func<int, object?> Value)[] columns =
        [
            .. relation.Columns.Where(batch.Has)
                .Select(column => (Property<TRow>(column), Value<TRow>(batch, column))),
        ];
        for (int row = 0; row < batch.Count; row++)
        {
            TRow result = (TRow)RuntimeHelpers.GetUninitializedObject(typeof(TRow));
            foreach ((PropertyInfo property, Func<int, object?> value) in columns)
            {
                property.SetValue(result, value(row));
            }

            yield return result;
        }
    }

    private static PropertyInfo Property<TRow>(RelationColumn column)
    {
        string name = string.Concat(column.Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return typeof(TRow).GetProperty(name)!;
    }

    private static Func<int, object?> Value<TRow>(RecordBatch batch, RelationColumn column)
    {
        Type type = Property<TRow>(column).PropertyType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return batch[column] switch
        {
            TextVector texts => row => texts.IsNull(row) ? null : Encoding.UTF8.GetString(texts[row]),
            DictionaryVector ids => Ids(ids),
            FixedVector<byte> bytes when type == typeof(bool) =>
                row => bytes.IsNull(row) ? null : bytes.Values[row] != 0,
            FixedVector<byte> bytes => row => bytes.IsNull(row) ? null : Enum.ToObject(type, bytes.Values[row]),
            FixedVector<int> integers => row => integers.IsNull(row) ? null : integers.Values[row],
            FixedVector<long> longs when type == typeof(Instant) =>
                row => longs.IsNull(row) ? null : UnixMicroseconds.ToInstant(longs.Values[row]),
            FixedVector<long> longs when type == typeof(decimal) =>
                row => longs.IsNull(row) ? null : longs.Values[row] / (decimal)Math.Pow(10, column.Scale),
            FixedVector<long> longs => row => longs.IsNull(row) ? null : longs.Values[row],
            _ => throw new NotSupportedException($"{column.Relation}.{column.Name} has no row value."),
        };
    }

    private static Func<int, object?> Ids(DictionaryVector ids)
    {
        TextDictionary dictionary = ids.Dictionary;
        string[] texts =
            [.. Enumerable.Range(0, dictionary.Count).Select(code => Encoding.UTF8.GetString(dictionary[code]))];
        return row => ids.IsNull(row) ? null : string.Intern(texts[ids.Codes[row]]);
    }
}
