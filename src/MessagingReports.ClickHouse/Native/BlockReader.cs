using System.Globalization;
using MessagingReports.Relations;
using MessagingReports.Sql;

namespace MessagingReports.ClickHouse.Native;

/// <summary>Reads the frames of an answer in the format Native: blocks of whole columns.</summary>
/// <remarks>
/// <para>Every block says how many columns it has and names each one with its type, in every version of the server.
/// A failure after the status 200 puts its text where a block would start, or into one: neither passes for a block of
/// this query, because the names differ, and because the last column holds one and the same byte in every row
/// (<see cref="Marker"/>), where the values end up that are displaced.</para>
/// <para>That an answer goes on to its true end is not for this class to say: see <c>RowCount</c>.</para>
/// </remarks>
internal sealed unsafe class BlockReader(AnswerBuffer answer, IReadOnlyList<string> names)
{
    /// <summary>What the last column of every query is.</summary>
    public const string MarkerExpression = "toUInt8(90)";

    private const byte Marker = 90;
    private const int LongestType = 1 << 16;
    private const int MostRows = 1 << 24;
    private const int LongestText = 1 << 16;

    private static readonly byte[] ErrorStart = "Code: "u8.ToArray();

    private readonly NativeType?[] _types = new NativeType?[names.Count];
    private readonly string?[] _typeTexts = new string?[names.Count];
    private readonly VectorBuffer<byte> _markers = new(capacity: 1);

    /// <summary>Starts the next block that has rows.</summary>
    /// <returns>Its rows; 0 at the end of the answer.</returns>
    /// <exception cref="CutAnswerException">What follows is no block of this query.</exception>
    public int Next()
    {
        while (answer.TryFill(1))
        {
            if (answer.TryFill(ErrorStart.Length) && StartsWithError())
            {
                throw new CutAnswerException(ErrorCode());
            }

            ulong columns = answer.ReadLength();
            ulong rows = answer.ReadLength();
            if (columns == 0 && rows == 0)
            {
                continue;
            }

            if (columns != (ulong)names.Count + 1 || rows > MostRows)
            {
                throw new CutAnswerException(ErrorCode());
            }

            if (rows > 0)
            {
                return (int)rows;
            }

            SkipEmpty();
        }

        return 0;
    }

    /// <summary>Starts a column of the block, in order; its values follow.</summary>
    public NativeType Column(int column)
    {
        Expect(names[column]);
        string text = answer.ReadName(LongestType);
        if (!string.Equals(text, _typeTexts[column], StringComparison.Ordinal))
        {
            _typeTexts[column] = text;
            _types[column] = NativeType.Parse(text);
        }

        return _types[column]!;
    }

    /// <summary>Ends the block: its last column holds the marker in every row.</summary>
    public void End(int rows)
    {
        ExpectMarker();
        _markers.EnsureCapacity(rows, 0);
        answer.Read(_markers.Pointer, rows);
        if (new ReadOnlySpan<byte>(_markers.Pointer, rows).IndexOfAnyExcept(Marker) >= 0)
        {
            throw new CutAnswerException(ErrorCode());
        }
    }

    private void SkipEmpty()
    {
        for (int column = 0; column < names.Count; column++)
        {
            Column(column);
        }

        ExpectMarker();
    }

    private void ExpectMarker()
    {
        Expect(ClickHouseDialect.MarkerName);
        if (answer.ReadName(LongestType) != "UInt8")
        {
            throw new CutAnswerException();
        }
    }

    private void Expect(string name)
    {
        if (!string.Equals(answer.ReadName(LongestType), name, StringComparison.Ordinal))
        {
            throw new CutAnswerException(ErrorCode());
        }
    }

    private bool StartsWithError() => new ReadOnlySpan<byte>(answer.Next, ErrorStart.Length).SequenceEqual(ErrorStart);

    /// <summary>The number of the error whose text follows somewhere, or null.</summary>
    private int? ErrorCode()
    {
        answer.TryFill(LongestText);
        ReadOnlySpan<byte> rest = new(answer.Next, answer.Available);
        int start = rest.IndexOf(ErrorStart);
        if (start < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> digits = rest[(start + ErrorStart.Length)..];
        int end = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return int.TryParse(digits[..Math.Max(end, 0)], NumberStyles.None, CultureInfo.InvariantCulture, out int code)
            ? code
            : null;
    }
}
