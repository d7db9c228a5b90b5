using System.Collections.Concurrent;
using MessagingReports.Csv;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>The bytes that ask for a closer look at a text when they stand first or last in it.</summary>
internal sealed unsafe class TextEdges
{
    /// <summary>Bytes from the table of first bytes to that of last ones.</summary>
    public const int Last = 256;

    // There are as many as kinds of text times formats, a handful.
    private static readonly ConcurrentDictionary<ulong, TextEdges> Known = new();

    private readonly VectorBuffer<byte> _marks = new(2 * Last);

    private TextEdges(ulong first)
    {
        for (int value = 0; value < Last; value++)
        {
            Pointer[value] = (byte)CsvText.SuspectFirst((byte)value, first);
            Pointer[Last + value] = (byte)CsvText.IsSpace((byte)value);
        }
    }

    /// <summary>1 or 0 for each first byte, then for each last byte.</summary>
    public byte* Pointer => _marks.Pointer;

    /// <summary>Marks a space at either end, and <paramref name="first"/> where a text begins.</summary>
    /// <param name="first">As <see cref="CsvTextRules.SuspectFirst"/>.</param>
    public static TextEdges Of(ulong first) => Known.GetOrAdd(first, static marks => new TextEdges(marks));
}
