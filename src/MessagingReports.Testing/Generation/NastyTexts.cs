namespace MessagingReports.Testing.Generation;

/// <summary>
/// Texts that break writers, readers, guards, charsets and sort orders; all valid Unicode without NUL.
/// </summary>
internal static class NastyTexts
{
    /// <summary>What follows the prefix of an id; ids may hold anything but control characters.</summary>
    public static IReadOnlyList<string> IdMarks { get; } =
    [
        "-", "", " ", ",", "\"", "'", "=", "+", "/", "..", "%", "é", "ﬀ", "Ａ", "\uFFFD", "\U0001F600", "\U00020000",
        ";",
    ];

    /// <summary>Account ids that are easily taken for one another.</summary>
    public static IReadOnlyList<string> AccountIds { get; } =
    [
        "A1", "A10", "a1", "A1 ", " A1", "Ａ1", "A\U0001F600", "A\uFFFD", "A,1", "A\"1", "=A1", "A/1", "A%31", "..",
        "A1\u0301",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        "\"", "\"\"", "say \"hi\"", ",", "a,b", ";", "a;b", "|", "a|b", "\r", "\n", "\r\n", "a\rb", "a\nb", "a\r\nb",
        "a\n", "\na",
        " ", "  ", " lead", "trail ", "\ttab", "tab\t", "a\tb", "\u00A0nbsp\u00A0", "\u3000wide space",
        "=1+1", "+1", "-1", "@cmd", "=", "+", "-", "@", "'", "''", "'=x", "'quoted", "=\"a\",b", "\"=x", " =x", "\r=x",
        "＝x", "＋x", "－x", "＠x", "＂x＂", "，", "ʺ", "≡",
        "é", "e\u0301", "ß", "ﬀ", "€", "Ω", "“smart”", "…", "\u0080", "\u0085", "\u009D", "\u2028", "\uFEFFbom",
        "\u200B", "\uFFFD",
        "\uFF21", "\U0001F600", "\U00010000", "\U0010FFFF", "\U0001F600\U0001F600", "a\U0001F600,b", "\u0001", "\u001F",
        "\u007F",
        "NULL", "\\N", "\\", "0", "00123", "1e5", "1,000.50", "TRUE", "2024-01-01", "#NAME?", "%", "?", "sep=;",
        "#comment",
        new string('x', 300), "\"" + new string('y', 70), new string('é', 64),
    ];

    public static IReadOnlyList<string> Phones { get; } =
    [
        "+1 (212) 555-0123", "+44 20 7946 0958", "+49.30.901820", "+1-800-555-0199", "+12", "+123456789012345",
        "+1234567890123456",
        "+0123456", "2125550123", "=2125550123", "anonymous", "+1 212 555 CALL", "-", "+", "sip:ann@example.com",
        "\"+1\"", "+1２３",
    ];
}
