using System.Collections.Concurrent;
using System.Text;
using MessagingReports.PostgreSql.Sessions;
using MessagingReports.Relations;
using MessagingReports.Sql;
using Npgsql;

namespace MessagingReports.PostgreSql.Catalogs;

/// <summary>
/// Finds the relations of a schema and checks their columns against the declarations; each is looked up once a source.
/// </summary>
internal sealed class StoreCatalog(RelationMapping mapping)
{
    private readonly ConcurrentDictionary<string, (StoreRelation? Relation, bool MayLackWindowKey)> _found =
        new(StringComparer.Ordinal);

    /// <summary>The relation as the server holds it.</summary>
    /// <returns>Null for a fact relation the schema does not have: it is empty.</returns>
    /// <exception cref="ReportDataException">
    /// A column is missing or has another type, a directory relation is missing, or a row has no window key.
    /// </exception>
    public async ValueTask<StoreRelation?> FindAsync(
        Session session, RelationSchema schema, CancellationToken cancellationToken)
    {
        if (!_found.TryGetValue(schema.Name, out (StoreRelation? Relation, bool MayLackWindowKey) entry))
        {
            entry = await LookAsync(session, schema, cancellationToken).ConfigureAwait(false);
            if (entry.Relation is not null)
            {
                _found.TryAdd(schema.Name, entry);
            }
            else if (schema.WindowKey is null)
            {
                throw Throw.MissingRelation(schema, Place(schema));
            }
        }

        if (entry is { Relation: { } relation, MayLackWindowKey: true })
        {
            await RefuseMissingWindowKeyAsync(session, relation, cancellationToken).ConfigureAwait(false);
        }

        return entry.Relation;
    }

    private string Place(RelationSchema schema) => mapping.Schema is { } name
        ? $"table or view {name}.{mapping.TableOf(schema)}"
        : $"table or view {mapping.TableOf(schema)}";

    private async ValueTask<(StoreRelation? Relation, bool MayLackWindowKey)> LookAsync(
        Session session, RelationSchema schema, CancellationToken cancellationToken)
    {
        SqlDialect dialect = PostgreSqlDialect.Instance;
        string from = mapping.From(schema, dialect);
        if (await ScalarAsync(session, "SELECT to_regclass($1)::oid::bigint", cancellationToken, from)
            .ConfigureAwait(false) is not long table)
        {
            return (null, false);
        }

        RelationColumn[] mapped = [.. schema.Columns.Where(column => mapping.Expression(column) is not null)];
        IReadOnlyList<FoundColumn> found = await DescribeAsync(
            session,
            $"SELECT {SqlText.List(["*", .. mapped.Select(column => mapping.Expression(column)!)])} " +
            $"FROM {from} LIMIT 0",
            cancellationToken).ConfigureAwait(false);
        int own = found.Count - mapped.Length;
        Dictionary<uint, byte[][]> labels = await LabelsAsync(session, found, cancellationToken).ConfigureAwait(false);
        StoreRelation relation = new(dialect, schema, from, Place(schema));
        foreach (RelationColumn column in schema.Columns)
        {
            int position = Array.IndexOf(mapped, column) is var index and >= 0
                ? own + index
                : Position(found, own, column);
            if (position >= 0)
            {
                relation[column] = Stored(relation, column, found[position], labels);
            }
            else if (!column.IsNullable)
            {
                throw Throw.MissingColumn(relation, column);
            }
        }

        relation[schema.Key] = relation[schema.Key]! with
        {
            SortsBytewise = await ScalarAsync(
                session,
                $"SELECT pg_collation_for((SELECT {relation.Expression(schema.Key)} FROM {from} LIMIT 0))",
                cancellationToken).ConfigureAwait(false) is "\"C\"" or "\"POSIX\"",
        };
        return (relation, await MayLackWindowKeyAsync(session, schema, table, cancellationToken).ConfigureAwait(false));
    }

