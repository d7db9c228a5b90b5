namespace MessagingReports.Redaction;

/// <summary>The text as it is; a policy never hands it to a writer.</summary>
internal sealed class KeepRule() : RedactionRule("keep")
{
    internal override int MaximumBytes(int length) => length;

    internal override int Write(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        text.CopyTo(destination);
        return text.Length;
    }
}
