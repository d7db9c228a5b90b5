using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>
/// A record of All Attempts as a host of CsvHelper holds it: names joined, times in the reporting zone already.
/// </summary>
[CsvRecord]
internal sealed partial class AttemptRecord
{
    [CsvColumn("Row Type")]
    public required RowType RowType { get; init; }

    [CsvColumn("Row ID")]
    public required string RowID { get; init; }

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

    [CsvColumn("Contact ID")]
    public required string ContactID { get; init; }

    [CsvColumn("Client ID")]
    public string? ClientID { get; init; }

    [CsvColumn("First Name")]
    public string? FirstName { get; init; }

    [CsvColumn("Last Name")]
    public string? LastName { get; init; }

    public string? Company { get; init; }

    [CsvColumn("Postal Code")]
    public string? PostalCode { get; init; }

    [CsvColumn("Contact Time Zone")]
    public string? ContactTimeZone { get; init; }

    [CsvColumn("List ID")]
    public string? ListID { get; init; }

    [CsvColumn("List Name")]
    public string? ListName { get; init; }

    [CsvColumn("Other 1")]
    public string? Other1 { get; init; }

    [CsvColumn("Other 2")]
    public string? Other2 { get; init; }

    [CsvColumn("Other 3")]
    public string? Other3 { get; init; }

    [CsvColumn("Other 4")]
    public string? Other4 { get; init; }

    [CsvColumn("Other 5")]
    public string? Other5 { get; init; }

    [CsvColumn("Other 6")]
    public string? Other6 { get; init; }

    [CsvColumn("Other 7")]
    public string? Other7 { get; init; }

    [CsvColumn("Other 8")]
    public string? Other8 { get; init; }

    [CsvColumn("Other 9")]
    public string? Other9 { get; init; }

    [CsvColumn("Other 10")]
    public string? Other10 { get; init; }

    public required Channel Channel { get; init; }

    public required Direction Direction { get; init; }

    public string? Device { get; init; }

    [CsvColumn("Device Type")]
    public DeviceType? DeviceType { get; init; }

    [CsvColumn("Device Country")]
    public string? DeviceCountry { get; init; }

    [CsvColumn("Originating Address")]
    public string? OriginatingAddress { get; init; }

    [CsvColumn("Attempt Number")]
    public int? AttemptNumber { get; init; }

    [CsvColumn("Event Time")]
    [CsvFormat(LocalTime.Format)]
    public required DateTimeOffset EventTime { get; init; }

    [CsvColumn("End Time")]
    [CsvFormat(LocalTime.Format)]
    public DateTimeOffset? EndTime { get; init; }

    public AttemptResult? Result { get; init; }

    [CsvColumn("Result Class")]
    public ResultClass? ResultClass { get; init; }

    [CsvColumn("Network Status Code")]
    public string? NetworkStatusCode { get; init; }

    [CsvColumn("Network Status Text")]
    public string? NetworkStatusText { get; init; }

    [CsvColumn("Filter Reason")]
    public FilterReason? FilterReason { get; init; }

    [CsvColumn("Filter Source")]
    public string? FilterSource { get; init; }

    [CsvColumn("Answer Time")]
    [CsvFormat(LocalTime.Format)]
    public DateTimeOffset? AnswerTime { get; init; }

    [CsvColumn("Answered By")]
    public AnsweredBy? AnsweredBy { get; init; }

    [CsvColumn("Ring Duration")]
    public int? RingDuration { get; init; }

    [CsvColumn("Call Duration")]
    public int? CallDuration { get; init; }

    [CsvColumn("Message Duration")]
    public int? MessageDuration { get; init; }

    [CsvColumn("Message Segments")]
    public int? MessageSegments { get; init; }

    [CsvColumn("Message Encoding")]
    public TextEncoding? MessageEncoding { get; init; }

    [CsvColumn("Receipt Time")]
    [CsvFormat(LocalTime.Format)]
    public DateTimeOffset? ReceiptTime { get; init; }

    [CsvColumn("Bounce Type")]
    public BounceType? BounceType { get; init; }

    [CsvColumn("First Open Time")]
    [CsvFormat(LocalTime.Format)]
    public DateTimeOffset? FirstOpenTime { get; init; }

    [CsvColumn("First Click Time")]
    [CsvFormat(LocalTime.Format)]
    public DateTimeOffset? FirstClickTime { get; init; }

    [CsvColumn("Script Name")]
    public string? ScriptName { get; init; }

    [CsvColumn("Script Result")]
    public ScriptResult? ScriptResult { get; init; }

    public string? Response { get; init; }

    [CsvColumn("Opt-out")]
    [CsvBooleanValues("Y", "N")]
    public required bool OptOut { get; init; }

    [CsvColumn("Direct Connect Attempts")]
    public required int DirectConnectAttempts { get; init; }

    [CsvColumn("Direct Connect Time")]
    [CsvFormat(LocalTime.Format)]
    public DateTimeOffset? DirectConnectTime { get; init; }

    [CsvColumn("Direct Connect Result")]
    public DirectConnectResult? DirectConnectResult { get; init; }

    [CsvColumn("Direct Connect Number")]
    public string? DirectConnectNumber { get; init; }

    [CsvColumn("Contact Center Name")]
    public string? ContactCenterName { get; init; }

    [CsvColumn("Direct Connect Hold Duration")]
    public int? DirectConnectHoldDuration { get; init; }

    [CsvColumn("Direct Connect Talk Duration")]
    public int? DirectConnectTalkDuration { get; init; }
}
