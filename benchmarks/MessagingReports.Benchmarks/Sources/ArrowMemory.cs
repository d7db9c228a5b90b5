using System.Buffers;
using System.Runtime.InteropServices;

namespace MessagingReports.Benchmarks.Sources;

/// <summary>The bytes of an Arrow buffer as its values, where they lie.</summary>
internal sealed class ArrowMemory<T>(ReadOnlyMemory<byte> bytes) : MemoryManager<T>
    where T : unmanaged
{
    private MemoryHandle _pin;

    public override Span<T> GetSpan() => MemoryMarshal.Cast<byte, T>(MemoryMarshal.AsMemory(bytes).Span);

    public override unsafe MemoryHandle Pin(int elementIndex = 0)
    {
        _pin = bytes.Pin();
        return new MemoryHandle((T*)_pin.Pointer + elementIndex, pinnable: this);
    }

    public override void Unpin() => _pin.Dispose();

    protected override void Dispose(bool disposing)
    {
    }
}
