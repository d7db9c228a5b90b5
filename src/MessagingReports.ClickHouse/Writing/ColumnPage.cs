using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Writing;

/// <summary>The values of one column on their way to one shard, as a block of the format Native has them.</summary>
internal abstract class ColumnPage
{
    private readonly byte[] _head;

    protected ColumnPage(RelationColumn column)
    {
        Column = column;
        PageBytes head = new();
        AddText(head, column.Name);
        AddText(head, TableSql.TypeOf(column));
        _head = head.Span.ToArray();
    }

    public RelationColumn Column { get; }

    /// <summary>One byte a row, 1 for null; only of a nullable column that is not text.</summary>
    protected PageBytes Nulls { get; } = new();

    protected PageBytes Values { get; } = new();

    /// <summary>The bytes a block takes for the column.</summary>
    public int Length => _head.Length + Nulls.Length + Values.Length;

    /// <summary>Adds the values of some rows of a batch.</summary>
    /// <exception cref="ReportDataException">A value cannot be stored.</exception>
    public abstract void Add(RecordBatch batch, ReadOnlySpan<int> rows);

    /// <summary>Copies the column to a block, and starts anew.</summary>
    /// <returns>What is left of the target.</returns>
    public Span<byte> MoveTo(Span<byte> target)
    {
        target = Copy(_head, target);
        target = Copy(Nulls.Span, target);
        target = Copy(Values.Span, target);
        Nulls.Clear();
        Values.Clear();
        return target;
    }

    private static Span<byte> Copy(ReadOnlySpan<byte> source, Span<byte> target)
    {
        source.CopyTo(target);
        return target[source.Length..];
    }

    private static void AddText(PageBytes bytes, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        bytes.AddLength((uint)utf8.Length);
        bytes.Add(utf8);
    }
}
