using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>
/// A record of Usage detail as a host of CsvHelper holds it: names joined, times in the reporting zone already.
/// </summary>
[CsvRecord]
internal sealed partial class UsageRecord
{
    [CsvColumn("Account ID")]
    public required string AccountID { get; init; }

    [CsvColumn("Account Name")]
    public required string AccountName { get; init; }

    [CsvColumn("Campaign ID")]
    public required string CampaignID { get; init; }

    [CsvColumn("Campaign Name")]
    public required string CampaignName { get; init; }

    [CsvColumn("Sub-campaign ID")]
    public required string SubCampaignID { get; init; }

    [CsvColumn("Sub-campaign Name")]
    public required string SubCampaignName { get; init; }

    [CsvColumn("Pass Number")]
    public int? PassNumber { get; init; }

    [CsvColumn("Pass Name")]
    public string? PassName { get; init; }

    [CsvColumn("Attempt ID")]
    public required string AttemptID { get; init; }

    public required Channel Channel { get; init; }

    public required Direction Direction { get; init; }

    [CsvColumn("Contact ID")]
    public required string ContactID { get; init; }

    [CsvColumn("Client ID")]
    public string? ClientID { get; init; }

    public required string Device { get; init; }

    [CsvColumn("Device Type")]
    public DeviceType? DeviceType { get; init; }

    [CsvColumn("Device Country")]
    public string? DeviceCountry { get; init; }

    [CsvColumn("Originating Address")]
    public string? OriginatingAddress { get; init; }

    [CsvColumn("Attempt Time")]
    [CsvFormat(LocalTime.Format)]
    public required DateTimeOffset AttemptTime { get; init; }

    [CsvColumn("Answer Time")]
    [CsvFormat(LocalTime.Format)]
    public DateTimeOffset? AnswerTime { get; init; }

    [CsvColumn("End Time")]
    [CsvFormat(LocalTime.Format)]
    public DateTimeOffset? EndTime { get; init; }

    public required AttemptResult Result { get; init; }

    [CsvColumn("Result Class")]
    public required ResultClass ResultClass { get; init; }

    [CsvColumn("Network Status Code")]
    public string? NetworkStatusCode { get; init; }

    [CsvColumn("Call Duration")]
    public int? CallDuration { get; init; }

    [CsvColumn("Billable Duration")]
    public int? BillableDuration { get; init; }

    [CsvColumn("Message Segments")]
    public int? MessageSegments { get; init; }

    [CsvColumn("Message Encoding")]
    public TextEncoding? MessageEncoding { get; init; }

    [CsvColumn("Message Size")]
    public long? MessageSize { get; init; }

    [CsvColumn("Direct Connect Attempts")]
    public required int DirectConnectAttempts { get; init; }

    [CsvColumn("Direct Connect Result")]
    public DirectConnectResult? DirectConnectResult { get; init; }

    [CsvColumn("Direct Connect Number")]
    public string? DirectConnectNumber { get; init; }

    [CsvColumn("Direct Connect Hold Duration")]
    public int? DirectConnectHoldDuration { get; init; }

    [CsvColumn("Direct Connect Talk Duration")]
    public int? DirectConnectTalkDuration { get; init; }
}
