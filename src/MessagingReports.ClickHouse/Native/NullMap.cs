using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Native;

/// <summary>Which values of the column being read are null: one byte a row, 1 for null, before the values.</summary>
internal sealed unsafe class NullMap
{
    private readonly VectorBuffer<byte> _bytes = new(capacity: 1);
    private readonly VectorBuffer<byte> _bits = new(capacity: 1);

    /// <summary>Whether any row of the column is null.</summary>
    public bool HasNulls { get; private set; }

    /// <summary>One byte a row, 1 for null; only when there are nulls.</summary>
    public byte* Bytes => _bytes.Pointer;

    /// <summary>Reads the map, which a type that is not nullable does not have.</summary>
    public void Read(AnswerBuffer answer, NativeType type, int rows)
    {
        HasNulls = false;
        if (type.IsNullable)
        {
            _bytes.EnsureCapacity(rows + 8, 0);
            answer.Read(_bytes.Pointer, rows);
            HasNulls = new ReadOnlySpan<byte>(_bytes.Pointer, rows).IndexOfAnyExcept((byte)0) >= 0;
        }
    }

    /// <summary>The map as a batch has it: one bit a row, 1 where there is a value.</summary>
    public byte* Validity(int rows)
    {
        _bits.EnsureCapacity((rows + 7) / 8, 0);
        new Span<byte>(_bytes.Pointer + rows, 8).Clear();
        for (int i = 0; i < rows; i += 8)
        {
            // The lowest bits of eight bytes are gathered in the highest byte of the product.
            ulong nulls = *(ulong*)(_bytes.Pointer + i);
            _bits.Pointer[i >> 3] = unchecked((byte)~((nulls * 0x0102_0408_1020_4080) >> 56));
        }

        return _bits.Pointer;
    }
}
