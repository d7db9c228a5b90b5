using MessagingReports.Cells;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Windows;

namespace MessagingReports.Checks;

/// <summary>Chooses the checks of a read from the relation's declaration and the columns read.</summary>
internal static class RecordChecksFactory
{
    /// <summary>The columns that must be read so that rows can be checked, beside those a report prints.</summary>
    public static IEnumerable<RelationColumn> ColumnsFor(RelationSchema relation, IReadOnlySet<RelationColumn> printed)
    {
        yield return relation.Key;
        yield return relation.WindowKey!;
        foreach (RelationColumn column in relation.Columns)
        {
            if (column.Type == RelationColumnType.Reference)
            {
                yield return column;
            }
        }

        if (printed.Contains(AttemptsRelation.DcAttempts) || printed.Contains(AttemptsRelation.DcResult))
        {
            yield return AttemptsRelation.DcAttempts;
            yield return AttemptsRelation.DcResult;
        }

        if (relation == ServiceUsageRelation.Schema)
        {
            yield return ServiceUsageRelation.UsageType;
            yield return ServiceUsageRelation.Quantity;
        }

        if (relation == ListLoadsRelation.Schema)
        {
            foreach (RelationColumn column in ListLoadCheck.Columns)
            {
                yield return column;
            }
        }
    }

    /// <summary>The checks of a read of <paramref name="query"/>.</summary>
    public static RecordChecks Create(
        SourceQuery query,
        ReportDirectory directory,
        ReferenceMaps references,
        ScopeCodes scope,
        ZoneOffsets offsets,
        bool isStrict)
    {
        RelationSchema relation = query.Relation;
        List<RowCheck> checks = [];
        foreach (RelationColumn column in query.Columns)
        {
            checks.AddRange(ColumnChecks(column, offsets));
            if (column.Type == RelationColumnType.Reference)
            {
                checks.Add(new ReferenceCheck(column, references.Of(column)));
            }
        }

        checks.Add(new WindowCheck(
            relation, UnixMicroseconds.Of(query.Start), UnixMicroseconds.Of(query.End)));
        checks.Add(new OrderCheck(relation));
        checks.Add(new TenancyCheck(relation, directory.Index, references, scope));
        if (isStrict)
        {
            checks.Add(new DuplicateCheck(relation));
        }

        if (query.Columns.Contains(AttemptsRelation.DcResult))
        {
            checks.Add(new DirectConnectCheck());
        }

        if (relation == ServiceUsageRelation.Schema)
        {
            checks.Add(new UsageCheck(directory.Index, references));
        }

        if (relation == ListLoadsRelation.Schema)
        {
            checks.Add(new ListLoadCheck());
        }

        return new RecordChecks(checks);
    }

    private static IEnumerable<RowCheck> ColumnChecks(RelationColumn column, ZoneOffsets offsets)
    {
        if (!column.IsNullable)
        {
            yield return new MissingValueCheck(column);
        }

        switch (column.Type)
        {
            case RelationColumnType.Id:
                yield return new TextCheck(column);
                yield return new IdCheck(column);
                break;
            case RelationColumnType.Text:
                yield return new TextCheck(column);
                break;
            case RelationColumnType.Enumeration:
                yield return new CodeCheck(column, column.Enumeration!.Labels.Count);
                break;
            case RelationColumnType.Boolean:
                yield return new CodeCheck(column, count: 2);
                break;
            case RelationColumnType.Int32:
                yield return new RangeCheck<int>(column, (int)(column.Minimum ?? int.MinValue), int.MaxValue);
                break;
            case RelationColumnType.Int64:
                yield return new RangeCheck<long>(column, column.Minimum ?? long.MinValue, long.MaxValue);
                break;
            case RelationColumnType.Decimal:
                yield return new RangeCheck<long>(column, -DecimalScaling.Greatest, DecimalScaling.Greatest);
                break;
            case RelationColumnType.Instant:
                yield return new InstantCheck(column, offsets);
                break;
            default:
                break;
        }
    }
}
