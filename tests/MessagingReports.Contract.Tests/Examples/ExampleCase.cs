using System.Text.Json;
using MessagingReports.Csv;
using MessagingReports.Windows;
using NodaTime;
using NodaTime.Text;

namespace MessagingReports.Contract.Tests.Examples;

/// <summary>One worked example: a report, the tool's options, and what must come of it.</summary>
internal sealed class ExampleCase(string folder, JsonElement json)
{
    private readonly Dictionary<string, string> _options = json.GetProperty("options").EnumerateObject()
        .ToDictionary(option => option.Name, option => option.Value.ToString(), StringComparer.Ordinal);

    public bool IsRefused => json.GetProperty("exit").GetInt32() == 2;

    public long Rows => json.GetProperty("rows").GetInt64();

    public string Sha256 => json.GetProperty("sha256").GetString()!;

    public long GuardedCells => json.GetProperty("guardedCells").GetInt64();

    public long UnmappableCharacters => json.GetProperty("unmappableCharacters").GetInt64();

    public long UncontractedRecords => json.GetProperty("uncontracted").GetProperty("records").GetInt64();

    public IEnumerable<string> UncontractedServices =>
        json.GetProperty("uncontracted").GetProperty("serviceCodes").EnumerateArray().Select(code => code.GetString()!);

    /// <summary>The file the report must equal.</summary>
    public string Expected => Path.Combine(folder, json.GetProperty("file").GetString()!);

    /// <summary>The default name of the report's file: the expected file's without its number.</summary>
    public string FileName => Path.GetFileName(Expected)[3..];

    public ReportRequest Request => new()
    {
        Report = ReportCatalog.Get(json.GetProperty("report").GetString()!),
        Scope = Scope,
        Period = Period,
        DayRule = Find("day-rule") == "platform-day" ? PlatformDay.Instance : null,
        OmitsInactive = Has("omit-inactive"),
        Csv = new CsvFormat
        {
            Delimiter = Find("delimiter")?[0] ?? ',',
            Charset = Find("charset") switch
            {
                "iso-8859-1" => CsvCharset.Iso88591,
                "windows-1252" => CsvCharset.Windows1252,
                _ => CsvCharset.Utf8,
            },
            ByteOrderMark = Has("bom"),
            FormulaGuard = !Has("no-formula-guard"),
            LocalTimes = Find("local-times") == "spreadsheet" ? LocalTimeFormat.Spreadsheet : LocalTimeFormat.Offset,
            FoldLineBreaks = Has("fold-line-breaks"),
        },
    };

    private ReportScope Scope => (Find("enterprise"), Find("account"), Find("campaign"), Find("sub-campaign")) switch
    {
        ({ } enterprise, _, _, _) => ReportScope.Enterprise(enterprise),
        (_, { } account, { } campaign, { } subCampaign) => ReportScope.SubCampaign(account, campaign, subCampaign),
        (_, { } account, { } campaign, _) => ReportScope.Campaign(account, campaign),
        (_, { } account, _, _) => ReportScope.Account(account),
        _ => throw new InvalidOperationException("The case names no scope."),
    };

    private ReportPeriod Period => Find("from") is { } from
        ? ReportPeriod.Dates(Date(from), Date(_options["to"]))
        : ReportPeriod.Instants(Time(_options["start"]), Time(_options["end"]));

    public override string ToString() => json.GetRawText();

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Instant Time(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private string? Find(string option) => _options.GetValueOrDefault(option);

    private bool Has(string option) => _options.ContainsKey(option);
}
