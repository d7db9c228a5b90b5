using System.Globalization;
using MessagingReports.Layouts;

namespace MessagingReports.Redaction;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ArgumentException ShortKey(int bytes) =>
        new(Invariant($"redaction: found a key of {bytes} bytes, expected {RedactionRule.MinimumKeyBytes} or more. ") +
            "Use a longer random key.");

    public static ArgumentException BadRuleName(string name) =>
        new($"redaction: found the rule name '{OneLine.Of(name)}', expected lower-case letters, digits and hyphens, " +
            "and no name of another rule. Choose another name.");

    public static ArgumentException NoClass(DataClassification classification) =>
        new($"redaction: found the class {classification}, expected one of data that can be redacted. " +
            "Name a class or a column.");

    public static ReportRequestException UnknownColumn(string report, string header) =>
        new("redact", $"{report}: found a redaction of '{OneLine.Of(header)}', expected the header of a column. " +
            "Correct the header.");

    public static ReportRequestException NotRedactable(string report, ReportColumn column) =>
        new("redact", $"{report}: found a redaction of '{column.Header}', which prints {column.TypeName}, " +
            "expected a column of text, ids, phones or devices. Leave the column out.");

    public static InvalidOperationException BadLength(string rule, int found, int most) =>
        new(Invariant($"redaction rule '{rule}': found a text of {found} characters, ") +
            Invariant($"expected 0 to {most}. Mend the rule."));

    public static InvalidOperationException NoText(string rule) =>
        new($"redaction rule '{rule}': found a text that is no valid UTF-16, expected one. Mend the rule.");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
