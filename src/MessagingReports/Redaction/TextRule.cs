using System.Text;

namespace MessagingReports.Redaction;

/// <summary>The same text, or nothing, instead of every text.</summary>
internal sealed class TextRule(string name, string text) : RedactionRule(name)
{
    private readonly byte[] _text = Encoding.UTF8.GetBytes(text);

    internal override int MaximumBytes(int length) => _text.Length;

    internal override int Write(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        _text.CopyTo(destination);
        return _text.Length;
    }
}
