using MessagingReports.Aggregation;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Aggregating;

/// <summary>Names the first record whose value an aggregate could not take exactly.</summary>
internal static class UnusableRows
{
    public static ReportException Find(
        NativeConnection connection, DuckDbRelation relation, AggregateQuery query, string where)
    {
        if (relation.Kind == StoreKind.Csv)
        {
            return Reading.BadCsv.Find(relation, null, CancellationToken.None);
        }

        DuckDbColumn[] columns = [.. query.Columns.Select(column => relation[column]).OfType<DuckDbColumn>()
            .Where(column => column.Invalid is not null && column.Column != relation.Schema.WindowKey)];
        string flags = SqlText.List(columns.Select(column => $"coalesce({column.Invalid}, false)"));
        using NativeResult result = connection.Query(
            $"SELECT {relation.Expression(relation.Schema.Key)}, {flags} FROM {relation.From} " +
            $"WHERE {where} AND ({AggregateSql.UnusableRow(relation, query)}) " +
            $"ORDER BY {SelectSql.Order(relation)} LIMIT 1");
        result.Next();
        return Throw.BadValue(relation, columns[FirstFlag(result)].Column, result[0].Text(0), "a value out of range");
    }

    private static unsafe int FirstFlag(NativeResult result)
    {
        int column = 1;
        while (!result[column].Values<bool>()[0])
        {
            column++;
        }

        return column - 1;
    }
}
