using DuckDB.NET.Native;
using MessagingReports.DuckDb.Native;
using MessagingReports.DuckDb.Sql;
using MessagingReports.Sources;

namespace MessagingReports.DuckDb.Reading;

/// <summary>
/// Names what is wrong in a CSV file that DuckDB could not take; the core's reader knows lines and rules exactly.
/// </summary>
internal static class BadCsv
{
    /// <summary>Whether a failure may be the file's fault.</summary>
    public static bool IsSuspected(DuckDbRelation relation, DuckDbFailure failure) =>
        relation.Kind == StoreKind.Csv && failure.Kind is DuckDBErrorType.InvalidInput or DuckDBErrorType.Conversion
            or DuckDBErrorType.Invalid or DuckDBErrorType.Io;

    /// <summary>The exception for a file that is suspected.</summary>
    public static ReportException Find(DuckDbRelation relation, Exception? cause, CancellationToken cancellationToken)
    {
        try
        {
            new DataFolderSource(relation.Folder!)
                .ValidateAsync(relation.Schema, cancellationToken).AsTask().GetAwaiter().GetResult();
            return Throw.BadFile(relation, cause);
        }
        catch (ReportException exact)
        {
            return exact;
        }
    }
}
