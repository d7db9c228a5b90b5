using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessagingReports.Relations;

/// <summary>
/// Values of one width: integers, scaled decimals, instants in microseconds, enumeration codes, booleans.
/// </summary>
/// <typeparam name="T">The stored type, see <see cref="RelationColumnType"/>.</typeparam>
public sealed unsafe class FixedVector<T> : ColumnVector, IDisposable
    where T : unmanaged
{
    private MemoryHandle _valuesPin;
    private MemoryHandle _validityPin;

    internal FixedVector(RelationColumn column)
        : base(column)
    {
    }

    /// <summary>Values that lie in the caller's memory, for example in an Arrow array.</summary>
    /// <param name="column">A column stored as <typeparamref name="T"/>.</param>
    /// <param name="values">One value a row; the value of a null row is ignored.</param>
    /// <param name="validity">
    /// One bit a row, least significant first, 1 where the row has a value; empty when no row is null.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The column is stored as another type, or the validity bits do not cover the rows.
    /// </exception>
    public FixedVector(RelationColumn column, ReadOnlyMemory<T> values, ReadOnlyMemory<byte> validity = default)
        : base(column)
    {
        if (RecordBatchBuilder.StoredType(column) != typeof(T))
        {
            throw Throw.WrongVector(column, $"FixedVector<{typeof(T).Name}>");
        }

        if (!validity.IsEmpty && validity.Length < (values.Length + 7) / 8)
        {
            throw Throw.ShortValidity(column, values.Length, validity.Length);
        }

        _valuesPin = values.Pin();
        _validityPin = validity.Pin();
        Set(values.Length, (T*)_valuesPin.Pointer, validity.IsEmpty ? null : (byte*)_validityPin.Pointer);
    }

    /// <summary>The values; those of null rows mean nothing.</summary>
    public ReadOnlySpan<T> Values => new(Pointer, Count);

    /// <summary>Whether any row may be null.</summary>
    public bool HasNulls => Validity != null;

    internal T* Pointer { get; private set; }

    internal byte* Validity { get; private set; }

    /// <inheritdoc/>
    public override bool IsNull(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)row), (uint)Count, nameof(row));
        return IsNullUnchecked(row);
    }

    internal override bool IsUniform() => Count > 0 && (Validity == null
        ? MemoryMarshal.AsBytes(Values[1..]).SequenceEqual(MemoryMarshal.AsBytes(Values[..^1]))
        : new ReadOnlySpan<byte>(Validity, Count / 8).IndexOfAnyExcept((byte)0) < 0
            && (Count % 8 == 0 || (Validity[Count / 8] & ((1 << (Count % 8)) - 1)) == 0));

    /// <summary>Releases the caller's memory.</summary>
    public void Dispose()
    {
        _valuesPin.Dispose();
        _validityPin.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsNullUnchecked(int row) => Validity != null && (Validity[row >> 3] & (1 << (row & 7))) == 0;

    /// <summary>All ones for a null row, 0 for a value: to choose without a branch.</summary>
    /// <param name="validity">The bits of a vector that <see cref="HasNulls"/>.</param>
    /// <param name="row">The row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int NullMask(byte* validity, int row) => unchecked(((validity[row >> 3] >> (row & 7)) & 1) - 1);

    /// <summary>A bit for each of rows <c>[start, end)</c> that has a value, that of the first the lowest.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="end">The row after the last, at most 64 on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Present(int start, int end) => Validity == null ? ulong.MaxValue : Present(Validity, start, end);

    internal void Set(int count, T* values, byte* validity)
    {
        Count = count;
        Pointer = values;
        Validity = validity;
    }

    private static ulong Present(byte* validity, int start, int end)
    {
        unchecked
        {
            // Nothing is read beyond the byte of the last row. Rows that do not begin a byte may take nine.
            UInt128 bits = 0;
            int first = start >> 3;
            for (int last = (end - 1) >> 3; last >= first; last--)
            {
                bits = (bits << 8) | validity[last];
            }

            return (ulong)(bits >> (start & 7)) & (ulong.MaxValue >> (64 - (end - start)));
        }
    }
}
