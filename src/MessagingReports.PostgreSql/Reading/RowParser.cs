using System.Buffers.Binary;
using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.PostgreSql.Reading;

/// <summary>Copies rows to a builder, and refuses values that cannot be taken exactly.</summary>
internal sealed class RowParser
{
    private readonly RowSelection _selection;
    private readonly ColumnParser[] _parsers;
    private readonly ColumnBuilder[] _missing;

    /// <summary>A parser that fills one builder.</summary>
    public RowParser(RowSelection selection, RecordBatchBuilder builder)
    {
        _selection = selection;
        _parsers = [.. selection.Stored.Select(column => ColumnParser.Create(builder.Find(column)!))];
        _missing = [.. selection.Missing.Select(column => builder.Find(column)!)];
    }

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
                throw Throw.BadValue(_selection.Relation, parser.Column, Key(row));
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
        for (int i = 0; i < _selection.Key; i++)
        {
            position += sizeof(int) + Math.Max(BinaryPrimitives.ReadInt32BigEndian(row[position..]), 0);
        }

        int length = Math.Max(BinaryPrimitives.ReadInt32BigEndian(row[position..]), 0);
        return Encoding.UTF8.GetString(row.Slice(position + sizeof(int), length));
    }
}
