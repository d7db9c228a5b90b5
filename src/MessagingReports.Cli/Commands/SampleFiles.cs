using MessagingReports.DuckDb;
using MessagingReports.Relations;
using MessagingReports.Sources;
using MessagingReports.Testing;

namespace MessagingReports.Cli.Commands;

/// <summary>Writes a sample store into a folder; files appear under their names when they are whole.</summary>
internal static class SampleFiles
{
    /// <summary>The name of a store in one DuckDB file.</summary>
    public const string StoreName = "store.duckdb";

    /// <summary>Writes one CSV file a relation.</summary>
    /// <exception cref="ReportRequestException">The folder holds a store that may not be overwritten.</exception>
    /// <exception cref="ReportSourceException">The folder or the disk failed.</exception>
    public static async Task WriteCsvAsync(
        SampleStore store, string folder, bool overwrite, CancellationToken cancellationToken) =>
        await DataFolderWriter.WriteAsync(
            folder, store.Directory, relation => store.Read(relation), overwrite, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Writes one Parquet file a relation.</summary>
    /// <inheritdoc cref="WriteCsvAsync"/>
    public static async Task WriteParquetAsync(
        SampleStore store, string folder, bool overwrite, CancellationToken cancellationToken)
    {
        DataFolderFile[] existing =
        [
            .. RelationSchemas.Directory.Concat(RelationSchemas.Facts)
                .SelectMany(relation => DataFolderFile.FindAll(folder, relation)),
        ];
        if (existing.Length > 0 && !overwrite)
        {
            throw Throw.StoreExists(existing[0].FullName);
        }

        await InFolderAsync(folder, async unfinished =>
        {
            string database = Path.Combine(unfinished, StoreName);
            DuckDbStoreWriter writer = DuckDbStoreWriter.Create(database);
            await using (writer.ConfigureAwait(false))
            {
                Fill(writer, store, relation => store.Read(relation), cancellationToken);
                await writer.ExportParquetAsync(unfinished, cancellationToken).ConfigureAwait(false);
            }

            foreach (DataFolderFile file in existing)
            {
                File.Delete(file.FullName);
            }

            foreach (string file in Directory.GetFiles(unfinished, "*.parquet"))
            {
                File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }).ConfigureAwait(false);
    }

    /// <summary>Writes <c>store.duckdb</c>.</summary>
    /// <inheritdoc cref="WriteCsvAsync"/>
    public static async Task WriteDuckDbAsync(
        SampleStore store, string folder, bool overwrite, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, StoreName);
        if (!overwrite && File.Exists(path))
        {
            throw Throw.StoreExists(path);
        }

        await InFolderAsync(folder, async unfinished =>
        {
            string database = Path.Combine(unfinished, StoreName);
            DuckDbStoreWriter writer = DuckDbStoreWriter.Create(database);
            await using (writer.ConfigureAwait(false))
            {
                Fill(writer, store, store.ReadByAccount, cancellationToken);
                await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
            }

            File.Move(database, path, overwrite);
        }).ConfigureAwait(false);
    }

    /// <summary>Works in a folder within <paramref name="folder"/>, which goes with what is left in it.</summary>
    private static async Task InFolderAsync(string folder, Func<string, Task> work)
    {
        bool isNew = !Directory.Exists(folder);
        string unfinished = Path.Combine(folder, $".messaging-reports-{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            Directory.CreateDirectory(unfinished);
            await work(unfinished).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Throw.CannotWrite(folder, exception);
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }

            if (isNew && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    private static void Fill(
        DuckDbStoreWriter writer,
        SampleStore store,
        Func<RelationSchema, IEnumerable<RecordBatch>> read,
        CancellationToken cancellationToken)
    {
        writer.WriteDirectory(store.Directory);
        foreach (RelationSchema relation in RelationSchemas.Facts)
        {
            foreach (RecordBatch batch in read(relation))
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Append(batch);
            }
        }
    }
}
