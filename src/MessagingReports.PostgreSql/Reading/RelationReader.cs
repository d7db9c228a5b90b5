using MessagingReports.PostgreSql.Catalogs;
using MessagingReports.PostgreSql.Sessions;
using MessagingReports.Relations;
using MessagingReports.Sql;
using MessagingReports.Windows;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>The rows of one query as batches that reuse their memory.</summary>
internal sealed class RelationReader : IAsyncDisposable
{
    private readonly string _place;
    private readonly CopyReader _rows;
    private readonly RowParser _parser;
    private readonly RecordBatchBuilder _builder;

    private RelationReader(string place, CopyReader rows, RowParser parser, RecordBatchBuilder builder)
    {
        _place = place;
        _rows = rows;
        _parser = parser;
        _builder = builder;
    }

    /// <summary>Starts a query; null when the store does not have the relation.</summary>
    public static async ValueTask<RelationReader?> OpenAsync(
        Session session, StoreCatalog catalog, SourceQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await catalog.FindAsync(session, query.Relation, cancellationToken).ConfigureAwait(false)
                is { } relation
                ? await OpenAsync(session, relation, query, cancellationToken).ConfigureAwait(false)
                : null;
        }
        catch (Exception exception) when (SourceFailures.IsForeign(exception))
        {
            throw SourceFailures.Translate(exception, query.Relation.Name, cancellationToken);
        }
    }

    /// <summary>The next batch, valid until the one after it is asked for; null after the last.</summary>
    public async ValueTask<RecordBatch?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            _builder.Clear();
            int count = 0;
            while (count < RecordBatchBuilder.DefaultCapacity
                && await _rows.NextAsync(cancellationToken).ConfigureAwait(false))
            {
                _parser.Append(_rows.Row);
                count++;
            }

            return count > 0 ? _builder.Build() : null;
        }
        catch (Exception exception) when (SourceFailures.IsForeign(exception))
        {
            throw SourceFailures.Translate(exception, _place, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _rows.DisposeAsync();

    private static async ValueTask<RelationReader> OpenAsync(
        Session session, StoreRelation relation, SourceQuery query, CancellationToken cancellationToken)
    {
        // A batch that carries no column would have no count.
        IReadOnlyList<RelationColumn> columns = query.Columns.Count > 0 ? query.Columns : [query.Relation.Key];
        RecordBatchBuilder builder = new(query.Relation, columns, RecordBatchBuilder.FirstCapacity);
        RowParser parser = new(relation, columns, builder);
        string select = SelectSql.Rows(
            relation,
            parser.Expressions,
            query,
            UnixMicroseconds.Of(query.Start),
            UnixMicroseconds.Of(query.End),
            isSorted: true);
        return new RelationReader(
            query.Relation.Name,
            await CopyReader.OpenAsync(
                session, select, parser.Expressions.Count, query.Relation.Name, cancellationToken)
                .ConfigureAwait(false),
            parser,
            builder);
    }
}
