using MessagingReports.Relations;
using L = MessagingReports.Relations.ListLoadsRelation;

namespace MessagingReports.Checks;

/// <summary>An ended load accounts for all its records, and does not end before it started.</summary>
internal sealed unsafe class ListLoadCheck : RowCheck
{
    private static readonly RelationColumn[] Parts =
    [
        L.AcceptedRecords,
        L.RejectedDuplicate,
        L.RejectedInvalidDevice,
        L.RejectedMissingData,
        L.RejectedFormat,
        L.RejectedOther,
    ];

    /// <summary>The columns the rule is about, beside the window key.</summary>
    public static IEnumerable<RelationColumn> Columns => [L.EndedAt, L.TotalRecords, .. Parts];

    public override int FindFirst(RecordBatch batch)
    {
        for (int row = 0; row < batch.Count; row++)
        {
            if (EndsEarly(batch, row) || !AddsUp(batch, row))
            {
                return row;
            }
        }

        return None;
    }

    public override ReportDataException Violation(RecordBatch batch, int row) => EndsEarly(batch, row)
        ? Throw.EndsEarly(RecordIds.Of(batch, row))
        : Throw.RecordsDoNotAddUp(
            RecordIds.Of(batch, row), batch.Fixed<long>(L.TotalRecords).Values[row], Sum(batch, row));

    private static bool EndsEarly(RecordBatch batch, int row)
    {
        FixedVector<long> ends = batch.Fixed<long>(L.EndedAt);
        return !ends.IsNullUnchecked(row) && ends.Pointer[row] < batch.Fixed<long>(L.StartedAt).Pointer[row];
    }

    private static bool AddsUp(RecordBatch batch, int row) =>
        batch.Fixed<long>(L.EndedAt).IsNullUnchecked(row) ||
        batch.Fixed<long>(L.TotalRecords).Pointer[row] == Sum(batch, row);

    private static Int128 Sum(RecordBatch batch, int row)
    {
        Int128 sum = 0;
        foreach (RelationColumn part in Parts)
        {
            sum += batch.Fixed<long>(part).Pointer[row];
        }

        return sum;
    }
}
