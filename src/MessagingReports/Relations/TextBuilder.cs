using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace MessagingReports.Relations;

/// <summary>Collects a text column.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A vector over the builder's own memory holds no pin.")]
public sealed unsafe class TextBuilder : ColumnBuilder
{
    /// <summary>
    /// Bytes that may be read past the last value, so that a reader can load 16 bytes from any value's start.
    /// </summary>
    private const int Padding = 32;

    private readonly TextVector _vector;
    private readonly VectorBuffer<int> _offsets;
    private readonly VectorBuffer<byte> _bytes;
    private int _length;
    private int _longest;

    internal TextBuilder(RelationColumn column, int capacity)
        : base(column)
    {
        _vector = new TextVector(column);
        _offsets = new VectorBuffer<int>(capacity + 1);
        _bytes = new VectorBuffer<byte>((capacity * 8) + Padding);
        _offsets.Pointer[0] = 0;
    }

    internal override ColumnVector Vector => _vector;

    /// <summary>Appends UTF-8 text; empty is null.</summary>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        _bytes.EnsureCapacity(checked(_length + utf8.Length + Padding), _length);
        utf8.CopyTo(new Span<byte>(_bytes.Pointer + _length, utf8.Length));
        Advance(utf8.Length);
    }

    /// <summary>Appends text; null and empty are null.</summary>
    /// <exception cref="ArgumentException">The text holds a lone surrogate.</exception>
    public void Append(string? text) => Append(text.AsSpan());

    /// <summary>Appends text; empty is null.</summary>
    /// <exception cref="ArgumentException">The text holds a lone surrogate.</exception>
    public void Append(ReadOnlySpan<char> text)
    {
        _bytes.EnsureCapacity(checked(_length + (text.Length * AsciiNarrowing.MostBytes) + Padding), _length);
        if (AsciiNarrowing.TryNarrow(text, _bytes.Pointer + _length))
        {
            Advance(text.Length);
            return;
        }

        Advance(Encode(text, _bytes.Pointer + _length));
    }

    /// <summary>
    /// Room for one value of up to <paramref name="maxLength"/> bytes, to be committed with <see cref="Advance"/>.
    /// </summary>
    public Span<byte> GetSpan(int maxLength)
    {
        _bytes.EnsureCapacity(checked(_length + maxLength + Padding), _length);
        return new Span<byte>(_bytes.Pointer + _length, maxLength);
    }

    /// <summary>Ends the value written to <see cref="GetSpan"/>.</summary>
    /// <param name="length">The number of bytes written there.</param>
    public void Advance(int length)
    {
        _length += length;
        _longest = Math.Max(_longest, length);
        _offsets.EnsureCapacity(Count + 2, Count + 1);
        _offsets.Pointer[++Count] = _length;
    }

    /// <inheritdoc/>
    public override void AppendNull() => Advance(0);

    /// <summary>Makes room for many values; <see cref="Commit"/> ends them.</summary>
    /// <param name="count">The number of values.</param>
    /// <param name="length">The bytes of all of them.</param>
    /// <param name="ends">
    /// Where the end of each value is to be written: <paramref name="start"/> plus the bytes up to it.
    /// </param>
    /// <param name="start">The bytes used so far.</param>
    /// <returns>
    /// Where the bytes are to be written, at <paramref name="start"/>; 16 bytes may be written at the start of any
    /// value.
    /// </returns>
    internal byte* Reserve(int count, int length, out int* ends, out int start)
    {
        _bytes.EnsureCapacity(checked(_length + length + Padding), _length);
        _offsets.EnsureCapacity(checked(Count + count + 1), Count + 1);
        ends = _offsets.Pointer + Count + 1;
        start = _length;
        return _bytes.Pointer + _length;
    }

    /// <summary>Counts the values written where <see cref="Reserve"/> made room.</summary>
    internal void Commit(int count, int length, int longest)
    {
        Count += count;
        _length += length;
        _longest = Math.Max(_longest, longest);
    }

    /// <summary>Writes text where <see cref="Reserve"/> made room for three bytes a character.</summary>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="ArgumentException">The text holds a lone surrogate.</exception>
    internal int Encode(ReadOnlySpan<char> text, byte* target)
    {
        Span<byte> free = new(target, text.Length * AsciiNarrowing.MostBytes);
        return Utf8.FromUtf16(text, free, out _, out int written, replaceInvalidSequences: false)
            == OperationStatus.Done
            ? written
            : throw Throw.LoneSurrogate(Column);
    }

    internal override void Seal() => _vector.Set(Count, _offsets.Pointer, _bytes.Pointer, _longest, isPadded: true);

    internal override void Clear()
    {
        Count = 0;
        _length = 0;
        _longest = 0;
    }
}
