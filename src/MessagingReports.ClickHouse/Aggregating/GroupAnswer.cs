using MessagingReports.ClickHouse.Native;
using MessagingReports.ClickHouse.Reading;
using MessagingReports.ClickHouse.Sql;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Aggregating;

/// <summary>Reads an answer of a few rows: texts first, then numbers of any type.</summary>
internal sealed unsafe class GroupAnswer(int keys, int numbers)
{
    private readonly NullMap _nulls = new();
    private readonly VectorBuffer<byte> _values = new(capacity: 16);
    private readonly int[] _scales = new int[numbers];

    /// <summary>The decimals of each number, in which it is scaled.</summary>
    public IReadOnlyList<int> Scales => _scales;

    /// <summary>The rows; an empty text is null.</summary>
    /// <exception cref="CutAnswerException">The answer is not whole.</exception>
    public List<(byte[]?[] Keys, Int128?[] Numbers)> Read(Stream answer)
    {
        AnswerBuffer buffer = new(answer, capacity: 16 * 1024);
        BlockReader blocks = new(buffer, Quoted.AnswerColumns(keys + numbers));
        List<(byte[]?[] Keys, Int128?[] Numbers)> groups = [];
        for (int rows = blocks.Next(); rows > 0; rows = blocks.Next())
        {
            int first = groups.Count;
            for (int i = 0; i < rows; i++)
            {
                groups.Add((new byte[]?[keys], new Int128?[numbers]));
            }

            for (int column = 0; column < keys + numbers; column++)
            {
                NativeType type = blocks.Column(column);
                _nulls.Read(buffer, type, rows);
                if (column < keys)
                {
                    ReadTexts(buffer, rows, groups, first, column);
                }
                else
                {
                    ReadNumbers(buffer, type, rows, groups, first, column - keys);
                }
            }

            blocks.End(rows);
        }

        return groups;
    }

    private void ReadTexts(
        AnswerBuffer buffer, int rows, List<(byte[]?[] Keys, Int128?[])> groups, int first, int column)
    {
        TextCursor cursor = new(buffer);
        for (int row = 0; row < rows; row++)
        {
            cursor.MoveNext();
            bool isNull = cursor.Length == 0 || (_nulls.HasNulls && _nulls.Bytes[row] != 0);
            groups[first + row].Keys[column] =
                isNull ? null : new ReadOnlySpan<byte>(cursor.Text, cursor.Length).ToArray();
        }
    }

    private void ReadNumbers(
        AnswerBuffer buffer,
        NativeType type,
        int rows,
        List<(byte[]?[], Int128?[] Numbers)> groups,
        int first,
        int column)
    {
        if (type.Kind is not (NativeKind.Signed or NativeKind.Unsigned))
        {
            throw new CutAnswerException();
        }

        _scales[column] = type.Scale;
        _values.EnsureCapacity(rows * type.Size, 0);
        buffer.Read(_values.Pointer, rows * type.Size);
        for (int row = 0; row < rows; row++)
        {
            bool isNull = _nulls.HasNulls && _nulls.Bytes[row] != 0;
            groups[first + row].Numbers[column] = isNull ? null : Number(type, row);
        }
    }

    private Int128 Number(NativeType type, int row) => (type.Kind, type.Size) switch
    {
        (NativeKind.Signed, 1) => ((sbyte*)_values.Pointer)[row],
        (NativeKind.Signed, 2) => ((short*)_values.Pointer)[row],
        (NativeKind.Signed, 4) => ((int*)_values.Pointer)[row],
        (NativeKind.Signed, 8) => ((long*)_values.Pointer)[row],
        (NativeKind.Signed, _) => ((Int128*)_values.Pointer)[row],
        (_, 1) => _values.Pointer[row],
        (_, 2) => ((ushort*)_values.Pointer)[row],
        (_, 4) => ((uint*)_values.Pointer)[row],
        _ => ((ulong*)_values.Pointer)[row],
    };
}
