using System.Buffers;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>The rows on their way to one shard: gathered by column, sent as large blocks.</summary>
internal sealed class ShardBlock(RelationSchema relation)
{
    // Reading a block's types costs the server more than its values when it is small.
    private const int RowsPerBlock = 16 * 1024;

    private readonly ColumnPage[] _pages = [.. relation.Columns.Select(ColumnPages.Create)];
    private readonly PageBytes _numbers = new();
    private int _rows;

    public bool IsFull => _rows >= RowsPerBlock;

    public bool IsEmpty => _rows == 0;

    /// <summary>Adds some rows of a batch.</summary>
    public void Add(RecordBatch batch, ReadOnlySpan<int> rows)
    {
        foreach (ColumnPage page in _pages)
        {
            page.Add(batch, rows);
        }

        _rows += rows.Length;
    }

    /// <summary>The rows as a block, in memory of the shared pool; starts anew.</summary>
    public ArraySegment<byte> Take()
    {
        _numbers.Clear();
        _numbers.AddLength((uint)_pages.Length);
        _numbers.AddLength((uint)_rows);
        int length = _numbers.Length;
        foreach (ColumnPage page in _pages)
        {
            length += page.Length;
        }

        byte[] block = ArrayPool<byte>.Shared.Rent(length);
        _numbers.Span.CopyTo(block);
        Span<byte> target = block.AsSpan(_numbers.Length);
        foreach (ColumnPage page in _pages)
        {
            target = page.MoveTo(target);
        }

        _rows = 0;
        return new ArraySegment<byte>(block, 0, length);
    }
}
