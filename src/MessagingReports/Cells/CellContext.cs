using MessagingReports.Csv;
using MessagingReports.Model;
using MessagingReports.Redaction;
using MessagingReports.Windows;

namespace MessagingReports.Cells;

/// <summary>What cell writers of one report in one run have in common.</summary>
internal sealed class CellContext(
    ReportDirectory directory, CsvFormat format, ZoneOffsets offsets, ReferenceMaps references)
{
    public ReportDirectory Directory { get; } = directory;

    public CsvFormat Format { get; } = format;

    /// <summary>The reporting zone's offsets.</summary>
    public ZoneOffsets Offsets { get; } = offsets;

    public ReferenceMaps References { get; } = references;

    /// <summary>What is printed instead of texts.</summary>
    public RedactionPolicy Redaction { get; init; } = RedactionPolicy.None;

    /// <summary>How free text is written.</summary>
    public CsvTextRules Text { get; } = CsvTextRules.FreeText(format);

    /// <summary>How text that is never altered is written.</summary>
    public CsvTextRules Plain { get; } = CsvTextRules.Plain(format);

    /// <summary>The same, but text is neither guarded nor folded: as a redaction rule is to see it.</summary>
    public CellContext WithTextAsItIs() => new(
        Directory,
        new CsvFormat { Delimiter = Format.Delimiter, FormulaGuard = false },
        Offsets,
        References);
}
