using System.Buffers.Binary;
using System.Globalization;
using MessagingReports.Aggregation;
using MessagingReports.PostgreSql.Reading;
using MessagingReports.PostgreSql.Sessions;
using MessagingReports.Relations;
using MessagingReports.Sql;
using MessagingReports.Windows;

namespace MessagingReports.PostgreSql.Aggregating;

/// <summary>Answers aggregate queries with one statement.</summary>
internal static class AggregateReader
{
    /// <summary>Adds the groups of the answer's query.</summary>
    public static async ValueTask ReadAsync(
        Session session,
        StoreRelation relation,
        SourceQuery rows,
        AggregateResult answer,
        CancellationToken cancellationToken)
    {
        AggregateQuery query = answer.Query;
        string where = SelectSql.Where(
            relation, rows, UnixMicroseconds.Of(rows.Start), UnixMicroseconds.Of(rows.End));
        int fields = query.GroupBy.Count + query.Measures.Count + 1;
        bool hasUnusable = false;
        CopyReader reader = await CopyReader.OpenAsync(
            session,
            Statement(relation, query, where, ScopeSql.FixedAccount(relation, rows)),
            fields,
            query.Relation.Name,
            cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.NextAsync(cancellationToken).ConfigureAwait(false))
            {
                hasUnusable |= !TryAddGroup(reader.Row, query, answer);
            }
        }

        if (hasUnusable)
        {
            throw await UnusableRows.FindAsync(session, relation, query, where, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>
    /// The statement with every number as numeric and every instant as it is, because a binary COPY does not tell
    /// types. The aggregation below it is left as the planner knows it.
    /// </summary>
    public static string Statement(StoreRelation relation, AggregateQuery query, string where, StoreColumn? account)
    {
        string[] names = [.. Names(query)];
        string[] keys = [.. names.Take(query.GroupBy.Count)];
        IEnumerable<string> numbers = names.Skip(keys.Length).Select((name, i) =>
            i < query.Measures.Count && IsInstant(query.Measures[i]) ? name : $"CAST({name} AS numeric)");
        return $"SELECT {SqlText.List(keys.Concat(numbers))} FROM (" +
            $"{AggregateSql.Statement(relation, query, where, account)}) AS answer({SqlText.List(names)})";
    }

    private static IEnumerable<string> Names(AggregateQuery query) =>
        Enumerable.Range(0, query.GroupBy.Count + query.Measures.Count + 1)
            .Select(i => "c" + i.ToString(CultureInfo.InvariantCulture));

    private static bool IsInstant(Measure measure) =>
        measure.Kind is MeasureKind.Minimum or MeasureKind.Maximum
        && measure.Columns[0].Type == RelationColumnType.Instant;

    /// <summary>Adds a group, unless it has rows whose values cannot be taken.</summary>
    private static bool TryAddGroup(ReadOnlySpan<byte> row, AggregateQuery query, AggregateResult answer)
    {
        byte[]?[] keys = new byte[]?[query.GroupBy.Count];
        int position = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            ReadOnlySpan<byte> key = Field(row, ref position, out bool isNull);
            keys[i] = isNull || key.IsEmpty ? null : key.ToArray();
        }

        int measures = position;
        for (int i = 0; i < query.Measures.Count; i++)
        {
            Field(row, ref position, out _);
        }

        ReadOnlySpan<byte> unusable = Field(row, ref position, out _);
        if (!BinaryNumeric.TryRead(unusable, 0, out Int128 count) || count != 0)
        {
            return false;
        }

        Int128?[] values = new Int128?[query.Measures.Count];
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> field = Field(row, ref measures, out bool isNull);
            values[i] = Value(field, isNull, query.Measures[i]);
        }

        answer.AddGroup(keys, values);
        return true;
    }

    private static Int128? Value(ReadOnlySpan<byte> field, bool isNull, Measure measure)
    {
        bool isExtreme = measure.Kind is MeasureKind.Minimum or MeasureKind.Maximum;
        if (isNull)
        {
            return isExtreme ? null : 0;
        }

        if (IsInstant(measure))
        {
            BinaryInstant.TryRead(field, out long microseconds); // infinite ones were counted as unusable
            return microseconds;
        }

        int scale = isExtreme || measure.Kind == MeasureKind.Sum ? measure.Columns[0].Scale : 0;
        return BinaryNumeric.TryRead(field, scale, out Int128 value)
            ? value
            : throw Throw.SumTooLarge(measure.Columns[0]);
    }

    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> row, ref int position, out bool isNull)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(row[position..]);
        isNull = length < 0;
        ReadOnlySpan<byte> field = row.Slice(position + sizeof(int), Math.Max(length, 0));
        position += sizeof(int) + field.Length;
        return field;
    }
}
