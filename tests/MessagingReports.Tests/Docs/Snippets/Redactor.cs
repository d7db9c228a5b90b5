namespace MessagingReports.Tests.Docs.Snippets;

/// <summary>
/// A stand-in with the overloads of <c>Microsoft.Extensions.Compliance.Redaction.Redactor</c>, so that the page's code
/// is known to choose among them without the package.
/// </summary>
public abstract class Redactor
{
    public string Redact(ReadOnlySpan<char> source)
    {
        char[] cell = new char[GetRedactedLength(source)];
        return new string(cell, 0, Redact(source, cell));
    }

    public abstract int Redact(ReadOnlySpan<char> source, Span<char> destination);

    public int Redact(string? source, Span<char> destination) => Redact(source.AsSpan(), destination);

    public virtual string Redact(string? source) => Redact(source.AsSpan());

    public string Redact<T>(T value, string? format = null, IFormatProvider? provider = null) =>
        Redact(value?.ToString());

    public int Redact<T>(T value, Span<char> destination, string? format = null, IFormatProvider? provider = null) =>
        Redact(value?.ToString(), destination);

    public abstract int GetRedactedLength(ReadOnlySpan<char> input);

    public int GetRedactedLength(string? input) => GetRedactedLength(input.AsSpan());
}
