using System.Globalization;
using System.Numerics;
using MessagingReports.Relations;

namespace MessagingReports.Checks;

/// <summary>
/// A number column stays within its bounds: counts and seconds are not negative, decimals have at most 18 digits.
/// </summary>
internal sealed class RangeCheck<T>(RelationColumn column, T minimum, T maximum) : RowCheck
    where T : unmanaged, INumber<T>
{
    public override int FindFirst(RecordBatch batch)
    {
        FixedVector<T> vector = batch.Fixed<T>(column);
        ReadOnlySpan<T> values = vector.Values;
        for (int row = 0; row < values.Length; row++)
        {
            int next = values[row..].IndexOfAnyExceptInRange(minimum, maximum);
            if (next < 0)
            {
                return None;
            }

            row += next;
            if (!vector.IsNullUnchecked(row))
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        column.Type == RelationColumnType.Decimal
            ? Throw.BadDecimal(column, RecordIds.Of(batch, row))
            : Throw.BelowMinimum(
                column,
                RecordIds.Of(batch, row),
                batch.Fixed<T>(column).Values[row].ToString(null, CultureInfo.InvariantCulture));
}
