using System.Runtime.CompilerServices;
using MessagingReports.ClickHouse.Native;

namespace MessagingReports.ClickHouse.Reading;

/// <summary>Goes through the texts of a column, each of which lies whole in the buffer when it is looked at.</summary>
internal unsafe ref struct TextCursor(AnswerBuffer answer)
{
    private const int LongestLength = 1 << 30;
    private const int Padding = 16;

    /// <summary>The text, after which 16 bytes may be read.</summary>
    public byte* Text { get; private set; }

    public int Length { get; private set; }

    /// <summary>Goes to the next text.</summary>
    /// <exception cref="CutAnswerException">The answer ends before.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveNext()
    {
        byte* next = answer.Next;
        int available = answer.Available;
        if (available > 0 && *next < 0x80 && *next + 1 + Padding <= available)
        {
            Text = next + 1;
            Length = *next;
            answer.Skip(1 + *next);
            return;
        }

        MoveSlowly();
    }

    private void MoveSlowly()
    {
        ulong length = answer.ReadLength();
        if (length > LongestLength)
        {
            throw new CutAnswerException();
        }

        answer.TryFill((int)length + Padding); // more follows, and most likely it is there
        answer.Fill((int)length);
        Text = answer.Next;
        Length = (int)length;
        answer.Skip((int)length);
    }
}
