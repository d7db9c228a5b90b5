using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;
using MessagingReports.Sources;
using MessagingReports.Sql;

namespace MessagingReports.DuckDb.Catalogs;

/// <summary>The files of a data folder, one a relation: Parquet, CSV or CSV.GZ. Other files are ignored.</summary>
internal sealed class FolderCatalog(string folder) : StoreCatalog
{
    protected override DuckDbRelation? Look(NativeConnection connection, RelationSchema schema)
    {
        if (DataFolderFile.Find(folder, schema) is not { } file)
        {
            return null;
        }

        if (file.Kind != DataFolderFileKind.Parquet)
        {
            return CsvCatalog.Look(schema, file);
        }

        DuckDbRelation relation = new(
            schema, StoreKind.Parquet, $"read_parquet({SqlText.Literal(GlobText.Escape(file.FullName))})", file.Name);
        return Describe(connection, relation, isClosed: true, StringComparison.Ordinal);
    }
}
