using System.Runtime.InteropServices;

namespace MessagingReports.Aggregation;

/// <summary>Memory that never moves and begins with a cache line.</summary>
/// <remarks>
/// Not the collector's: tables grow by leaving memory behind, which it would give back to the system, page by page,
/// only to ask for it again.
/// </remarks>
internal sealed unsafe class LineMemory<T>
    where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly long _bytes;
    private void* _memory;

    /// <summary>Memory for some items, of undefined contents or zeros.</summary>
    public LineMemory(int capacity, bool isZero = false)
    {
        Capacity = capacity;
        _bytes = ((long)capacity * sizeof(T)) + LineBytes;
        _memory = isZero ? NativeMemory.AllocZeroed((nuint)_bytes) : NativeMemory.Alloc((nuint)_bytes);
        Pointer = (T*)(((nint)_memory + LineBytes - 1) & ~(nint)(LineBytes - 1));
        GC.AddMemoryPressure(_bytes);
    }

    ~LineMemory() => Free();

    public T* Pointer { get; private set; }

    public int Capacity { get; private set; }

    public Span<T> Span => new(Pointer, Capacity);

    /// <summary>Gives the memory back at once, not only when the collector finds it unused.</summary>
    public void Free()
    {
        if (_memory != null)
        {
            NativeMemory.Free(_memory);
            GC.RemoveMemoryPressure(_bytes);
            _memory = null;
            Pointer = null;
            Capacity = 0;
        }
    }
}
