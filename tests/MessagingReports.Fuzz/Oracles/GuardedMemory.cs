using System.Buffers;
using System.Runtime.InteropServices;

namespace MessagingReports.Fuzz.Oracles;

/// <summary>A copy of values that ends where <see cref="GuardedPages"/> end: nothing past it may be read.</summary>
internal sealed unsafe class GuardedMemory<T> : MemoryManager<T>
    where T : unmanaged
{
    private readonly GuardedPages _pages;
    private readonly T* _values;
    private readonly int _count;

    public GuardedMemory(ReadOnlySpan<T> values)
    {
        _count = values.Length;
        _pages = GuardedPages.Rent(_count * sizeof(T));
        _values = (T*)_pages.Last(_count * sizeof(T));
        values.CopyTo(GetSpan());
    }

    public T* Pointer => _values;

    public override Span<T> GetSpan() => new(_values, _count);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_values + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Whoever still reads it reads nonsense.
            MemoryMarshal.AsBytes(GetSpan()).Fill(0xDD);
            _pages.Return();
        }
    }
}
