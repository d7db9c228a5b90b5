using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessagingReports.Aggregation;

/// <summary>Texts copied to memory that never moves and is freed all at once.</summary>
internal sealed unsafe class ByteChunks
{
    private const int ChunkBytes = 1 << 18;

    private readonly List<byte[]> _chunks = [];
    private byte* _free;
    private int _left;

    /// <summary>Copies a text and returns where it lies now.</summary>
    public byte* Copy(byte* text, int length)
    {
        if (length > _left)
        {
            _left = Math.Max(length, ChunkBytes);
            byte[] chunk = GC.AllocateUninitializedArray<byte>(_left, pinned: true);
            _chunks.Add(chunk);
            _free = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(chunk));
        }

        byte* copy = _free;
        new ReadOnlySpan<byte>(text, length).CopyTo(new Span<byte>(copy, length));
        _free += length;
        _left -= length;
        return copy;
    }
}
