using MessagingReports.Aggregation;
using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Aggregating;

/// <summary>Answers aggregate queries with one statement, which the shards work on together.</summary>
internal static class AggregateReader
{
    /// <summary>The groups of a query.</summary>
    public static async Task<AggregateResult> ReadAsync(
        ServerLink link,
        QuerySettings settings,
        ServerRelation relation,
        AggregateQuery query,
        SourceQuery rows,
        CancellationToken cancellationToken)
    {
        string where = SelectSql.Where(
            relation, rows, WindowBounds.Start(rows), WindowBounds.End(rows));

        // The last number counts values that cannot be taken, of which the types that are accepted have none.
        GroupAnswer answer = new(query.GroupBy.Count, query.Measures.Count + 1);
        List<(byte[]?[] Keys, Int128?[] Numbers)> groups = await WholeAnswer.ReadAsync(
            link, AnswerSql.Groups(relation, query, where), settings, answer, cancellationToken)
            .ConfigureAwait(false);
        AggregateResult result = new(query);
        Int128?[] values = new Int128?[query.Measures.Count];
        foreach ((byte[]?[] keys, Int128?[] numbers) in groups)
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = Value(numbers[i], answer.Scales[i], query.Measures[i]);
            }

            result.AddGroup(keys, values);
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
