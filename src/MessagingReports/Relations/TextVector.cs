using System.Runtime.CompilerServices;

namespace MessagingReports.Relations;

/// <summary>UTF-8 text: row <c>i</c> is the bytes from offset <c>i</c> to offset <c>i + 1</c>. Empty is null.</summary>
public sealed unsafe class TextVector : ColumnVector, IDisposable
{
    private System.Buffers.MemoryHandle _offsetsPin;
    private System.Buffers.MemoryHandle _bytesPin;

    internal TextVector(RelationColumn column)
        : base(column)
    {
    }

    /// <summary>Text that lies in the caller's memory, for example in an Arrow array.</summary>
    /// <param name="column">
    /// An <see cref="RelationColumnType.Id"/> or <see cref="RelationColumnType.Text"/> column.
    /// </param>
    /// <param name="offsets">One offset more than rows; never decreasing, within <paramref name="bytes"/>.</param>
    /// <param name="bytes">The text.</param>
    /// <exception cref="ArgumentException">The column is not text, or the offsets do not describe the
    /// bytes.</exception>
    public TextVector(RelationColumn column, ReadOnlyMemory<int> offsets, ReadOnlyMemory<byte> bytes)
        : base(column)
    {
        if (column.Type is not (RelationColumnType.Id or RelationColumnType.Text))
        {
            throw Throw.WrongVector(column, nameof(TextVector));
        }

        ReadOnlySpan<int> span = offsets.Span;
        if (span.IsEmpty || span[0] < 0 || span[^1] > bytes.Length)
        {
            throw Throw.BrokenOffsets(column);
        }

        int longest = 0;
        for (int i = 1; i < span.Length; i++)
        {
            if (span[i] < span[i - 1])
            {
                throw Throw.BrokenOffsets(column);
            }

            longest = Math.Max(longest, span[i] - span[i - 1]);
        }

        _offsetsPin = offsets.Pin();
        _bytesPin = bytes.Pin();
        Set(span.Length - 1, (int*)_offsetsPin.Pointer, (byte*)_bytesPin.Pointer, longest, isPadded: false);
    }

    /// <summary>The bytes of <paramref name="row"/>; empty when it is null.</summary>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(unchecked((uint)row), (uint)Count, nameof(row));
            return new ReadOnlySpan<byte>(Bytes + Offsets[row], Offsets[row + 1] - Offsets[row]);
        }
    }

    /// <summary>The length in bytes of the longest value, or more.</summary>
    internal int LongestLength { get; private set; }

    /// <summary>Whether 32 bytes may be read from any value's start or end, even past the last one.</summary>
    internal bool IsPadded { get; private set; }

    internal int* Offsets { get; private set; }

    internal byte* Bytes { get; private set; }

    internal ReadOnlySpan<byte> AllBytes => new(Bytes + Offsets[0], Offsets[Count] - Offsets[0]);

    /// <inheritdoc/>
    public override bool IsNull(int row) => this[row].IsEmpty;

    // Texts that are all equal are rare, and are not looked for.
    internal override bool IsUniform() => Count > 0 && Offsets[Count] == Offsets[0];

    /// <summary>Releases the caller's memory.</summary>
    public void Dispose()
    {
        _offsetsPin.Dispose();
        _bytesPin.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> Unchecked(int row) => new(Bytes + Offsets[row], Offsets[row + 1] - Offsets[row]);

    internal void Set(int count, int* offsets, byte* bytes, int longestLength, bool isPadded)
    {
        Count = count;
        Offsets = offsets;
        Bytes = bytes;
        LongestLength = longestLength;
        IsPadded = isPadded;
    }
}
