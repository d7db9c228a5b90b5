using MessagingReports.Aggregation;
using MessagingReports.PostgreSql.Sessions;
using MessagingReports.Sql;
using Npgsql;

namespace MessagingReports.PostgreSql.Aggregating;

/// <summary>Names the first record whose value an aggregate could not take exactly.</summary>
internal static class UnusableRows
{
    public static async ValueTask<ReportException> FindAsync(
        Session session,
        StoreRelation relation,
        AggregateQuery query,
        string where,
        CancellationToken cancellationToken)
    {
        StoreColumn[] columns = [.. query.Columns.Select(column => relation[column]).OfType<StoreColumn>()
            .Where(column => column.Invalid is not null && column.Column != relation.Schema.WindowKey)];
        string flags = SqlText.List(columns.Select(column => $"coalesce({column.Invalid}, false)"));
        NpgsqlCommand command = new(
            $"SELECT CAST({relation.Expression(relation.Schema.Key)} AS text), {flags} FROM {relation.From} " +
            $"WHERE {where} AND ({AggregateSql.UnusableRow(relation, query)}) " +
            $"ORDER BY {SelectSql.Order(relation)} LIMIT 1",
            session.Connection);
        await using (command.ConfigureAwait(false))
        {
            NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                int column = 1;
                while (!reader.GetBoolean(column))
                {
                    column++;
                }

                return Throw.BadValue(
                    relation, columns[column - 1].Column, reader.IsDBNull(0) ? null : reader.GetString(0));
            }
        }
    }
}
