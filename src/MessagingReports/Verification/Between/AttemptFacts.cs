using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace MessagingReports.Verification.Between;

/// <summary>What a report of attempts adds up to, for comparison with others.</summary>
internal sealed class AttemptFacts : IRowCheck
{
    /// <summary>The columns that Usage detail and All Attempts share (G23), in the names of the former.</summary>
    public static readonly string[] Shared =
    [
        "Attempt ID", "Attempt Time", "Account ID", "Account Name", "Campaign ID", "Campaign Name", "Sub-campaign ID",
        "Sub-campaign Name", "Pass Number", "Pass Name", "Channel", "Direction", "Contact ID", "Client ID", "Device",
        "Device Type", "Device Country", "Originating Address", "Answer Time", "End Time", "Result", "Result Class",
        "Network Status Code", "Call Duration", "Message Segments", "Message Encoding", "Direct Connect Attempts",
        "Direct Connect Result", "Direct Connect Number", "Direct Connect Hold Duration",
        "Direct Connect Talk Duration",
    ];

    private readonly FinishedReport _report;
    private readonly int[] _shared;
    private readonly int[] _all;
    private readonly int[] _id;
    private readonly int _rowType;
    private readonly int _campaign;
    private readonly int _contact;
    private readonly int _direction;
    private readonly int _class;
    private readonly int _channel;
    private readonly int _result;
    private readonly int _script;
    private readonly int _optOut;
    private readonly IncrementalHash _sharedHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _rowHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly SeenDigests _contacts = new();

    public AttemptFacts(FinishedReport report, RedactedHeaders redacted)
    {
        _report = report;
        _shared = SharedColumns(report, redacted);
        _all = AllColumns(report, redacted);
        _id = [report.Index(IdOf(report))];
        _rowType = Find("Row Type");
        _campaign = Find("Campaign ID");
        _contact = Find("Contact ID");
        _direction = Find("Direction");
        _class = Find("Result Class");
        _channel = Find("Channel");
        _result = Find("Result");
        _script = Find("Script Result");
        _optOut = Find("Opt-out");

        int Find(string header) => report.Definition.Layout.Find(header) is null ? -1 : report.Index(header);
    }

    public FinishedReport Report => _report;

    /// <summary>Rows of attempts.</summary>
    public long Attempts { get; private set; }

    public CampaignCounts Counts { get; } = new();

    /// <summary>The ids of the attempts.</summary>
    public SeenDigests Ids { get; } = new();

    /// <summary>Whether scripts and opt-outs are among the columns.</summary>
    public bool HasResponses => _script >= 0;

    /// <summary>Whether filtered contacts are among the rows.</summary>
    public bool HasFiltered => _report.Is(ReportCatalog.AllContacts);

    /// <summary>The hash of the shared cells of all attempts, in order; and of all cells.</summary>
    public (string Shared, string Rows) Hashes { get; private set; }

    /// <summary>Whether contacts can be counted, as different ones print differently.</summary>
    public bool HasContacts => _report.TellsApart("Contact ID");

    /// <summary>Where the columns stand that print what the store holds.</summary>
    public static int[] AllColumns(FinishedReport report, RedactedHeaders redacted) =>
    [
        .. Enumerable.Range(0, report.Definition.Layout.Columns.Count)
            .Where(column => !redacted.Has(report.Definition.Layout.Columns[column].Header)),
    ];

    /// <summary>Where the shared columns stand that print what the store holds, in one order for every
    /// report.</summary>
    public static int[] SharedColumns(FinishedReport report, RedactedHeaders redacted)
    {
        return [.. Shared.Where(header => !redacted.Has(header)).Select(header => report.Index(Own(header)))];

        string Own(string header) => header switch
        {
            "Attempt ID" => IdOf(report),
            "Attempt Time" when !report.Is(ReportCatalog.UsageDetail) => "Event Time",
            _ => header,
        };
    }

    public void Check(FinishedRow row)
    {
        Dictionary<string, long> counts = Counts.Campaign(row[_campaign]);
        if (_rowType >= 0 && row[_rowType].SequenceEqual("Filtered"u8))
        {
            CampaignCounts.Add(counts, "Filtered Records");
            CountContact(row, counts, "Contacts Filtered", 'f');
            return;
        }

        Attempts++;
        Append(_sharedHash, RowDigest.Of(row, _shared));
        if (_rowType >= 0)
        {
            Append(_rowHash, RowDigest.Of(row, _all));
        }

        Ids.Add(RowDigest.Of(row, _id));
        Count(row, counts);
    }

    public void Complete() =>
        Hashes = (Convert.ToHexString(_sharedHash.GetCurrentHash()), Convert.ToHexString(_rowHash.GetCurrentHash()));

    private static string IdOf(FinishedReport report) =>
        report.Is(ReportCatalog.UsageDetail) ? "Attempt ID" : "Row ID";

    private static void Append(IncrementalHash hash, UInt128 digest) =>
        hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in digest)));

    private void Count(FinishedRow row, Dictionary<string, long> counts)
    {
        CampaignCounts.Add(counts, "rows");
        if (_optOut >= 0 && row[_optOut].SequenceEqual("Y"u8))
        {
            CampaignCounts.Add(counts, "Opt-outs");
        }

        if (!row[_direction].SequenceEqual("Outbound"u8))
        {
            CampaignCounts.Add(counts, "Inbound Contacts");
            return;
        }

        if (_script >= 0 && row[_script].SequenceEqual("Success"u8))
        {
            CampaignCounts.Add(counts, "Script Successes");
        }

        ReadOnlySpan<byte> result = row[_result];
        if (result.SequenceEqual("Delivered Person"u8) || result.SequenceEqual("Delivered without success"u8))
        {
            CampaignCounts.Add(counts, "Delivered to Person");
        }
        else if (result.SequenceEqual("Delivered Machine"u8))
        {
            CampaignCounts.Add(counts, "Delivered to Machine");
        }

        if (row[_class].SequenceEqual("Not Attempted"u8))
        {
            CampaignCounts.Add(counts, "Not Attempted");
            return;
        }

        bool isDelivered = row[_class].SequenceEqual("Delivered"u8);
        CampaignCounts.Add(counts, isDelivered ? "Messages Delivered"
            : row[_class].SequenceEqual("Pending"u8) ? "Messages Pending" : "Messages Undelivered");
        CampaignCounts.Add(counts, "Messages Attempted");
        CountContact(row, counts, "Contacts Attempted", 'a');
        if (isDelivered)
        {
            CountContact(row, counts, "Contacts Delivered", 'd');
        }

        CountChannel(row, counts, isDelivered);
    }

    private void CountChannel(FinishedRow row, Dictionary<string, long> counts, bool isDelivered)
    {
        ReadOnlySpan<byte> channel = row[_channel];
        (string Attempted, string Delivered)? headers = channel.SequenceEqual("Voice"u8)
            ? ("Voice Attempted", "Voice Delivered")
            : channel.SequenceEqual("Text"u8) ? ("Text Attempted", "Text Delivered")
            : channel.SequenceEqual("Email"u8) ? ("Email Attempted", "Email Delivered")
            : null;
        if (headers is { } known)
        {
            CampaignCounts.Add(counts, known.Attempted);
            if (isDelivered)
            {
                CampaignCounts.Add(counts, known.Delivered);
            }
        }
    }

    private void CountContact(FinishedRow row, Dictionary<string, long> counts, string header, char kind)
    {
        if (_contacts.Add(RowDigest.Of(row, [_campaign, _contact]) ^ (UInt128)kind))
        {
            CampaignCounts.Add(counts, header);
        }
    }
}
