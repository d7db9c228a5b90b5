using System.Globalization;
using System.Text.Json;
using MessagingReports.Csv;
using MessagingReports.Windows;
using NodaTime;
using NodaTime.Text;

namespace MessagingReports.Manifests;

/// <summary>Reads the JSON that <see cref="ManifestJson"/> writes, and nothing else.</summary>
internal static class ManifestReader
{
    /// <summary>The manifest of a JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="isAsWritten">
    /// Whether the text is byte for byte what this library writes for the manifest, its own hash included.
    /// </param>
    /// <exception cref="FormatException">The text is no manifest; the message says why.</exception>
    public static ReportManifest Read(byte[] json, out bool isAsWritten)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            ReportManifest manifest = Manifest(document.RootElement);
            isAsWritten = manifest.ToJson().AsSpan().SequenceEqual(json);
            return manifest;
        }
        catch (JsonException exception)
        {
            throw new FormatException("no JSON", exception);
        }
        catch (KeyNotFoundException exception)
        {
            throw new FormatException("a key is missing", exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ReportRequestException)
        {
            throw new FormatException("a value of another kind than its key has", exception);
        }
    }

    private static ReportManifest Manifest(JsonElement json) => new()
    {
        Report = Text(json, "report"),
        Title = Text(json, "title"),
        LayoutVersion = json.GetProperty("layoutVersion").GetInt32(),
        Library = Text(json, "library"),
        Source = Text(json, "source"),
        Scope = Scope(json.GetProperty("scope")),
        Window = Window(json.GetProperty("window")),
        GeneratedAt = Time(json, "generatedAt"),
        IsPartial = json.GetProperty("partial").GetBoolean(),
        Csv = Csv(json.GetProperty("csv")),
        Redaction = json.TryGetProperty("redaction", out JsonElement redactions)
            ? [.. redactions.EnumerateArray().Select(redaction => new ManifestRedaction(
                Text(redaction, "column"),
                Text(redaction, "rule")))]
            : [],
        Rows = Number(json, "rows"),
        Bytes = Number(json, "bytes"),
        Sha256 = Text(json, "sha256"),
        ContentSha256 = Optional(json, "contentSha256"),
        Files = [.. json.GetProperty("files").EnumerateArray().Select(file => new ManifestFile(
            Text(file, "name"),
            Number(file, "rows"),
            Number(file, "bytes"),
            Text(file, "sha256"),
            Optional(file, "contentSha256")))],
        Totals = Totals(json.GetProperty("totals")),
        GuardedCells = Number(json, "guardedCells"),
        UnmappableCharacters = Number(json, "unmappableCharacters"),
        Warnings = [.. json.GetProperty("warnings").EnumerateArray().Select(warning => new ManifestWarning(
            Text(warning, "code"),
            Number(warning, "records"),
            [.. warning.GetProperty("serviceCodes").EnumerateArray().Select(code => code.GetString()!)]))],
    };

    private static ManifestScope Scope(JsonElement json) => new()
    {
        Level = Text(json, "level") switch
        {
            "enterprise" => ReportScopeLevel.Enterprise,
            "account" => ReportScopeLevel.Account,
            "campaign" => ReportScopeLevel.Campaign,
            "sub-campaign" => ReportScopeLevel.SubCampaign,
            _ => throw new FormatException("scope.level: another text than a level"),
        },
        EnterpriseId = Text(json, "enterpriseId"),
        AccountId = json.GetProperty("accountId").GetString(),
        CampaignId = json.GetProperty("campaignId").GetString(),
        SubCampaignId = json.GetProperty("subCampaignId").GetString(),
        Name = Text(json, "name"),
    };

    private static ManifestWindow Window(JsonElement json) => new()
    {
        From = Date(json, "from"),
        To = Date(json, "to"),
        Start = Time(json, "start"),
        End = Time(json, "end"),
        Zone = Text(json, "zone"),
        DayRule = Text(json, "dayRule"),
        Tzdb = Text(json, "tzdb"),
    };

    private static CsvFormat Csv(JsonElement json)
    {
        if (!CsvFormatText.TryParseCharset(Text(json, "charset"), out CsvCharset charset)
            || !CsvFormatText.TryParseLocalTimes(Text(json, "localTimes"), out LocalTimeFormat localTimes)
            || Text(json, "delimiter") is not [var delimiter])
        {
            throw new FormatException("csv: a charset, time form or delimiter that does not exist");
        }

        CsvFormat format = new()
        {
            Charset = charset,
            ByteOrderMark = json.GetProperty("byteOrderMark").GetBoolean(),
            Delimiter = delimiter,
            FormulaGuard = json.GetProperty("formulaGuard").GetBoolean(),
            LocalTimes = localTimes,
            FoldLineBreaks = json.GetProperty("foldLineBreaks").GetBoolean(),
            Header = json.GetProperty("header").GetBoolean(),
        };
        format.Validate();
        return format;
    }

    private static ManifestTotals Totals(JsonElement json) => new()
    {
        Rows = Number(json, "rows"),
        Channel = Map(json, "channel", value => value.GetInt64()),
        ResultClass = Map(json, "resultClass", value => value.GetInt64()),
        Quantity = Map(json, "quantity", value => value.GetString()!),
        Amount = Map(json, "amount", value => value.GetString()!),
        Columns = Map(json, "columns", value => Int128.TryParse(
            value.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 sum)
            ? sum
            : throw new FormatException("totals.columns: a value that is no whole number")),
    };

    private static List<KeyValuePair<string, T>>? Map<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        json.TryGetProperty(name, out JsonElement map)
            ? [.. map.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, read(entry.Value)))]
            : null;

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"{name}: null");

    private static string? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static long Number(JsonElement json, string name) => json.GetProperty(name).GetInt64();

    // The clock is finer than a window's bounds.
    private static Instant Time(JsonElement json, string name) =>
        InstantPattern.ExtendedIso.Parse(Text(json, name)) is { Success: true, Value: var time }
            ? time
            : throw new FormatException($"{name}: another text than an instant");

    private static LocalDate? Date(JsonElement json, string name) =>
        json.GetProperty(name).GetString() is { } text ? DateText.Parse(name, text) : null;
}
