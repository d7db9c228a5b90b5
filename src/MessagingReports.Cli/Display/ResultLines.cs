using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MessagingReports.Cli.Terminal;
using MessagingReports.Manifests;

namespace MessagingReports.Cli.Display;

/// <summary>A finished report as one line: plain, or as a JSON object.</summary>
internal static class ResultLines
{
    // The same escaping as the manifest's: names stay readable.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the results to standard output: a table on a terminal, a line for each elsewhere.</summary>
    public static void Write(IToolConsole console, IReadOnlyList<ReportResult> results)
    {
        if (!console.IsOutputTerminal)
        {
            foreach (ReportResult result in results)
            {
                console.Output.WriteLine(Plain(result));
            }

            return;
        }

        ResultTable.Write(console, results);
        foreach (ReportResult result in results.Where(result => result.Manifest.Warnings.Count > 0))
        {
            console.Output.WriteLine($"{result.Manifest.Report}: {Warnings(result.Manifest)}");
        }
    }

    /// <summary>For example <c>usage-detail: 12 rows, 4813 bytes, 35 ms, /tmp/usage-detail_A_….csv</c>.</summary>
    public static string Plain(ReportResult result)
    {
        ReportManifest manifest = result.Manifest;
        return FormattableString.Invariant(
            $"{manifest.Report}: {manifest.Rows} rows, {manifest.Bytes} bytes, ") +
            FormattableString.Invariant($"{Milliseconds(result)} ms, {result.FilePath}") +
            (manifest.Warnings.Count > 0 ? $"; {Warnings(manifest)}" : "");
    }

    /// <summary>Report, rows, bytes, ms, file, manifest and sha256, in this order.</summary>
    public static string AsJson(ReportResult result)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Json))
        {
            json.WriteStartObject();
            json.WriteString("report", result.Manifest.Report);
            json.WriteNumber("rows", result.Manifest.Rows);
            json.WriteNumber("bytes", result.Manifest.Bytes);
            json.WriteNumber("ms", Milliseconds(result));
            json.WriteString("file", result.FilePath);
            json.WriteString("manifest", result.ManifestPath);
            json.WriteString("sha256", result.Manifest.Sha256);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>What the manifest warns about, for example <c>uncontracted-usage: 3 (X-1)</c>.</summary>
    private static string Warnings(ReportManifest manifest) => string.Join("; ", manifest.Warnings.Select(warning =>
        FormattableString.Invariant($"{warning.Code}: {warning.Records}") +
        (warning.ServiceCodes.Count > 0 ? $" ({string.Join(", ", warning.ServiceCodes)})" : "")));

    private static long Milliseconds(ReportResult result) => (long)result.Elapsed.TotalMilliseconds;
}
