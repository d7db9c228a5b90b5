using System.Runtime.Intrinsics;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// The limit of any writer that goes cell by cell: every cell lies ready, encoded and quoted, and is copied with its
/// delimiter.
/// </summary>
internal sealed unsafe class CellCopy : ICsvPeer
{
    private const int BlockBytes = 256 * 1024;
    private const int Step = 16;

    private readonly byte[] _cells;
    private readonly int[] _ends;
    private readonly int _columns;
    private readonly int _longestRecord;
    private readonly byte[] _block = GC.AllocateUninitializedArray<byte>(BlockBytes, pinned: true);

    /// <summary>Takes finished CSV apart into its cells.</summary>
    public CellCopy(ReadOnlySpan<byte> finished, int columns)
    {
        _columns = columns;
        _cells = GC.AllocateUninitializedArray<byte>(finished.Length + Step, pinned: true);
        List<int> ends = [];
        int used = 0;
        bool isQuoted = false;
        int record = 0;
        foreach (byte current in finished)
        {
            isQuoted ^= current == (byte)'"';
            if (!isQuoted && current is (byte)',' or (byte)'\n')
            {
                ends.Add(used);
            }
            else if (isQuoted || current != (byte)'\r')
            {
                _cells[used++] = current;
            }
        }

        _ends = [.. ends];
        for (int first = 0; first < _ends.Length; first += columns)
        {
            int start = first == 0 ? 0 : _ends[first - 1];
            record = Math.Max(record, _ends[first + columns - 1] - start);
        }

        _longestRecord = record + columns + 1 + Step;
    }

    public string Name => "limit: cell-by-cell copy";

    public long Write(Stream destination)
    {
        unchecked
        {
            fixed (byte* cells = _cells, block = _block)
            fixed (int* ends = _ends)
            {
                byte* limit = block + BlockBytes - _longestRecord;
                byte* position = block;
                byte* source = cells;
                int cell = 0;
                while (cell < _ends.Length)
                {
                    if (position > limit)
                    {
                        destination.Write(new ReadOnlySpan<byte>(block, (int)(position - block)));
                        position = block;
                    }

                    for (int end = cell + _columns; cell < end; cell++)
                    {
                        byte* next = cells + ends[cell];
                        long length = next - source;
                        Vector128.Load(source).Store(position);
                        for (long done = Step; done < length; done += Step)
                        {
                            Vector128.Load(source + done).Store(position + done);
                        }

                        position += length;
                        *position++ = (byte)',';
                        source = next;
                    }

                    position[-1] = (byte)'\r';
                    *position++ = (byte)'\n';
                }

                destination.Write(new ReadOnlySpan<byte>(block, (int)(position - block)));
                return (_ends.Length / _columns) - 1;
            }
        }
    }
}
