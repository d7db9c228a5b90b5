using System.Collections.Concurrent;
using MessagingReports.ClickHouse.Http;
using MessagingReports.ClickHouse.Native;
using MessagingReports.ClickHouse.Reading;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Catalogs;

/// <summary>What a store's tables look like, looked up once for each.</summary>
internal sealed class StoreCatalog(ServerLink link, QuerySettings settings, RelationMapping mapping)
{
    private readonly ConcurrentDictionary<string, ServerRelation> _known = new(StringComparer.Ordinal);

    /// <summary>How a relation is stored; null for a fact relation the store does not have.</summary>
    /// <exception cref="ReportDataException">
    /// A directory relation, or a column that is not nullable, is missing, or a column has a type that cannot be read.
    /// </exception>
    public async Task<ServerRelation?> FindAsync(RelationSchema schema, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(schema.Name, out ServerRelation? known))
        {
            return known;
        }

        TableName table = new(mapping.Schema ?? link.Database, mapping.TableOf(schema));
        IReadOnlyList<string[]> columns = await link.LinesAsync(
            $"SELECT name, type FROM system.columns WHERE {table.Is("database", "table")}", settings, cancellationToken)
            .ConfigureAwait(false);
        if (columns.Count == 0)
        {
            return schema.WindowKey is null ? throw Throw.MissingRelation(schema) : null;
        }

        Dictionary<string, string> types =
            columns.ToDictionary(column => column[0], column => column[1], StringComparer.Ordinal);
        await AddMappedAsync(table, schema, types, cancellationToken).ConfigureAwait(false);
        ServerRelation relation = new(schema, table.Sql, Columns(table, schema, types))
        {
            IsKeptByTime = schema.WindowKey is not null
                && await IsKeptByTimeAsync(table, schema, cancellationToken).ConfigureAwait(false),
        };
        _known[schema.Name] = relation;
        return relation;
    }

    /// <summary>Forgets what was looked up.</summary>
    public void Clear() => _known.Clear();

    private IEnumerable<ServerColumn> Columns(
        TableName table, RelationSchema schema, Dictionary<string, string> types)
    {
        foreach (RelationColumn column in schema.Columns)
        {
            if (types.TryGetValue(column.Name, out string? text))
            {
                yield return Stored(table.Name, column, Expression(column), NativeType.Parse(text));
            }
            else if (!column.IsNullable)
            {
                throw Throw.MissingColumn(table.Name, column);
            }
        }
    }

    private string Expression(RelationColumn column) =>
        mapping.Expression(column) ?? Quoted.Name(column.Name);

    /// <summary>Asks for the types of expressions, which takes no look at a row.</summary>
    private async Task AddMappedAsync(
        TableName table, RelationSchema schema, Dictionary<string, string> types, CancellationToken cancellationToken)
    {
        RelationColumn[] mapped = [.. schema.Columns.Where(column => mapping.Expression(column) is not null)];
        if (mapped.Length == 0)
        {
            return;
        }

        string select = ClickHouseDialect.Instance.Selected(mapped.Select(Expression));
        IReadOnlyList<string[]> found = await link.LinesAsync(
            $"DESCRIBE TABLE (SELECT {select} FROM {table.Sql})", settings, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < mapped.Length; i++)
        {
            types[mapped[i].Name] = found[i][1];
        }
    }

    private static ServerColumn Stored(string place, RelationColumn column, string expression, NativeType type)
    {
        if (!ColumnReaders.Accepts(column, type))
        {
            throw Throw.ColumnType(place, column, type);
        }

        if (!type.IsLowCardinality)
        {
            return new ServerColumn(column, expression, type);
        }

        // An answer would hold the dictionary, in a form of its own.
        string plain = type.IsNullable ? "Nullable(String)" : "String";
        return new ServerColumn(column, $"CAST({expression} AS {plain})", NativeType.Parse(plain));
    }

    private async Task<bool> IsKeptByTimeAsync(
        TableName table, RelationSchema schema, CancellationToken cancellationToken)
    {
        for (TableName? at = table; at is not null;)
        {
            IReadOnlyList<string[]> found = await link.LinesAsync(
                $"SELECT sorting_key, engine, engine_full FROM system.tables WHERE {at.Is("database", "name")}",
                settings, cancellationToken).ConfigureAwait(false);
            if (found.Count == 0)
            {
                return false; // the shard's table is on other servers only
            }

            if (found[0][1] != "Distributed")
            {
                return SortingKey.IsByTime(found[0][0], schema, mapping);
            }

            at = TableName.BehindDistributed(found[0][2]);
        }

        return false;
    }
}
