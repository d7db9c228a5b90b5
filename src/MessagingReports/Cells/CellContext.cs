using MessagingReports.Csv;
using MessagingReports.Model;
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

    /// <summary>How free text is written.</summary>
    public CsvTextRules Text { get; } = CsvTextRules.FreeText(format);

    /// <summary>How text that is never altered is written.</summary>
    public CsvTextRules Plain { get; } = CsvTextRules.Plain(format);
}
