using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace MessagingReports.Contract.Tests.Load;

/// <summary>The large arrays that the process has rented of the shared pools since this was made.</summary>
internal sealed class RentedBuffers : EventListener
{
    private const int Large = 1 << 16; // the runtime and the test itself rent small ones all the time

    private readonly ConcurrentDictionary<int, int> _out = new();
    private int _rented;

    /// <summary>How many were rented.</summary>
    public int Rented => _rented;

    /// <summary>The sizes of those that have not come back.</summary>
    public IReadOnlyCollection<int> Out => [.. _out.Values];

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.Payload is not [int buffer, int size, ..] || size < Large)
        {
            return;
        }

        switch (eventData.EventName)
        {
            case "BufferRented":
                Interlocked.Increment(ref _rented);
                _out[buffer] = size;
                break;
            case "BufferReturned":
                _out.TryRemove(buffer, out _);
                break;
        }
    }
}
