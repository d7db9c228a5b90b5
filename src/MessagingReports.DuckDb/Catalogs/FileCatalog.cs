using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Catalogs;

/// <summary>The tables and views of a database file. Columns that are not declared are left alone.</summary>
/// <param name="connectForViews">
/// Connects to where there is memory to sort and to join: a view may do so, or read other files.
/// </param>
internal sealed class FileCatalog(Func<NativeConnection> connectForViews) : StoreCatalog
{
    /// <inheritdoc/>
    public override T With<T>(NativeConnection connection, DuckDbRelation relation, Func<NativeConnection, T> work) =>
        relation.Kind == StoreKind.View ? connection.Through(connectForViews, work) : work(connection);

    protected override DuckDbRelation? Look(NativeConnection connection, RelationSchema schema)
    {
        using NativeResult tables = connection.Query(
            "SELECT count(*) FILTER (WHERE table_type = 'BASE TABLE'), count(*) FROM information_schema.tables " +
            "WHERE table_catalog = current_database() AND table_schema = 'main' AND lower(table_name) = " +
            $"{SqlText.Literal(schema.Name)}");
        tables.Next();
        (bool isTable, bool exists) = Counts(tables);
        if (!exists)
        {
            return null;
        }

        DuckDbRelation relation = new(
            schema,
            isTable ? StoreKind.Table : StoreKind.View,
            $"main.{SqlText.Identifier(schema.Name)}",
            $"{(isTable ? "table" : "view")} {schema.Name}");
        return With(connection, relation, looking =>
            Describe(looking, relation, isClosed: false, StringComparison.OrdinalIgnoreCase));
    }

    private static unsafe (bool IsTable, bool Exists) Counts(NativeResult tables) =>
        (tables[0].Values<long>()[0] > 0, tables[1].Values<long>()[0] > 0);
}
