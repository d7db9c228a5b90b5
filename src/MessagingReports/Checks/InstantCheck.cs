using MessagingReports.Csv;
using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Checks;

/// <summary>An instant column holds times that can be written: years 0001 to 9999 in the reporting zone.</summary>
internal sealed class InstantCheck(RelationColumn column, ZoneOffsets offsets) : RowCheck
{
    // No zone is further from UTC, so that everything inside prints and only the rest needs the zone.
    private const long Margin = 18 * 3_600 * 1_000_000L;
    private const long SurelyEarliest = InstantTextWriter.MinimumLocalMicroseconds + Margin;
    private const long SurelyLatest = InstantTextWriter.MaximumLocalMicroseconds - Margin;

    public override int FindFirst(RecordBatch batch)
    {
        FixedVector<long> vector = batch.Fixed<long>(column);
        ReadOnlySpan<long> instants = vector.Values;
        for (int row = 0; row < instants.Length; row++)
        {
            int next = instants[row..].IndexOfAnyExceptInRange(SurelyEarliest, SurelyLatest);
            if (next < 0)
            {
                return None;
            }

            row += next;
            if (!vector.IsNullUnchecked(row) && !Prints(instants[row]))
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) =>
        Throw.BadInstant(column, RecordIds.Of(batch, row));

    private bool Prints(long instant) =>
        instant is >= InstantTextWriter.MinimumLocalMicroseconds and <= InstantTextWriter.MaximumLocalMicroseconds &&
        InstantTextWriter.Prints(instant + (offsets.OffsetSeconds(instant) * 1_000_000L));
}
