using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessagingReports.Relations;

/// <summary>
/// A growing array that never moves while it is used: pinned for its life, so that a pointer into it stays valid.
/// </summary>
internal sealed unsafe class VectorBuffer<T>
    where T : unmanaged
{
    private T[] _array;

    public VectorBuffer(int capacity)
    {
        _array = GC.AllocateUninitializedArray<T>(capacity, pinned: true);
        Pointer = (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
    }

    public T* Pointer { get; private set; }

    public int Capacity => _array.Length;

    public Span<T> Span => _array;

    public ReadOnlyMemory<T> Memory(int length) => _array.AsMemory(0, length);

    /// <summary>Makes room for <paramref name="capacity"/> items and keeps the first <paramref name="used"/>.</summary>
    public void EnsureCapacity(int capacity, int used)
    {
        if (capacity > _array.Length)
        {
            Grow(capacity, used);
        }
    }

    private void Grow(int capacity, int used)
    {
        int length = (int)Math.Min(Math.Max(capacity, _array.Length * 2L), Array.MaxLength);
        T[] array = GC.AllocateUninitializedArray<T>(length, pinned: true);
        _array.AsSpan(0, used).CopyTo(array);
        _array = array;
        Pointer = (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
    }
}
