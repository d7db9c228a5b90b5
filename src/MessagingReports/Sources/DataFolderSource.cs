using System.Runtime.CompilerServices;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Sources;

/// <summary>A source over a data folder of CSV files, plain or gzipped: for small stores, tests and exchange.</summary>
/// <remarks>
/// <para>Shape: one file a relation, see <see cref="DataFolderFile"/>; rows may be in any order. Each read goes through
/// the whole file and holds the rows it answers with in memory to sort them; a large folder belongs to the DuckDB
/// source, which also reads Parquet.</para>
/// <para>Errors: the first wrong thing in a file is a <see cref="ReportDataException"/> that names file, line, column
/// and value, also when the row is outside the query; a missing folder or an unreadable file is a
/// <see cref="ReportSourceException"/>. Files are opened for each read and nothing is kept between reads, so the source
/// serves many runs at once.</para>
/// </remarks>
public sealed class DataFolderSource : IAttemptSource
{
    private readonly string _folder;

    /// <summary>A source over the folder at <paramref name="folder"/>, which is looked at when it is read.</summary>
    public DataFolderSource(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _folder = folder;
    }

    /// <inheritdoc/>
    /// <value><c>folder</c>.</value>
    public string Name => Throw.FolderSource;

    /// <inheritdoc/>
    public async ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken)
    {
        Dictionary<RelationSchema, RecordBatch> relations = [];
        foreach (RelationSchema relation in RelationSchemas.Directory)
        {
            RecordBatchBuilder rows = new(relation, relation.Columns, RecordBatchBuilder.FirstCapacity);
            await ForEachAsync(relation, record => record.AppendTo(rows), cancellationToken).ConfigureAwait(false);
            relations.Add(relation, rows.Build());
        }

        return ReportDirectory.FromBatches(relation => relations[relation]);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The query's relation is not a fact relation.</exception>
    public IAsyncEnumerable<RecordBatch> ReadAsync(SourceQuery query, CancellationToken cancellationToken) =>
        query.Relation.WindowKey is not null
            ? ReadFactsAsync(query, cancellationToken)
            : throw Throw.NotAFactRelation(query.Relation);

    /// <summary>Reads the file of one relation whole and throws at the first value that is wrong.</summary>
    /// <remarks>For an engine that reads the same file and knows that it is wrong, but not where.</remarks>
    /// <exception cref="ReportDataException">The file breaks a rule; the message names line, column and
    /// value.</exception>
    /// <exception cref="ReportSourceException">The folder is missing, or the file cannot be read as CSV.</exception>
    public ValueTask ValidateAsync(RelationSchema relation, CancellationToken cancellationToken) =>
        ForEachAsync(relation, _ => { }, cancellationToken);

    private async IAsyncEnumerable<RecordBatch> ReadFactsAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FieldScope scope = new(query);
        RelationRows rows = new(query.Relation, RowBatches.Columns(query));
        await ForEachAsync(query.Relation, AddIfAskedFor, cancellationToken).ConfigureAwait(false);
        foreach (RecordBatch batch in rows.InOrder())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return batch;
        }

        void AddIfAskedFor(CsvRelationReader record)
        {
            if (scope.Includes(record))
            {
                rows.Add(record);
            }
        }
    }

    private async ValueTask ForEachAsync(
        RelationSchema relation, Action<CsvRelationReader> use, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (DataFolderFile.Find(_folder, relation) is not { } file)
        {
            return;
        }

        if (file.Kind == DataFolderFileKind.Parquet)
        {
            throw Throw.ParquetFile(file.Name);
        }

        try
        {
            CsvRelationReader reader =
                await CsvRelationReader.OpenAsync(file, relation, cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    use(reader);
                }
            }
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw Throw.UnreadableFile(file.Name, exception);
        }
    }
}
