using System.Buffers.Binary;
using System.Text;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Copies rows to a builder, and refuses values that cannot be taken exactly.</summary>
internal sealed class RowParser
{
    private readonly StoreRelation _relation;
    private readonly ColumnParser[] _parsers;
    private readonly ColumnBuilder[] _missing;
    private readonly int _key;

    /// <summary>A parser for some columns of a relation; columns the store does not have are null.</summary>
    public RowParser(StoreRelation relation, IReadOnlyList<RelationColumn> columns, RecordBatchBuilder builder)
    {
        _relation = relation;
        RelationColumn[] distinct = [.. columns.Distinct()];
        RelationColumn[] stored = [.. distinct.Where(column => relation[column] is not null)];
        _missing = [.. distinct.Except(stored).Select(column => builder.Find(column)!)];
        _parsers = [.. stored.Select(column => ColumnParser.Create(builder.Find(column)!))];

        // A record is named by its key, which is read even if nobody asked for it.
        _key = Array.IndexOf(stored, relation.Schema.Key);
        IEnumerable<string> expressions = stored.Select(relation.Expression);
        Expressions = _key >= 0 ? [.. expressions] : [.. expressions, relation.Expression(relation.Schema.Key)];
        _key = _key >= 0 ? _key : stored.Length;
    }

    /// <summary>What the query has to select, in order.</summary>
    public IReadOnlyList<string> Expressions { get; }

    /// <summary>Appends a row.</summary>
    /// <exception cref="ReportDataException">A value cannot be taken.</exception>
    public void Append(ReadOnlySpan<byte> row)
    {
        int position = 0;
        foreach (ColumnParser parser in _parsers)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(row[position..]);
            position += sizeof(int);
            if (length < 0)
            {
                parser.AppendNull();
                continue;
            }

            if (!parser.Append(row.Slice(position, length)))
            {
                throw Throw.BadValue(_relation, parser.Column, Key(row));
            }

            position += length;
        }

        foreach (ColumnBuilder missing in _missing)
        {
            missing.AppendNull();
        }
    }

    private string Key(ReadOnlySpan<byte> row)
    {
        int position = 0;
        for (int i = 0; i < _key; i++)
        {
            position += sizeof(int) + Math.Max(BinaryPrimitives.ReadInt32BigEndian(row[position..]), 0);
        }

        int length = Math.Max(BinaryPrimitives.ReadInt32BigEndian(row[position..]), 0);
        return Encoding.UTF8.GetString(row.Slice(position + sizeof(int), length));
    }
}
