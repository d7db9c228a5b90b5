using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.ClickHouse.Native;

/// <summary>The bytes of an answer as they arrive, with a window on the next ones that does not move.</summary>
/// <remarks>Not thread-safe. Reads block: an answer is read on a thread of its own.</remarks>
internal sealed unsafe class AnswerBuffer(Stream stream, int capacity = AnswerBuffer.DefaultCapacity)
{
    private const int DefaultCapacity = 256 * 1024;
    private const int MostLengthBytes = 10;

    private readonly VectorBuffer<byte> _bytes = new(capacity);
    private int _position;
    private int _end;

    /// <summary>The next byte; valid until the buffer is filled again.</summary>
    public byte* Next => _bytes.Pointer + _position;

    /// <summary>The bytes at <see cref="Next"/>.</summary>
    public int Available => _end - _position;

    /// <summary>Makes sure that some bytes lie at <see cref="Next"/>, if the answer has so many.</summary>
    /// <returns>False when the answer ends before.</returns>
    public bool TryFill(int count)
    {
        if (Available >= count)
        {
            return true;
        }

        Compact(count);
        while (Available < count)
        {
            int read = stream.Read(_bytes.Span[_end..]);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }

    /// <summary>Makes sure that some bytes lie at <see cref="Next"/>.</summary>
    /// <exception cref="CutAnswerException">The answer ends before.</exception>
    public void Fill(int count)
    {
        if (!TryFill(count))
        {
            throw new CutAnswerException();
        }
    }

    /// <summary>Goes on past bytes that lie at <see cref="Next"/>.</summary>
    public void Skip(int count) => _position += count;

    /// <summary>Reads a number of variable length, as lengths and counts are written.</summary>
    public ulong ReadLength()
    {
        ulong value = 0;
        for (int shift = 0; shift < MostLengthBytes * 7; shift += 7)
        {
            Fill(1);
            byte next = *Next;
            Skip(1);
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new CutAnswerException();
    }

    /// <summary>Reads a short text, for example a column's name.</summary>
    /// <param name="longest">More than this is no such text.</param>
    public string ReadName(int longest)
    {
        ulong length = ReadLength();
        if (length > (ulong)longest)
        {
            throw new CutAnswerException();
        }

        Fill((int)length);
        string name = Encoding.UTF8.GetString(new ReadOnlySpan<byte>(Next, (int)length));
        Skip((int)length);
        return name;
    }

    /// <summary>Copies bytes to where they belong; what does not lie here yet is read straight there.</summary>
    public void Read(void* target, int count)
    {
        int here = Math.Min(Available, count);
        new ReadOnlySpan<byte>(Next, here).CopyTo(new Span<byte>(target, count));
        Skip(here);
        Span<byte> rest = new((byte*)target + here, count - here);
        while (rest.Length > 0)
        {
            int read = stream.Read(rest);
            if (read == 0)
            {
                throw new CutAnswerException();
            }

            rest = rest[read..];
        }
    }

    private void Compact(int count)
    {
        int available = Available;
        if (_position > 0)
        {
            _bytes.Span.Slice(_position, available).CopyTo(_bytes.Span);
            _position = 0;
            _end = available;
        }

        _bytes.EnsureCapacity(count, available);
    }
}
