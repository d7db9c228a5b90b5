using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Catalogs;

/// <summary>The files of a data folder, one a relation: Parquet, CSV or CSV.GZ. Other files are ignored.</summary>
internal sealed class FolderCatalog(string folder) : StoreCatalog
{
    private static readonly string[] Extensions = [".parquet", ".csv", ".csv.gz"];

    protected override string Place(RelationSchema schema) => $"{schema.Name}.parquet, .csv or .csv.gz";

    protected override StoreRelation? Look(NativeConnection connection, RelationSchema schema)
    {
        string[] files = [.. Extensions.Select(extension => schema.Name + extension).Where(FileExists)];
        if (files.Length > 1)
        {
            throw Throw.TwoFiles(schema, files);
        }

        if (files.Length == 0)
        {
            return null;
        }

        string path = Path.Combine(folder, files[0]);
        if (!files[0].EndsWith(".parquet", StringComparison.Ordinal))
        {
            return CsvCatalog.Look(schema, path);
        }

        StoreRelation relation = new(
            schema, StoreKind.Parquet, $"read_parquet({SqlText.Literal(GlobText.Escape(path))})", files[0]);
        return Describe(connection, relation, isClosed: true, StringComparison.Ordinal);
    }

    private bool FileExists(string name) => File.Exists(Path.Combine(folder, name));
}
