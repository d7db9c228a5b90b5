using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace MessagingReports.Redaction;

/// <summary>What a host's own code makes of the text.</summary>
internal sealed class HostRule(
    string name, Func<ReadOnlySpan<char>, int> length, Func<ReadOnlySpan<char>, Span<char>, int> redact)
    : RedactionRule(name)
{
    private const int MostBytesOfChar = 3;

    private static readonly string[] Taken = ["keep", "erase", "replace", "mask", "hash"];

    public static bool IsName(string name) =>
        name.Length > 0
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !Taken.Contains(name);

    internal override int MaximumBytes(int length) => MostBytesOfChar * Math.Max(HostCharacters, length);

    internal override int Write(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        char[] source = ArrayPool<char>.Shared.Rent(text.Length);
        char[]? redacted = null;
        try
        {
            int characters = Encoding.UTF8.GetChars(text, source);
            int most = Math.Max(HostCharacters, characters);
            ReadOnlySpan<char> original = source.AsSpan(0, characters);
            int expected = Within(length(original), most);
            redacted = ArrayPool<char>.Shared.Rent(Math.Max(expected, 1));
            int written = Within(redact(original, redacted.AsSpan(0, expected)), expected);
            OperationStatus status = Utf8.FromUtf16(
                redacted.AsSpan(0, written), destination, out _, out int bytes, replaceInvalidSequences: false);
            return status == OperationStatus.Done ? bytes : throw Throw.NoText(Name);
        }
        finally
        {
            // What they held is nobody else's business.
            ArrayPool<char>.Shared.Return(source, clearArray: true);
            if (redacted is not null)
            {
                ArrayPool<char>.Shared.Return(redacted, clearArray: true);
            }
        }
    }

    private int Within(int found, int most) => found >= 0 && found <= most
        ? found
        : throw Throw.BadLength(Name, found, most);
}
