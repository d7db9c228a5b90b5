using MessagingReports.Layouts;
using MessagingReports.Manifests;

namespace MessagingReports.Verification;

/// <summary>A report that lies in a folder, with its manifest.</summary>
internal sealed class FinishedReport(string path, ReportManifest manifest, ReportDefinition definition)
{
    public string FullName { get; } = path;

    public string File { get; } = Path.GetFileName(path);

    public ReportManifest Manifest { get; } = manifest;

    public ReportDefinition Definition { get; } = definition;

    /// <summary>The rule that a column is redacted by; null when it prints what the store holds.</summary>
    public string? RuleOf(string header)
    {
        foreach (ManifestRedaction redaction in Manifest.Redaction)
        {
            if (redaction.Column == header)
            {
                return redaction.Rule;
            }
        }

        return null;
    }

    /// <summary>Whether different values of a column print differently within the report.</summary>
    public bool TellsApart(string header) => RuleOf(header) is null or "hash";

    public bool Is(ReportDefinition report) => Definition == report;

    /// <summary>Where a column stands in a row.</summary>
    public int Index(string header)
    {
        IReadOnlyList<ReportColumn> columns = Definition.Layout.Columns;
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i].Header == header)
            {
                return i;
            }
        }

        throw new ArgumentException($"{Definition.Id}: '{header}' was found, expected a column of it.", nameof(header));
    }
}
