using MessagingReports.Aggregation;
using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Aggregating;

/// <summary>Answers aggregate queries with one statement, which the shards work on together.</summary>
internal static class AggregateReader
{
    /// <summary>The groups of a query.</summary>
    public static async Task<AggregateResult> ReadAsync(
        ServerLink link,
        QuerySettings settings,
        StoreRelation relation,
        AggregateQuery query,
        SourceQuery rows,
        CancellationToken cancellationToken)
    {
        string where = SelectSql.Where(
            relation, rows, WindowBounds.Start(rows), WindowBounds.End(rows));
        GroupAnswer answer = new(query.GroupBy.Count, query.Measures.Count);
        List<(byte[]?[] Keys, Int128?[] Numbers)> groups = await WholeAnswer.ReadAsync(
            link, AggregateSql.Statement(relation, query, where), settings, answer, cancellationToken)
            .ConfigureAwait(false);
        AggregateResult result = new(query);
        foreach ((byte[]?[] keys, Int128?[] numbers) in groups)
        {
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = Value(numbers[i], answer.Scales[i], query.Measures[i]);
            }

            result.AddGroup(keys, numbers);
        }

        return result;
    }

    private static Int128? Value(Int128? number, int scale, Measure measure)
    {
        if (number is not { } value)
        {
            return measure.Kind is MeasureKind.Minimum or MeasureKind.Maximum ? null : 0;
        }

        for (int digits = measure.Columns.Count == 1 ? measure.Columns[0].Scale : 0; digits > scale; digits--)
        {
            value *= 10;
        }

        return value;
    }
}
