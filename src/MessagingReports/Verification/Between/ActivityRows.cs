using System.Globalization;
using System.Text;

namespace MessagingReports.Verification.Between;

/// <summary>
/// That the numbers of Account Activity are those of the detail reports beside it (G24 to G26, G32).
/// </summary>
internal sealed class ActivityRows : IRowCheck
{
    private readonly FinishedReport _report;
    private readonly BreakList _breaks;
    private readonly int _campaign;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<(string Rule, int Column, CampaignCounts Counts, string File)> _compared = [];

    public ActivityRows(
        FinishedReport report, IReadOnlyList<AttemptFacts> attempts, TransferFacts? transfers, BreakList breaks)
    {
        _report = report;
        _breaks = breaks;
        _campaign = report.Index("Campaign ID");
        if (attempts.Count > 0)
        {
            AttemptFacts any = attempts[0];
            Add("G24", any,
                "Messages Attempted", "Messages Delivered", "Messages Undelivered", "Messages Pending", "Not Attempted",
                "Inbound Contacts");
            Add("G32", any,
                "Voice Attempted", "Voice Delivered", "Text Attempted", "Text Delivered", "Email Attempted",
                "Email Delivered", "Delivered to Person", "Delivered to Machine");
            if (any.HasContacts)
            {
                Add("G32", any, "Contacts Attempted", "Contacts Delivered");
            }
        }

        if (attempts.FirstOrDefault(facts => facts.HasResponses) is { } wide)
        {
            Add("G32", wide, "Script Successes", "Opt-outs");
        }

        if (attempts.FirstOrDefault(facts => facts.HasFiltered) is { } contacts)
        {
            Add("G25", contacts, "Filtered Records");
            if (contacts.HasContacts)
            {
                Add("G25", contacts, "Contacts Filtered");
            }
        }

        if (transfers is not null)
        {
            foreach (string header in (ReadOnlySpan<string>)["Direct Connect Attempts", "Direct Connects Completed"])
            {
                _compared.Add(("G26", report.Index(header), transfers.Counts, transfers.Report.File));
            }
        }

        void Add(string rule, AttemptFacts facts, params ReadOnlySpan<string> headers)
        {
            foreach (string header in headers)
            {
                _compared.Add((rule, report.Index(header), facts.Counts, facts.Report.File));
            }
        }
    }

    public void Check(FinishedRow row)
    {
        string campaign = Encoding.UTF8.GetString(row[_campaign]);
        _seen.Add(campaign);
        foreach ((string rule, int column, CampaignCounts counts, string file) in _compared)
        {
            string expected = counts.Of(campaign, row.Columns[column].Header).ToString(CultureInfo.InvariantCulture);
            if (!row[column].SequenceEqual(Encoding.UTF8.GetBytes(expected)))
            {
                _breaks.AddCell(row, rule, row.Columns[column], $"{expected}, counted in {file}", row[column]);
            }
        }
    }

    public void Complete()
    {
        foreach ((CampaignCounts counts, string file) in _compared.Select(item => (item.Counts, item.File)).Distinct())
        {
            foreach (string campaign in counts.Campaigns.Where(campaign => !_seen.Contains(campaign)))
            {
                _breaks.Add(_report.File, "G24", "Campaign ID", $"a row of {campaign}, which {file} has", "none");
            }
        }
    }
}
