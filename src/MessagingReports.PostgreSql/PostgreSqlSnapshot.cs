using System.Runtime.CompilerServices;
using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.PostgreSql.Aggregating;
using MessagingReports.PostgreSql.Catalogs;
using MessagingReports.PostgreSql.Reading;
using MessagingReports.PostgreSql.Sessions;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.PostgreSql;

/// <summary>The store as it was when a run began.</summary>
internal sealed class PostgreSqlSnapshot(SnapshotSessions sessions, StoreCatalog catalog)
    : IAttemptSnapshot, IAggregatingAttemptSource
{
    public string Name => PostgreSqlAttemptSource.SourceName;

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
        sessions.UseAsync(
            "directory",
            session => DirectoryReader.ReadAsync(session, catalog, cancellationToken),
            cancellationToken);

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (query.Start >= query.End)
        {
            yield break;
        }

        Session session = await sessions.RentAsync(cancellationToken).ConfigureAwait(false);
        bool isDone = false;
        try
        {
            RelationReader? reader = await RelationReader.OpenAsync(session, catalog, query, cancellationToken)
                .ConfigureAwait(false);
            if (reader is not null)
            {
                await using (reader.ConfigureAwait(false))
                {
                    await foreach (RecordBatch batch in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    {
                        yield return batch;
                    }
                }
            }

            isDone = true;
        }
        finally
        {
            await sessions.ReturnAsync(session, isUsable: isDone).ConfigureAwait(false);
        }
    }

    public ValueTask<AggregateResult> AggregateAsync(
        AggregateQuery query, SourceQuery rows, CancellationToken cancellationToken) =>
        sessions.UseAsync(
            query.Relation.Name,
            async session =>
            {
                AggregateResult answer = new(query);
                StoreRelation? relation = rows.Start < rows.End
                    ? await catalog.FindAsync(session, query.Relation, cancellationToken).ConfigureAwait(false)
                    : null;
                if (relation is not null)
                {
                    await AggregateReader.ReadAsync(session, relation, rows, answer, cancellationToken)
                        .ConfigureAwait(false);
                }

                return answer;
            },
            cancellationToken);

    public ValueTask DisposeAsync() => sessions.DisposeAsync();
}
