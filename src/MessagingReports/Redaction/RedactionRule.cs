namespace MessagingReports.Redaction;

/// <summary>What is printed instead of the text of a cell.</summary>
/// <remarks>
/// Shape: a rule gets the text the cell would print, phones without separators, before quotes and the formula guard;
/// what it gives is then quoted, guarded and transcoded like any free text. A blank cell stays blank. Immutable, and
/// used by several runs at a time.
/// </remarks>
public abstract class RedactionRule
{
    /// <summary>The fewest bytes of a key of <see cref="Hash"/>.</summary>
    public const int MinimumKeyBytes = 16;

    /// <summary>The length in characters of what <see cref="Hash"/> prints.</summary>
    public const int HashCharacters = 32;

    /// <summary>
    /// The most characters a rule of <see cref="By"/> may print for a text that is not longer itself.
    /// </summary>
    public const int HostCharacters = 256;

    private const int MostKept = 32;

    private protected RedactionRule(string name) => Name = name;

    /// <summary>The text as it is: exempts a column from the rule of its class.</summary>
    public static RedactionRule Keep { get; } = new KeepRule();

    /// <summary>Nothing: the cell is blank.</summary>
    public static RedactionRule Erase { get; } = new TextRule("erase", "");

    /// <summary>
    /// The name of the rule as the manifest tells it: <c>keep</c>, <c>erase</c>, <c>replace</c>, <c>mask</c>,
    /// <c>hash</c>, or that of a host's own.
    /// </summary>
    public string Name { get; }

    /// <summary>The same text in every cell that is not blank.</summary>
    /// <param name="text">The text, for example <c>removed</c>.</param>
    public static RedactionRule Replace(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new TextRule("replace", text);
    }

    /// <summary>
    /// Four asterisks and the last characters: <c>+12125550123</c> is <c>****0123</c> with 4 of them.
    /// </summary>
    /// <param name="keepLast">
    /// How many characters to keep, 0 to 32; of a text shorter than twice as many, half of it.
    /// </param>
    public static RedactionRule Mask(int keepLast = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(keepLast);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keepLast, MostKept);
        return new MaskRule(keepLast);
    }

    /// <summary>
    /// The first 128 bits of HMAC-SHA256 over the UTF-8 text, as 32 lower-case hexadecimal digits: with one key, equal
    /// texts print alike in every column, report and run, so that reports can still be joined.
    /// </summary>
    /// <param name="key">
    /// A secret of the host, at least 16 bytes, copied. Whoever has it can test whether a hash is that of a number they
    /// guess, and there are few enough numbers to guess all.
    /// </param>
    /// <exception cref="ArgumentException">The key is shorter.</exception>
    public static RedactionRule Hash(ReadOnlySpan<byte> key) =>
        key.Length >= MinimumKeyBytes ? new HashRule(key.ToArray()) : throw Throw.ShortKey(key.Length);

    /// <summary>
    /// What a host's own code makes of the text; the two methods have the shape of
    /// <c>Microsoft.Extensions.Compliance.Redaction.Redactor</c>.
    /// </summary>
    /// <param name="name">
    /// What the manifest calls the rule: lower-case letters, digits and hyphens, and no name of another rule.
    /// </param>
    /// <param name="length">The characters the text takes when redacted.</param>
    /// <param name="redact">
    /// Writes the redacted text to the second span, which has as many, and returns how many it wrote.
    /// </param>
    /// <remarks>
    /// Errors: a result longer than the text and than <see cref="HostCharacters"/>, or one that is no valid UTF-16,
    /// fails the run with an <see cref="InvalidOperationException"/>. What the host's code throws passes unchanged; it
    /// should not repeat the text.
    /// </remarks>
    /// <exception cref="ArgumentException">The name has another form, or is taken.</exception>
    public static RedactionRule By(
        string name, Func<ReadOnlySpan<char>, int> length, Func<ReadOnlySpan<char>, Span<char>, int> redact)
    {
        ArgumentNullException.ThrowIfNull(length);
        ArgumentNullException.ThrowIfNull(redact);
        return HostRule.IsName(name) ? new HostRule(name, length, redact) : throw Throw.BadRuleName(name);
    }

    /// <inheritdoc/>
    public sealed override string ToString() => Name;

    /// <summary>The most bytes that are printed for a text of at most <paramref name="length"/> bytes.</summary>
    internal abstract int MaximumBytes(int length);

    /// <summary>Writes what is printed for a text.</summary>
    /// <param name="text">UTF-8, not empty.</param>
    /// <param name="destination">At least <see cref="MaximumBytes"/> bytes.</param>
    /// <returns>The bytes written.</returns>
    internal abstract int Write(ReadOnlySpan<byte> text, Span<byte> destination);
}
