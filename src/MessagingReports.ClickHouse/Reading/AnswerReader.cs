using MessagingReports.ClickHouse.Native;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Reads the columns of one relation from answers to the same select list.</summary>
internal sealed class AnswerReader
{
    private readonly ColumnReader?[] _readers;
    private readonly string?[] _types;
    private readonly ServerColumn[] _stored;
    private readonly RelationColumn[] _missing;
    private readonly string[] _names;
    private readonly NullMap _nulls = new();

    /// <summary>A reader of some columns of a relation; columns the store does not have are null.</summary>
    public AnswerReader(ServerRelation relation, IEnumerable<RelationColumn> columns)
    {
        RelationColumn[] wanted = [.. columns.Distinct()];
        _stored = [.. wanted.Select(column => relation[column]).OfType<ServerColumn>()];
        _missing = [.. wanted.Where(column => relation[column] is null)];
        _readers = new ColumnReader?[_stored.Length];
        _types = new string?[_stored.Length];
        _names = Quoted.AnswerColumns(_stored.Length);
    }

    /// <summary>What the query has to select, in order.</summary>
    public IReadOnlyList<ServerColumn> Columns => _stored;

    /// <summary>Appends the rows of one answer's blocks, as many as one builder takes at a time.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="next">Gives the builder for a block of so many rows.</param>
    /// <returns>The rows of the answer.</returns>
    /// <exception cref="CutAnswerException">The answer is not whole.</exception>
    public long Read(Stream answer, Func<int, RecordBatchBuilder> next)
    {
        AnswerBuffer buffer = new(answer);
        BlockReader blocks = new(buffer, _names);
        long total = 0;
        for (int rows = blocks.Next(); rows > 0; rows = blocks.Next())
        {
            RecordBatchBuilder builder = next(rows);
            for (int i = 0; i < _stored.Length; i++)
            {
                NativeType type = blocks.Column(i);
                RelationColumn column = _stored[i].Column;
                _nulls.Read(buffer, type, rows);
                Reader(i, type).Append(buffer, _nulls, rows, builder.Find(column)!);
            }

            AppendMissing(builder, rows);
            blocks.End(rows);
            total += rows;
        }

        return total;
    }

    private ColumnReader Reader(int column, NativeType type)
    {
        if (_readers[column] is { } known && _types[column] == type.Text)
        {
            return known;
        }

        RelationColumn declared = _stored[column].Column;
        if (!ColumnReaders.Accepts(declared, type))
        {
            throw Throw.ColumnType(declared.Relation, declared, type); // changed since it was looked up
        }

        _types[column] = type.Text;
        return _readers[column] = ColumnReaders.Create(declared, type);
    }

    private void AppendMissing(RecordBatchBuilder builder, int rows)
    {
        foreach (RelationColumn column in _missing)
        {
            for (int i = 0; i < rows; i++)
            {
                builder.Find(column)!.AppendNull();
            }
        }
    }
}
