using DuckDB.NET.Native;
using MessagingReports.Aggregation;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Reading;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;
using MessagingReports.Windows;

namespace MessagingReports.DuckDb.Aggregating;

/// <summary>Answers aggregate queries with one statement.</summary>
internal static class AggregateReader
{
    /// <summary>The groups of a query; none when the store does not have the relation.</summary>
    public static AggregateResult Read(
        NativeConnection connection,
        DuckDbRelation? relation,
        AggregateQuery query,
        SourceQuery rows,
        CancellationToken cancellationToken)
    {
        AggregateResult answer = new(query);
        try
        {
            if (relation is not null && rows.Start < rows.End)
            {
                AddGroups(connection, relation, query, rows, answer);
            }

            return answer;
        }
        catch (DuckDbFailure failure) when (relation is not null && BadCsv.IsSuspected(relation, failure))
        {
            throw BadCsv.Find(relation, failure, cancellationToken);
        }
    }

    private static void AddGroups(
        NativeConnection connection,
        DuckDbRelation relation,
        AggregateQuery query,
        SourceQuery rows,
        AggregateResult answer)
    {
        string where = SelectSql.Where(
            relation, rows, UnixMicroseconds.Of(rows.Start), UnixMicroseconds.Of(rows.End));
        int keys = query.GroupBy.Count;
        int measures = query.Measures.Count;
        byte[]?[] key = new byte[]?[keys];
        Int128?[] values = new Int128?[measures];
        using NativeResult result = connection.Query(AggregateSql.Statement(relation, query, where));
        while (result.Next())
        {
            for (int row = 0; row < result.Count; row++)
            {
                for (int i = 0; i < keys; i++)
                {
                    key[i] = Text(result[i], row);
                }

                for (int i = 0; i < measures; i++)
                {
                    values[i] = Value(result[keys + i], result.Types[keys + i], row, query.Measures[i]);
                }

                if (Number(result[keys + measures], result.Types[keys + measures].Id, row) != 0)
                {
                    throw UnusableRows.Find(connection, relation, query, where);
                }

                answer.AddGroup(key, values);
            }
        }
    }

    private static unsafe byte[]? Text(NativeVector vector, int row) =>
        vector.IsNull(row) ? null : NativeText.Bytes(vector.Values<NativeText>() + row).ToArray();

    private static Int128? Value(NativeVector vector, NativeType type, int row, Measure measure)
    {
        if (vector.IsNull(row))
        {
            return measure.Kind is MeasureKind.Minimum or MeasureKind.Maximum ? null : 0;
        }

        Int128 value = Number(vector, type.Storage, row);
        if (type.Id != DuckDBType.Decimal)
        {
            return value;
        }

        for (int scale = type.Scale; scale < measure.Columns[0].Scale; scale++)
        {
            value *= 10;
        }

        for (int scale = measure.Columns[0].Scale; scale < type.Scale; scale++)
        {
            value /= 10; // exact: every value summed fits the declared scale
        }

        return value;
    }

    private static unsafe Int128 Number(NativeVector vector, DuckDBType storage, int row) => storage switch
    {
        DuckDBType.TinyInt => vector.Values<sbyte>()[row],
        DuckDBType.SmallInt => vector.Values<short>()[row],
        DuckDBType.Integer => vector.Values<int>()[row],
        DuckDBType.BigInt => vector.Values<long>()[row],
        DuckDBType.UnsignedTinyInt => vector.Values<byte>()[row],
        DuckDBType.UnsignedSmallInt => vector.Values<ushort>()[row],
        DuckDBType.UnsignedInteger => vector.Values<uint>()[row],
        DuckDBType.UnsignedBigInt => vector.Values<ulong>()[row],
        _ => vector.Values<Int128>()[row],
    };
}