    private PostgreSqlColumn Stored(
        StoreRelation relation,
        RelationColumn column,
        FoundColumn found,
        Dictionary<uint, byte[][]> labels)
    {
        labels.TryGetValue(found.Oid, out byte[][]? enumLabels);
        PostgreSqlType type = enumLabels is null ? found.Type : PostgreSqlType.Text;
        if (type != ColumnSql.Expected(column))
        {
            throw Throw.ColumnType(relation, column, found.TypeName);
        }

        string expression = mapping.Expression(column) ?? PostgreSqlDialect.Instance.Identifier(column.Name);

        // Labels of a text column are text, and sort as text.
        bool isText = enumLabels is not null && column.Type != RelationColumnType.Enumeration;
        expression = isText ? $"CAST({expression} AS text)" : expression;
        return new PostgreSqlColumn(
            column, expression, type, isText ? null : enumLabels, ColumnSql.Invalid(column, expression, found))
        {
            IsLocalTime = found.IsLocalTime,
        };
    }

    private static int Position(IReadOnlyList<FoundColumn> found, int count, RelationColumn column)
    {
        for (int i = 0; i < count; i++)
        {
            if (found[i].Name == column.Name)
            {
                return i;
            }
        }

        return -1;
    }

    private async ValueTask<bool> MayLackWindowKeyAsync(
        Session session, RelationSchema schema, long table, CancellationToken cancellationToken) =>
        schema.WindowKey is { } windowKey && (mapping.Expression(windowKey) is not null || await ScalarAsync(
            session,
            "SELECT attnotnull FROM pg_attribute WHERE attrelid = $1::oid AND attname = $2",
            cancellationToken,
            table,
            windowKey.Name).ConfigureAwait(false) is not true);

    // A row without a window key is in no window, and must not vanish for that.
    private static async ValueTask RefuseMissingWindowKeyAsync(
        Session session, StoreRelation relation, CancellationToken cancellationToken)
    {
        string sql = $"SELECT coalesce(CAST({relation.Expression(relation.Schema.Key)} AS text), '') " +
            $"FROM {relation.From} WHERE {relation.Expression(relation.Schema.WindowKey!)} IS NULL LIMIT 1";
        if (await ScalarAsync(session, sql, cancellationToken).ConfigureAwait(false) is string id)
        {
            throw Throw.MissingValue(relation, relation.Schema.WindowKey!, id);
        }
    }

    private static async ValueTask<List<FoundColumn>> DescribeAsync(
        Session session, string sql, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = new(sql, session.Connection);
        await using (command.ConfigureAwait(false))
        {
            NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                List<FoundColumn> columns = [];
                for (int i = 0; i < reader.FieldCount; i++)
                {
                    columns.Add(new FoundColumn(
                        reader.GetName(i), reader.GetDataTypeOID(i), reader.GetDataTypeName(i)));
                }

                return columns;
            }
        }
    }

    private static async ValueTask<Dictionary<uint, byte[][]>> LabelsAsync(
        Session session, IReadOnlyList<FoundColumn> columns, CancellationToken cancellationToken)
    {
        Dictionary<uint, byte[][]> labels = [];
        foreach (uint oid in columns.Where(column => column.Type == PostgreSqlType.Other).Select(column => column.Oid))
        {
            if (!labels.ContainsKey(oid) && await ScalarAsync(
                session,
                "SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = $1::oid",
                cancellationToken,
                (long)oid).ConfigureAwait(false) is string[] names)
            {
                labels.Add(oid, [.. names.Select(Encoding.UTF8.GetBytes)]);
            }
        }

        return labels;
    }

    private static async ValueTask<object?> ScalarAsync(
        Session session, string sql, CancellationToken cancellationToken, params object[] values)
    {
        NpgsqlCommand command = new(sql, session.Connection);
        await using (command.ConfigureAwait(false))
        {
            foreach (object value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
