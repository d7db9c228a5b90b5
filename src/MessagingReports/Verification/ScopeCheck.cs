using System.Text;
using MessagingReports.Csv;
using MessagingReports.Manifests;

namespace MessagingReports.Verification;

/// <summary>That every row belongs to what the manifest says the report covers.</summary>
internal sealed class ScopeCheck : IRowCheck
{
    private readonly BreakList _breaks;
    private readonly List<(int Column, byte[] Id)> _ids = [];

    public ScopeCheck(FinishedReport report, BreakList breaks)
    {
        _breaks = breaks;
        ManifestScope scope = report.Manifest.Scope;
        Add("Enterprise ID", scope.EnterpriseId);
        Add("Account ID", scope.AccountId);
        Add("Campaign ID", scope.CampaignId);
        Add("Sub-campaign ID", scope.SubCampaignId);
        CsvFormat csv = report.Manifest.Csv;
        if (csv.Charset == CsvCharset.Utf8 && !csv.FoldLineBreaks)
        {
            string header = scope.Level switch
            {
                ReportScopeLevel.Enterprise => "Enterprise Name",
                ReportScopeLevel.Account => "Account Name",
                ReportScopeLevel.Campaign => "Campaign Name",
                _ => "Sub-campaign Name",
            };
            Add(header, csv.FormulaGuard && FormulaGuard.NeedsGuard(scope.Name) ? "'" + scope.Name : scope.Name);
        }

        void Add(string header, string? id)
        {
            if (id is null || report.Definition.Layout.Find(header) is null)
            {
                return;
            }

            if (report.RuleOf(header) is not null)
            {
                Redacted.Add(header);
            }
            else
            {
                _ids.Add((report.Index(header), Encoding.UTF8.GetBytes(Printed(id, report.Manifest.Csv.Charset))));
            }
        }
    }

    /// <summary>Columns that cannot be compared, as they are redacted.</summary>
    public List<string> Redacted { get; } = [];

    public void Check(FinishedRow row)
    {
        foreach ((int column, byte[] id) in _ids)
        {
            if (!row[column].SequenceEqual(id))
            {
                _breaks.AddDifference(row, "scope", row.Columns[column], id, row[column]);
            }
        }
    }

    /// <summary>The text with a question mark for each character the charset has not.</summary>
    private static unsafe string Printed(string text, CsvCharset charset)
    {
        if (charset == CsvCharset.Utf8 || Ascii.IsValid(text))
        {
            return text;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        long unmappable = 0;
        fixed (byte* start = bytes)
        {
            byte* end = CharsetTranscoder.Transcode(start, bytes.Length, start, charset, ref unmappable);
            return FinishedFile.EncodingOf(charset).GetString(start, (int)(end - start));
        }
    }
}
