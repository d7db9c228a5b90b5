using System.Globalization;
using System.Text;
using MessagingReports.Relations;
using NodaTime;
using NodaTime.Text;

namespace MessagingReports.Tests.Sources;

/// <summary>Values as a data folder spells them, from a row object and from a batch by two separate ways; null is
/// empty.</summary>
internal static class CellText
{
    private static readonly InstantPattern Microseconds =
        InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.ffffff'Z'");

    public static string OfRow(object row, RelationColumn column)
    {
        object? value = RandomRows.Property(row.GetType(), column).GetValue(row);
        return value switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "true" : "false",
            Enum code => column.Enumeration!.Labels[Convert.ToInt32(code, CultureInfo.InvariantCulture)],
            Instant instant => Microseconds.Format(instant),
            decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    public static string OfBatch(RecordBatch batch, RelationColumn column, int row)
    {
        if (batch[column].IsNull(row))
        {
            return "";
        }

        return column.Type switch
        {
            RelationColumnType.Id or RelationColumnType.Text => Encoding.UTF8.GetString(batch.Text(column)[row]),
            RelationColumnType.Reference => Encoding.UTF8.GetString(batch.Dictionary(column)[row]),
            RelationColumnType.Enumeration => column.Enumeration!.Labels[batch.Fixed<byte>(column).Values[row]],
            RelationColumnType.Boolean => batch.Fixed<byte>(column).Values[row] == 1 ? "true" : "false",
            RelationColumnType.Int32 => batch.Fixed<int>(column).Values[row].ToString(CultureInfo.InvariantCulture),
            RelationColumnType.Int64 => batch.Fixed<long>(column).Values[row].ToString(CultureInfo.InvariantCulture),
            RelationColumnType.Decimal =>
                (batch.Fixed<long>(column).Values[row] / 10_000m).ToString("0.####", CultureInfo.InvariantCulture),
            _ => Microseconds.Format(
                Instant.FromUnixTimeTicks(0).PlusNanoseconds(batch.Fixed<long>(column).Values[row] * 1000)),
        };
    }

    public static List<string> RowsOf(RecordBatch batch, IReadOnlyList<RelationColumn> columns) =>
        [.. Enumerable.Range(0, batch.Count).Select(row =>
            string.Join('\u001F', columns.Select(column => OfBatch(batch, column, row))))];
}
