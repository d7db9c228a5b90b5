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
    private const string Distributed = "Distributed";

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
        ServerColumn[] stored = [.. Columns(table, schema, types)];
        ServerRelation relation = schema.WindowKey is null
            ? new ServerRelation(schema, table.Sql, stored)
            : await KeptAsync(table, schema, stored, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Looks up where the rows of a fact relation lie.</summary>
    private async Task<ServerRelation> KeptAsync(
        TableName table, RelationSchema schema, ServerColumn[] columns, CancellationToken cancellationToken)
    {
        (string Key, string Engine, string Text)? found = await EngineAsync(table, cancellationToken)
            .ConfigureAwait(false);
        if (found is not { Engine: Distributed } distributed)
        {
            return Kept(found);
        }

        // A shard's table may be on other servers only, or have other columns.
        TableName? behind = TableName.BehindDistributed(distributed.Text);
        found = behind is null ? null : await EngineAsync(behind, cancellationToken).ConfigureAwait(false);
        ServerRelation? local = found is not null and not { Engine: Distributed }
            && await HaveSameColumnsAsync(table, behind!, cancellationToken).ConfigureAwait(false)
            ? Kept(found, behind)
            : null;
        return new ServerRelation(schema, table.Sql, columns)
        {
            IsKeptByTime = found is not null && Kept(found).IsKeptByTime,
            Local = local,
        };

        ServerRelation Kept((string Key, string Engine, string Text)? at, TableName? name = null) =>
            new(schema, (name ?? table).Sql, columns)
            {
                IsKeptByTime = at is { } known && SortingKey.IsByTime(known.Key, schema, mapping),
                IsKeptHere = at is { } here && here.Engine.EndsWith("MergeTree", StringComparison.Ordinal),
            };
    }

    private async Task<(string Key, string Engine, string Text)?> EngineAsync(
        TableName table, CancellationToken cancellationToken)
    {
        IReadOnlyList<string[]> found = await link.LinesAsync(
            $"SELECT sorting_key, engine, engine_full FROM system.tables WHERE {table.Is("database", "name")}",
            settings, cancellationToken).ConfigureAwait(false);
        return found is [[var key, var engine, var text]] ? (key, engine, text) : null;
    }

    private async Task<bool> HaveSameColumnsAsync(TableName one, TableName other, CancellationToken cancellationToken)
    {
        IReadOnlyList<string[]> different = await link.LinesAsync(
            "SELECT name FROM system.columns " +
            $"WHERE ({one.Is("database", "table")}) OR ({other.Is("database", "table")}) " +
            "GROUP BY name, type, default_kind, default_expression HAVING count() <> 2",
            settings, cancellationToken).ConfigureAwait(false);
        return different.Count == 0;
    }
}
