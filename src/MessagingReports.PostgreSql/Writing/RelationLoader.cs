using MessagingReports.Relations;
using MessagingReports.Sql;
using Npgsql;

namespace MessagingReports.PostgreSql.Writing;

/// <summary>Makes and fills the relations of a schema.</summary>
internal sealed class RelationLoader(NpgsqlDataSource dataSource, RelationMapping mapping)
{
    private static readonly PostgreSqlDialect Dialect = PostgreSqlDialect.Instance;

    public ValueTask CreateAsync(bool replace, CancellationToken cancellationToken) =>
        InTransactionAsync(
            "relations",
            async connection =>
            {
                if (mapping.Schema is { } schema)
                {
                    await ExecuteAsync(
                        connection, $"CREATE SCHEMA IF NOT EXISTS {Dialect.Identifier(schema)}", cancellationToken)
                        .ConfigureAwait(false);
                }

                foreach (RelationSchema relation in RelationSchemas.Directory.Concat(RelationSchemas.Facts))
                {
                    string table = mapping.From(relation, Dialect);
                    if (replace)
                    {
                        await ExecuteAsync(connection, $"DROP TABLE IF EXISTS {table}", cancellationToken)
                            .ConfigureAwait(false);
                    }
                    else if (await ExistsAsync(connection, table, cancellationToken).ConfigureAwait(false))
                    {
                        throw Throw.RelationExists($"table or view {mapping.TableOf(relation)}");
                    }

                    await ExecuteAsync(connection, TableSql.Create(relation, table), cancellationToken)
                        .ConfigureAwait(false);
                }
            },
            cancellationToken);

    public ValueTask LoadAsync(IEnumerable<RecordBatch> batches, CancellationToken cancellationToken) =>
        InTransactionAsync(
            "directory",
            async connection =>
            {
                foreach (RecordBatch batch in batches)
                {
                    CopyWriter writer = await OpenAsync(connection, batch.Schema, cancellationToken)
                        .ConfigureAwait(false);
                    await using (writer.ConfigureAwait(false))
                    {
                        await writer.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
                        await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
                    }

                    await FinishAsync(connection, batch.Schema, cancellationToken).ConfigureAwait(false);
                }
            },
            cancellationToken);

    public ValueTask LoadAsync(
        RelationSchema relation, IAsyncEnumerable<RecordBatch> rows, CancellationToken cancellationToken) =>
        InTransactionAsync(
            relation.Name,
            async connection =>
            {
                CopyWriter writer = await OpenAsync(connection, relation, cancellationToken).ConfigureAwait(false);
                await using (writer.ConfigureAwait(false))
                {
                    await foreach (RecordBatch batch in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
                    {
                        await writer.WriteAsync(batch, cancellationToken).ConfigureAwait(false);
                    }

                    await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
                }

                await FinishAsync(connection, relation, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    private async ValueTask InTransactionAsync(
        string place, Func<NpgsqlConnection, ValueTask> work, CancellationToken cancellationToken)
    {
        if (mapping.Columns.Count > 0)
        {
            throw Throw.MappedColumns();
        }

        try
        {
            NpgsqlConnection connection =
                await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                NpgsqlTransaction transaction =
                    await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    await work(connection).ConfigureAwait(false);
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (SourceFailures.IsForeign(exception))
        {
            throw SourceFailures.Translate(exception, place, cancellationToken);
        }
    }

    private ValueTask<CopyWriter> OpenAsync(
        NpgsqlConnection connection, RelationSchema relation, CancellationToken cancellationToken) =>
        CopyWriter.OpenAsync(connection, relation, mapping.From(relation, Dialect), cancellationToken);

    // A foreign table, or a partitioned one with foreign partitions, has no unique index of its own.
    private async ValueTask FinishAsync(
        NpgsqlConnection connection, RelationSchema relation, CancellationToken cancellationToken)
    {
        string table = mapping.From(relation, Dialect);
        bool isPlain = await ScalarAsync(
            connection, "SELECT relkind = 'r' FROM pg_class WHERE oid = to_regclass($1)", table, cancellationToken)
            .ConfigureAwait(false) is true;
        await ExecuteAsync(
            connection,
            isPlain ? TableSql.Finish(relation, table, mapping.TableOf(relation)) : $"ANALYZE {table}",
            cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> ExistsAsync(
        NpgsqlConnection connection, string table, CancellationToken cancellationToken) =>
        await ScalarAsync(connection, "SELECT to_regclass($1) IS NOT NULL", table, cancellationToken)
            .ConfigureAwait(false) is true;

    private static async ValueTask<object?> ScalarAsync(
        NpgsqlConnection connection, string sql, string value, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = new(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // Building an index takes as long as it takes: the driver's time limit is for questions.
    private static async ValueTask ExecuteAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = new(sql, connection) { CommandTimeout = 0 };
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
