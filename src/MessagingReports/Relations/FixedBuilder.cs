using System.Diagnostics.CodeAnalysis;

namespace MessagingReports.Relations;

/// <summary>Collects a column of one width.</summary>
/// <typeparam name="T">The stored type, see <see cref="RelationColumnType"/>.</typeparam>
[SuppressMessage("Design", "CA1001", Justification = "A vector over the builder's own memory holds no pin.")]
public sealed unsafe class FixedBuilder<T> : ColumnBuilder
    where T : unmanaged
{
    private readonly FixedVector<T> _vector;
    private readonly VectorBuffer<T> _values;
    private readonly VectorBuffer<byte> _validity;
    private bool _hasNulls;

    internal FixedBuilder(RelationColumn column, int capacity)
        : base(column)
    {
        _vector = new FixedVector<T>(column);
        _values = new VectorBuffer<T>(capacity);
        _validity = new VectorBuffer<byte>((capacity + 7) / 8);
        _validity.Span.Fill(0xFF);
    }

    internal override ColumnVector Vector => _vector;

    /// <summary>Appends a value.</summary>
    public void Append(T value)
    {
        _values.EnsureCapacity(Count + 1, Count);
        _values.Pointer[Count++] = value;
    }

    /// <summary>Appends a value, or null.</summary>
    public void Append(T? value)
    {
        if (value is { } present)
        {
            Append(present);
        }
        else
        {
            AppendNull();
        }
    }

    /// <summary>Appends many values at once.</summary>
    public void Append(ReadOnlySpan<T> values)
    {
        _values.EnsureCapacity(Count + values.Length, Count);
        values.CopyTo(new Span<T>(_values.Pointer + Count, values.Length));
        Count += values.Length;
    }

    /// <summary>Makes room for many values and counts them as appended.</summary>
    /// <returns>Where the values are to be written; valid until the next call.</returns>
    internal T* Extend(int count)
    {
        _values.EnsureCapacity(Count + count, Count);
        T* first = _values.Pointer + Count;
        Count += count;
        return first;
    }

    /// <summary>Sets the validity of the last <paramref name="count"/> values appended.</summary>
    /// <param name="bits">
    /// One bit a value, least significant first, 1 where there is a value; bits past the last one are ignored.
    /// </param>
    /// <param name="count">The number of values.</param>
    internal void SetValidity(byte* bits, int count)
    {
        GrowValidity();
        _hasNulls = true;
        int first = Count - count;
        byte* target = _validity.Pointer + (first >> 3);
        int shift = first & 7;
        int bytes = (count + 7) / 8;
        int unused = (bytes * 8) - count;
        for (int i = 0; i < bytes; i++)
        {
            // A byte of bits goes to one or two bytes; whatever it says past the last value counts as valid.
            uint source = i == bytes - 1 ? bits[i] | (0xFFu << (8 - unused)) : bits[i];
            uint moved = (source & 0xFF) << shift;
            target[i] = unchecked((byte)(moved | (target[i] & ((1u << shift) - 1))));
            if (shift != 0 && (i * 8) + 8 - shift < count)
            {
                target[i + 1] = unchecked((byte)((moved >> 8) | (0xFFu << shift)));
            }
        }
    }

    /// <summary>Sets the validity of the last <paramref name="count"/> values appended, at most 64.</summary>
    /// <param name="present">One bit a value, least significant first, 1 where there is a value.</param>
    /// <param name="count">The number of values.</param>
    internal void SetValidity(ulong present, int count)
    {
        if (present != ulong.MaxValue >> (64 - count))
        {
            SetValidity((byte*)&present, count);
        }
    }

    /// <inheritdoc/>
    public override void AppendNull()
    {
        Append(default(T));
        SetNull(Count - 1);
    }

    /// <summary>Makes the value of a row appended since the last batch null.</summary>
    public void SetNull(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)row), (uint)Count, nameof(row));
        GrowValidity();
        _validity.Pointer[row >> 3] &= unchecked((byte)~(1 << (row & 7)));
        _hasNulls = true;
    }

    internal override void Seal()
    {
        GrowValidity();
        _vector.Set(Count, _values.Pointer, _hasNulls ? _validity.Pointer : null);
    }

    internal override void Clear()
    {
        if (_hasNulls)
        {
            _validity.Span.Fill(0xFF);
            _hasNulls = false;
        }

        Count = 0;
    }

    private void GrowValidity()
    {
        int needed = (Count + 7) / 8;
        int had = _validity.Capacity;
        if (needed > had)
        {
            _validity.EnsureCapacity(needed, had);
            _validity.Span[had..].Fill(0xFF);
        }
    }
}
