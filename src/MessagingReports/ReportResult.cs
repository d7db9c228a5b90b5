using MessagingReports.Manifests;

namespace MessagingReports;

/// <summary>A finished report.</summary>
public sealed class ReportResult
{
    internal ReportResult(ReportManifest manifest, string? filePath, string? manifestPath, TimeSpan elapsed)
    {
        Manifest = manifest;
        FilePath = filePath;
        ManifestPath = manifestPath;
        Elapsed = elapsed;
    }

    /// <summary>What the report is, covers and adds up to.</summary>
    public ReportManifest Manifest { get; }

    /// <summary>The file; null when the output was a stream.</summary>
    public string? FilePath { get; }

    /// <summary>The manifest's file; null when the output was a stream.</summary>
    public string? ManifestPath { get; }

    /// <summary>How long the run took until the report was complete.</summary>
    public TimeSpan Elapsed { get; }
}
