using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using MessagingReports.Csv;
using MessagingReports.Windows;

namespace MessagingReports.Manifests;

/// <summary>Writes a manifest as JSON, keys in their documented order.</summary>
internal static class ManifestJson
{
    // Names stay readable; nothing here is ever embedded in a page.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The manifest, its last key the SHA-256 of the same text without that key.</summary>
    public static byte[] Write(ReportManifest manifest) =>
        Write(manifest, Convert.ToHexStringLower(SHA256.HashData(Write(manifest, ownHash: null))));

    private static byte[] Write(ReportManifest manifest, string? ownHash)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("report", manifest.Report);
            json.WriteString("title", manifest.Title);
            json.WriteNumber("layoutVersion", manifest.LayoutVersion);
            json.WriteString("library", manifest.Library);
            json.WriteString("source", manifest.Source);
            Write(json, manifest.Scope);
            Write(json, manifest.Window);
            json.WriteString("generatedAt", InstantText.Format(manifest.GeneratedAt));
            json.WriteBoolean("partial", manifest.IsPartial);
            Write(json, manifest.Csv);
            Write(json, manifest.Redaction);
            json.WriteNumber("rows", manifest.Rows);
            json.WriteNumber("bytes", manifest.Bytes);
            WriteHashes(json, manifest.Sha256, manifest.ContentSha256);
            Write(json, manifest.Files);
            Write(json, manifest.Totals);
            json.WriteNumber("guardedCells", manifest.GuardedCells);
            json.WriteNumber("unmappableCharacters", manifest.UnmappableCharacters);
            Write(json, manifest.Warnings);
            if (ownHash is not null)
            {
                json.WriteString("manifestSha256", ownHash);
            }

            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ManifestScope scope)
    {
        json.WriteStartObject("scope");
        json.WriteString("level", LevelName(scope.Level));
        json.WriteString("enterpriseId", scope.EnterpriseId);
        json.WriteString("accountId", scope.AccountId);
        json.WriteString("campaignId", scope.CampaignId);
        json.WriteString("subCampaignId", scope.SubCampaignId);
        json.WriteString("name", scope.Name);
        json.WriteEndObject();
    }

    private static string LevelName(ReportScopeLevel level) => level switch
    {
        ReportScopeLevel.Enterprise => "enterprise",
        ReportScopeLevel.Account => "account",
        ReportScopeLevel.Campaign => "campaign",
        _ => "sub-campaign",
    };

    private static void Write(Utf8JsonWriter json, ManifestWindow window)
    {
        json.WriteStartObject("window");
        json.WriteString("from", window.From is { } from ? DateText.Format(from) : null);
        json.WriteString("to", window.To is { } to ? DateText.Format(to) : null);
        json.WriteString("start", InstantText.Format(window.Start));
        json.WriteString("end", InstantText.Format(window.End));
        json.WriteString("zone", window.Zone);
        json.WriteString("dayRule", window.DayRule);
        json.WriteString("tzdb", window.Tzdb);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CsvFormat csv)
    {
        json.WriteStartObject("csv");
        json.WriteString("charset", csv.Charset.ToText());
        json.WriteBoolean("byteOrderMark", csv.ByteOrderMark);
        json.WriteString("delimiter", csv.Delimiter.ToString());
        json.WriteBoolean("formulaGuard", csv.FormulaGuard);
        json.WriteString("localTimes", csv.LocalTimes.ToText());
        json.WriteBoolean("foldLineBreaks", csv.FoldLineBreaks);
        json.WriteBoolean("header", csv.Header);
        json.WriteEndObject();
    }

    // Only where something is redacted: other manifests stay as they were.
    private static void Write(Utf8JsonWriter json, IReadOnlyList<ManifestRedaction> redactions)
    {
        if (redactions.Count == 0)
        {
            return;
        }

        json.WriteStartArray("redaction");
        foreach (ManifestRedaction redaction in redactions)
        {
            json.WriteStartObject();
            json.WriteString("column", redaction.Column);
            json.WriteString("rule", redaction.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ManifestFile> files)
    {
        json.WriteStartArray("files");
        foreach (ManifestFile file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("rows", file.Rows);
            json.WriteNumber("bytes", file.Bytes);
            WriteHashes(json, file.Sha256, file.ContentSha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHashes(Utf8JsonWriter json, string sha256, string? contentSha256)
    {
        json.WriteString("sha256", sha256);
        if (contentSha256 is not null)
        {
            json.WriteString("contentSha256", contentSha256);
        }
    }

    private static void Write(Utf8JsonWriter json, ManifestTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("rows", totals.Rows);
        Write(json, "channel", totals.Channel, static (json, count) => json.WriteNumberValue(count));
        Write(json, "resultClass", totals.ResultClass, static (json, count) => json.WriteNumberValue(count));
        Write(json, "quantity", totals.Quantity, static (json, text) => json.WriteStringValue(text));
        Write(json, "amount", totals.Amount, static (json, text) => json.WriteStringValue(text));
        Write(json, "columns", totals.Columns,
            static (json, sum) => json.WriteRawValue(sum.ToString(CultureInfo.InvariantCulture)));
        json.WriteEndObject();
    }

    private static void Write<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<KeyValuePair<string, T>>? map, Action<Utf8JsonWriter, T> write)
    {
        if (map is null)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach ((string key, T value) in map)
        {
            json.WritePropertyName(key);
            write(json, value);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ManifestWarning> warnings)
    {
        json.WriteStartArray("warnings");
        foreach (ManifestWarning warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteNumber("records", warning.Records);
            json.WriteStartArray("serviceCodes");
            foreach (string code in warning.ServiceCodes)
            {
                json.WriteStringValue(code);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
