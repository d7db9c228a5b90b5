using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessagingReports.Sources;

/// <summary>Takes a host's rows one by one, and hands them to the writer some at a time.</summary>
/// <remarks>Rows are written one chunk late: meanwhile the processor fetches those after them.</remarks>
internal sealed class RowChunk<TRow>(IAsyncEnumerator<TRow> host, RowWriter<TRow> writer)
    where TRow : class
{
    private const int ChunkRows = RowWriter<TRow>.MostRows;

    private readonly TRow[] _rows = new TRow[2 * ChunkRows];
    private int _count;

    /// <summary>Takes the next rows, <paramref name="room"/> or all there are, and appends them to the batch.</summary>
    /// <returns>False when there are no more.</returns>
    public async ValueTask<bool> AppendAsync(int room)
    {
        try
        {
            for (int end = Math.Min(room, _rows.Length); room > 0; end = Math.Min(_count + room, _rows.Length))
            {
                int before = _count;
                while (TakeReady(end, out ValueTask<bool> pending))
                {
                    if (!await pending.ConfigureAwait(false))
                    {
                        return false;
                    }

                    Take();
                }

                if (_count < end)
                {
                    return false;
                }

                room -= _count - before;
                if (_count == _rows.Length)
                {
                    AppendChunk();
                }
            }

            return true;
        }
        finally
        {
            // Whatever the host threw, what is wrong with the rows before it comes first.
            while (_count > 0)
            {
                AppendChunk();
            }
        }
    }

    /// <summary>Takes the rows the host has at hand: they cost no suspension.</summary>
    /// <returns>True when the next step is not done; false when there are no more rows, or enough.</returns>
    private bool TakeReady(int end, out ValueTask<bool> pending)
    {
        while (_count < end)
        {
            pending = host.MoveNextAsync();
            if (!pending.IsCompletedSuccessfully)
            {
                return true;
            }

            if (!pending.Result)
            {
                return false;
            }

            Take();
        }

        pending = default;
        return false;
    }

    private void Take()
    {
        TRow row = host.Current ?? throw Throw.NullRow(writer.Batch.Schema, typeof(TRow).Name);
        ObjectLines.PrefetchRow(row);

        // An array of a shared generic type would check the type of every row, and wait for it.
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), _count) = row;
        _count++;
    }

    private void AppendChunk()
    {
        Span<TRow> rows = _rows.AsSpan(0, _count);
        int count = Math.Min(rows.Length, ChunkRows);
        _count = 0; // what cannot be stored is not tried again
        writer.Append(rows[..count], rows[count..]);
        rows[count..].CopyTo(rows);
        _count = rows.Length - count;
    }
}
