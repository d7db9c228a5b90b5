using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessagingReports.Aggregation;

/// <summary>Memory that never moves and begins with a cache line; its contents are undefined at first.</summary>
internal sealed unsafe class CacheLines<T>
    where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly T[] _array;
    private readonly int _start;

    public CacheLines(int capacity)
    {
        Capacity = capacity;
        _array = GC.AllocateUninitializedArray<T>(capacity + (LineBytes / sizeof(T)), pinned: true);
        nint address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_array));
        Pointer = (T*)((address + LineBytes - 1) & ~(nint)(LineBytes - 1));
        _start = (int)(((nint)Pointer - address) / sizeof(T));
    }

    public T* Pointer { get; }

    public int Capacity { get; }

    public Span<T> Span => _array.AsSpan(_start, Capacity);
}
