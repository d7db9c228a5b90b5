using System.Buffers.Binary;
using MessagingReports.Relations;
using MessagingReports.Sql;
using Npgsql;

namespace MessagingReports.PostgreSql.Writing;

/// <summary>Appends batches to one table as a binary COPY.</summary>
internal sealed class CopyWriter : IAsyncDisposable
{
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] Trailer = [0xFF, 0xFF];

    private readonly RelationSchema _schema;
    private readonly NpgsqlRawCopyStream _stream;
    private readonly RowBuffer _rows = new();
    private bool _isComplete;

    private CopyWriter(RelationSchema schema, NpgsqlRawCopyStream stream)
    {
        _schema = schema;
        _stream = stream;
    }

    public static async ValueTask<CopyWriter> OpenAsync(
        NpgsqlConnection connection, RelationSchema schema, string table, CancellationToken cancellationToken)
    {
        string columns = SqlText.List(
            schema.Columns.Select(column => PostgreSqlDialect.Instance.Identifier(column.Name)));
        NpgsqlRawCopyStream stream = await connection.BeginRawBinaryCopyAsync(
            $"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        CopyWriter writer = new(schema, stream);
        writer._rows.Add(Header);
        return writer;
    }

    /// <summary>Appends the rows of a batch.</summary>
    /// <exception cref="ArgumentException">The batch lacks a column that is not nullable.</exception>
    /// <exception cref="ReportDataException">A code has no label.</exception>
    public async ValueTask WriteAsync(RecordBatch batch, CancellationToken cancellationToken)
    {
        ColumnWriter[] columns = ColumnsOf(batch);
        for (int row = 0; row < batch.Count; row++)
        {
            Add(columns, row);
            if (_rows.IsFull)
            {
                await FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Ends the COPY; the rows are in the table when the transaction commits.</summary>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        _rows.Add(Trailer);
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        _isComplete = true;
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Takes back what was not completed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isComplete)
        {
            return;
        }

        try
        {
            await _stream.CancelAsync().ConfigureAwait(false);
            await _stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
            when (SourceFailures.IsForeign(exception) || exception is OperationCanceledException)
        {
            // The server confirms the cancellation with an error; the reason for it is on its way to the caller.
        }
    }

    private void Add(ColumnWriter[] columns, int row)
    {
        Span<byte> count = stackalloc byte[sizeof(short)];
        BinaryPrimitives.WriteInt16BigEndian(count, (short)columns.Length);
        _rows.Add(count);
        foreach (ColumnWriter column in columns)
        {
            column.Write(row, _rows);
        }
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(_rows.Bytes, cancellationToken).ConfigureAwait(false);
        _rows.Clear();
    }

    private ColumnWriter[] ColumnsOf(RecordBatch batch)
    {
        if (batch.Schema != _schema)
        {
            throw Throw.ForeignBatch(_schema, batch.Schema);
        }

        return
        [
            .. _schema.Columns.Select(column => batch.Has(column) ? new ColumnWriter(batch[column])
                : column.IsNullable ? new ColumnWriter(null)
                : throw Throw.BatchWithoutColumn(column)),
        ];
    }
}
