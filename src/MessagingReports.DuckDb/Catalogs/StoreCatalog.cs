using System.Collections.Concurrent;
using DuckDB.NET.Native;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Ordering;
using MessagingReports.DuckDb.Reading;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Catalogs;

/// <summary>
/// Finds the relations of a store and checks their columns against the declarations; each is looked up once.
/// </summary>
internal abstract class StoreCatalog
{
    private readonly ConcurrentDictionary<string, DuckDbRelation?> _found = new(StringComparer.Ordinal);

    /// <summary>The relation as the store holds it.</summary>
    /// <returns>Null for a fact relation the store does not have: it is empty.</returns>
    /// <exception cref="ReportDataException">
    /// A column is missing or has another type, or a directory relation is missing.
    /// </exception>
    public DuckDbRelation? Find(NativeConnection connection, RelationSchema schema)
    {
        if (!_found.TryGetValue(schema.Name, out DuckDbRelation? relation))
        {
            relation = Look(connection, schema);
            if (relation is null && schema.WindowKey is null)
            {
                throw Throw.MissingRelation(schema);
            }

            if (relation is { Schema.WindowKey: { } windowKey, Kind: not StoreKind.Csv }
                && With(connection, relation, looking => FindWithout(looking, relation, windowKey)) is { } id)
            {
                throw Throw.MissingValue(relation, windowKey, id);
            }

            _found.TryAdd(schema.Name, relation);
        }

        return relation;
    }

    /// <summary>Works on a relation where there is memory for it.</summary>
    /// <param name="connection">A connection to where rows are streamed.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="work">What to do, on a connection.</param>
    public virtual T With<T>(NativeConnection connection, DuckDbRelation relation, Func<NativeConnection, T> work) =>
        work(connection);

    /// <summary>Looks a relation up; null when there is none.</summary>
    protected abstract DuckDbRelation? Look(NativeConnection connection, RelationSchema schema);

    /// <summary>Fills a relation's columns from those a query over it gives.</summary>
    /// <param name="connection">A connection to the store.</param>
    /// <param name="relation">The relation, without columns.</param>
    /// <param name="isClosed">Whether a column that is not declared is an error.</param>
    /// <param name="comparison">How column names compare.</param>
    protected static DuckDbRelation Describe(
        NativeConnection connection, DuckDbRelation relation, bool isClosed, StringComparison comparison)
    {
        using NativeResult result = connection.Query($"SELECT * FROM {relation.From} LIMIT 0");
        relation.HasRowIds = relation.Kind == StoreKind.Table
            && !result.Names.Contains(StoredRows.Id, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < result.Names.Length; i++)
        {
            string name = result.Names[i];
            RelationColumn? column = relation.Schema.Columns.FirstOrDefault(
                declared => string.Equals(declared.Name, name, comparison));
            if (column is null)
            {
                _ = isClosed ? throw Throw.UnknownColumn(relation, name) : 0;
                continue;
            }

            relation[column] = Stored(relation, column, SqlText.Identifier(name), result.Types[i]);
        }

        foreach (RelationColumn column in relation.Schema.Columns)
        {
            if (relation[column] is null && !column.IsNullable)
            {
                throw Throw.MissingColumn(relation, column);
            }
        }

        return relation;
    }

    // A row without a window key is in no window, and must not vanish for that. A CSV file's rows are flagged while
    // they are read.
    private static string? FindWithout(NativeConnection connection, DuckDbRelation relation, RelationColumn windowKey)
    {
        using NativeResult result = connection.Query(
            $"SELECT {relation.Expression(relation.Schema.Key)} FROM {relation.From} " +
            $"WHERE {relation.Expression(windowKey)} IS NULL LIMIT 1");
        return result.Next() ? result[0].Text(0) : null;
    }

    private static DuckDbColumn? Stored(DuckDbRelation relation, RelationColumn column, string name, NativeType type)
    {
        if (type.Id == DuckDBType.SqlNull && column.IsNullable)
        {
            return null;
        }

        if (!ColumnReaders.Accepts(column, type))
        {
            throw Throw.ColumnType(relation, column, type);
        }

        // Labels of a text column are text, and sort as text.
        return type.Id == DuckDBType.Enum && column.Type != RelationColumnType.Enumeration
            ? new DuckDbColumn(column, $"CAST({name} AS VARCHAR)", NativeType.Text, null)
            : new DuckDbColumn(column, name, type, ValueSql.Invalid(column, name, type));
    }
}
