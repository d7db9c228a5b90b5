namespace MessagingReports.Sources;

/// <summary>Orders .NET strings as their UTF-8 bytes are ordered, without encoding them.</summary>
/// <remarks>
/// UTF-8 order is code point order. UTF-16 order differs from it in one place: a surrogate stands for a code point
/// above U+FFFF but is a smaller unit than U+E000-FFFF.
/// </remarks>
internal sealed class Utf8Order : IComparer<string?>
{
    private Utf8Order()
    {
    }

    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        int common = left.CommonPrefixLength(right);
        return common == left.Length || common == right.Length
            ? left.Length.CompareTo(right.Length)
            : Rank(left[common]).CompareTo(Rank(right[common]));
    }

    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
