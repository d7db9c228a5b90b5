using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Sources;
using MessagingReports.Testing.Folders;

namespace MessagingReports.Testing;

/// <summary>
/// Writes a store as a data folder: one CSV file a relation, <c>attempts.csv</c>, <c>accounts.csv</c> and so on.
/// </summary>
/// <remarks>
/// Shape: UTF-8 without byte order mark, CRLF, all columns in declaration order, null as an empty cell, instants as
/// <c>2024-10-01T04:00:00.000001Z</c> without a fraction when it is zero, decimals without trailing zeros. The same
/// store gives the same bytes. Rows are streamed. Files appear under their names when all of them are whole.
/// </remarks>
public static class DataFolderWriter
{
    /// <summary>Writes the directory and all fact relations.</summary>
    /// <param name="folder">The folder; made when it does not exist. Files of other names in it are left alone.</param>
    /// <param name="directory">The directory relations.</param>
    /// <param name="read">
    /// The batches of a fact relation with all columns, for example <see cref="StoreRows.Read"/>.
    /// </param>
    /// <param name="overwrite">Whether files of these relations that exist, in whatever format, are replaced.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left behind.</param>
    /// <exception cref="ReportRequestException">
    /// The folder holds a file of a relation and may not be overwritten.
    /// </exception>
    /// <exception cref="ReportSourceException">The folder or the disk failed.</exception>
    public static async Task WriteAsync(
        string folder,
        ReportDirectory directory,
        Func<RelationSchema, IEnumerable<RecordBatch>> read,
        bool overwrite = false,
        CancellationToken cancellationToken = default)
    {
        if (!overwrite)
        {
            RefuseExisting(folder);
        }

        List<(RelationSchema Relation, string Path)> written = [];
        try
        {
            Directory.CreateDirectory(folder);
            foreach (RelationSchema relation in RelationSchemas.Directory.Concat(RelationSchemas.Facts))
            {
                string path = Path.Combine(folder, $".{relation.Name}.csv.tmp");
                written.Add((relation, path));
                IEnumerable<RecordBatch> batches =
                    relation.WindowKey is null ? RecordBatches.Of(relation, directory) : read(relation);
                await RelationFile.WriteAsync(path, relation, batches, cancellationToken).ConfigureAwait(false);
            }

            foreach ((RelationSchema relation, string path) in written)
            {
                Replace(folder, relation, path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Throw.NotWritten(folder, exception);
        }
        finally
        {
            foreach ((_, string path) in written)
            {
                File.Delete(path);
            }
        }
    }

    private static void RefuseExisting(string folder)
    {
        foreach (RelationSchema relation in RelationSchemas.Directory.Concat(RelationSchemas.Facts))
        {
            if (DataFolderFile.FindAll(folder, relation) is [DataFolderFile file, ..])
            {
                throw Throw.FileExists(file.FullName, relation);
            }
        }
    }

    private static void Replace(string folder, RelationSchema relation, string path)
    {
        IReadOnlyList<DataFolderFile> replaced = DataFolderFile.FindAll(folder, relation);
        File.Move(path, Path.Combine(folder, relation.Name + ".csv"), overwrite: true);
        foreach (DataFolderFile file in replaced.Where(file => file.Kind != DataFolderFileKind.Csv))
        {
            File.Delete(file.FullName);
        }
    }
}
