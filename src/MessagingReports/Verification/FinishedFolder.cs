using MessagingReports.Layouts;
using MessagingReports.Manifests;

namespace MessagingReports.Verification;

/// <summary>Finds the finished reports of a folder, and what lies there that is not one.</summary>
internal static class FinishedFolder
{
    private const string ManifestSuffix = ".manifest.json";

    private static readonly string[] ReportSuffixes = [".csv", ".csv.gz", ".csv.zst"];

    /// <summary>The reports whose manifest can be read, by file name.</summary>
    /// <exception cref="ReportRequestException">The folder does not exist.</exception>
    public static List<FinishedReport> Read(
        string folder, IReadOnlyList<ReportDefinition> definitions, BreakList breaks)
    {
        if (!Directory.Exists(folder))
        {
            throw Throw.NoFolder(folder);
        }

        List<FinishedReport> reports = [];
        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            if (ReportSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)))
            {
                if (!File.Exists(path + ManifestSuffix))
                {
                    breaks.Add(name, "manifest", null, "a manifest beside the report", "none");
                }
            }
            else if (name.EndsWith(ManifestSuffix, StringComparison.Ordinal)
                && Open(path, path[..^ManifestSuffix.Length], definitions, breaks) is { } report)
            {
                reports.Add(report);
            }
        }

        if (reports.Count == 0 && breaks.Count == 0)
        {
            throw Throw.NoReports(folder);
        }

        return reports;
    }

    private static FinishedReport? Open(
        string manifestPath, string path, IReadOnlyList<ReportDefinition> definitions, BreakList breaks)
    {
        string name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            breaks.Add(name, "manifest", null, "the report of the manifest", "no such file");
            return null;
        }

        ReportManifest manifest;
        try
        {
            manifest = ManifestReader.Read(File.ReadAllBytes(manifestPath), out bool isAsWritten);
            if (!isAsWritten)
            {
                breaks.Add(name, "manifest", "manifestSha256", "the manifest as it was written", "one that was changed");
            }
        }
        catch (FormatException exception)
        {
            breaks.Add(name, "manifest", null, "a manifest as this library writes it", exception.Message);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            breaks.Add(name, "manifest", null, "a manifest that can be read", exception.GetType().Name);
            return null;
        }

        ReportDefinition? definition = definitions.FirstOrDefault(known => known.Id == manifest.Report);
        if (definition is null)
        {
            breaks.Add(name, "manifest", "report", "the id of a known report", manifest.Report);
            return null;
        }

        return new FinishedReport(path, manifest, definition);
    }
}
