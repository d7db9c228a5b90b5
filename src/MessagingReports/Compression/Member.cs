using System.Buffers;

namespace MessagingReports.Compression;

/// <summary>A piece of a report and what it is compressed to; used again and again.</summary>
/// <param name="capacity">The most bytes of text.</param>
internal sealed class Member(int capacity) : IDisposable
{
    private readonly byte[] _text = ArrayPool<byte>.Shared.Rent(capacity);
    private readonly CompressedBytes _output = new(capacity / 2);
    private int _length;
    private TaskCompletionSource _compressed = NewCompletion();

    public bool IsFull => _length == capacity;

    public bool IsEmpty => _length == 0;

    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    /// <summary>Ends when the text is compressed, or with the failure to do so.</summary>
    public Task Compressed => _compressed.Task;

    public ReadOnlyMemory<byte> Output => _output.Memory;

    /// <summary>Takes as many bytes as fit.</summary>
    /// <returns>How many it took.</returns>
    public int Append(ReadOnlySpan<byte> bytes)
    {
        int count = Math.Min(bytes.Length, capacity - _length);
        bytes[..count].CopyTo(_text.AsSpan(_length));
        _length += count;
        return count;
    }

    /// <summary>Moves what follows the first <paramref name="length"/> bytes of text to an empty member.</summary>
    public void MoveRest(int length, Member next)
    {
        next.Append(Text[length..]);
        _length = length;
    }

    public void Compress(IMemberCompressor compressor)
    {
        compressor.Compress(Text, _output);
        _compressed.SetResult();
    }

    public void Fail(Exception exception) => _compressed.TrySetException(exception);

    public void Clear()
    {
        _length = 0;
        _output.Clear();
        _compressed = NewCompletion();
    }

    /// <summary>Gives the memory back to the pool; nobody may look at it any more.</summary>
    public void Dispose()
    {
        DisposeText();
        _output.Dispose();
    }

    /// <summary>The same for the text alone.</summary>
    public void DisposeText() => ArrayPool<byte>.Shared.Return(_text);

    // The worker goes on with the next member; whoever waits does not borrow its thread.
    private static TaskCompletionSource NewCompletion() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
