using System.Buffers.Binary;
using System.Diagnostics;
using MessagingReports.PostgreSql.Sessions;
using Npgsql;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>The rows of a query as the bytes of a binary COPY, one at a time.</summary>
/// <remarks>
/// Source: "Binary Format" of COPY in the PostgreSQL manual. The trailer is required: an answer that breaks off is an
/// error, never a short report.
/// </remarks>
internal sealed class CopyReader : IAsyncDisposable
{
    private const int HeaderLength = 19;
    private const int ExtensionOffset = 15;

    private readonly NpgsqlRawCopyStream _stream;
    private readonly string _place;
    private readonly int _fields;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private int _rowLength;
    private bool _hasHeader;
    private bool _isAtEnd;

    private CopyReader(NpgsqlRawCopyStream stream, string place, int fields)
    {
        _stream = stream;
        _place = place;
        _fields = fields;
    }

    /// <summary>The fields of the row: for each four bytes of length, -1 for null, and its bytes.</summary>
    public ReadOnlySpan<byte> Row => _buffer.AsSpan(_start, _rowLength);

    /// <summary>Starts a query.</summary>
    /// <param name="session">An idle connection.</param>
    /// <param name="select">The query; COPY takes no parameters.</param>
    /// <param name="fields">The number of its columns.</param>
    /// <param name="place">The relation, for messages.</param>
    /// <param name="cancellationToken">Cancels the query in the server.</param>
    public static async ValueTask<CopyReader> OpenAsync(
        Session session, string select, int fields, string place, CancellationToken cancellationToken)
    {
        try
        {
            NpgsqlRawCopyStream stream = await session.Connection.BeginRawBinaryCopyAsync(
                $"COPY ({select}) TO STDOUT (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
            return new CopyReader(stream, place, fields);
        }
        catch (Exception exception) when (exception is not PostgresException)
        {
            await session.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>False after the last one.</returns>
    /// <exception cref="ReportSourceException">The answer breaks off.</exception>
    public ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        Skip();
        return TryTakeRow() ? new ValueTask<bool>(true) : FillAsync(isBlocking: false, cancellationToken);
    }

    /// <summary>The same, on a thread that may wait.</summary>
    /// <remarks>
    /// A server sends a message a row. To wait for each in the thread pool, whose idle threads spin, takes more of a
    /// processor than to read it.
    /// </remarks>
    public bool Next()
    {
        Skip();
        if (TryTakeRow())
        {
            return true;
        }

        ValueTask<bool> filled = FillAsync(isBlocking: true, CancellationToken.None);
        Debug.Assert(filled.IsCompleted, "Nothing is awaited that blocks.");
        return filled.GetAwaiter().GetResult();
    }

    /// <summary>Ends the query; one that has rows left is cancelled in the server.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_isAtEnd)
            {
                await _stream.CancelAsync().ConfigureAwait(false);
            }

            await _stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
            when (SourceFailures.IsForeign(exception) || exception is OperationCanceledException)
        {
            // The reason is known already, or nobody waits for the rest.
        }
    }

    private void Skip()
    {
        _start += _rowLength;
        _rowLength = 0;
    }

    private async ValueTask<bool> FillAsync(bool isBlocking, CancellationToken cancellationToken)
    {
        while (!_isAtEnd)
        {
            MakeRoom();
            int read = await ReadAsync(_end, isBlocking, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                throw Throw.CutShort(_place);
            }

            _end += read;
            if (TryTakeRow())
            {
                return true;
            }

            if (HasTrailer())
            {
                await EndAsync(isBlocking, cancellationToken).ConfigureAwait(false);
            }
        }

        return false;
    }

    // What follows the trailer tells whether the query ended well.
    private async ValueTask EndAsync(bool isBlocking, CancellationToken cancellationToken)
    {
        while (await ReadAsync(0, isBlocking, cancellationToken).ConfigureAwait(false) > 0)
        {
        }

        _isAtEnd = true;
    }

    private ValueTask<int> ReadAsync(int position, bool isBlocking, CancellationToken cancellationToken) =>
        isBlocking
            ? new ValueTask<int>(_stream.Read(_buffer.AsSpan(position)))
            : _stream.ReadAsync(_buffer.AsMemory(position), cancellationToken);

    private bool TryTakeRow()
    {
        if (!_hasHeader)
        {
            if (_end - _start < HeaderLength)
            {
                return false;
            }

            _start += HeaderLength + BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_start + ExtensionOffset));
            _hasHeader = true;
        }

        int length = Measure(_buffer.AsSpan(_start, _end - _start));
        if (length < 0)
        {
            return false;
        }

        _start += sizeof(short);
        _rowLength = length;
        return true;
    }

    /// <summary>The bytes of a row after its number of fields; -1 when they are not all there.</summary>
    private int Measure(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(short) || BinaryPrimitives.ReadInt16BigEndian(bytes) != _fields)
        {
            return -1;
        }

        int position = sizeof(short);
        for (int i = 0; i < _fields; i++)
        {
            if (bytes.Length - position < sizeof(int))
            {
                return -1;
            }

            int length = BinaryPrimitives.ReadInt32BigEndian(bytes[position..]);
            position += sizeof(int);
            if (length > bytes.Length - position)
            {
                return -1;
            }

            position += Math.Max(length, 0);
        }

        return position - sizeof(short);
    }

    private bool HasTrailer()
    {
        if (_end - _start < sizeof(short))
        {
            return false;
        }

        short fields = BinaryPrimitives.ReadInt16BigEndian(_buffer.AsSpan(_start));
        return fields == -1 || (fields != _fields ? throw Throw.CutShort(_place) : false);
    }

    private void MakeRoom()
    {
        if (_start == _end)
        {
            _start = 0;
            _end = 0;
        }
        else if (_end == _buffer.Length && _start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        else if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}
