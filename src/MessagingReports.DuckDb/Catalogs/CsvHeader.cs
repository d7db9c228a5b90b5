using MessagingReports.Relations;
using MessagingReports.Sources;

namespace MessagingReports.DuckDb.Catalogs;

/// <summary>The first record of a CSV file: the column names.</summary>
internal static class CsvHeader
{
    /// <summary>Reads the names; the core's own reader refuses what is no header.</summary>
    /// <exception cref="ReportDataException">
    /// The header is missing, or names a column twice, or one that is not declared.
    /// </exception>
    public static IReadOnlyList<RelationColumn> Read(RelationSchema schema, DataFolderFile file)
    {
        CsvRelationReader reader =
            CsvRelationReader.OpenAsync(file, schema, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        try
        {
            return reader.Header;
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
