using System.Globalization;
using System.Text;
using MessagingReports.Benchmarks.Peers.Records;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>What is written when no library is at hand: cells as strings, joined, through a StreamWriter.</summary>
internal sealed class StringJoin(IReadOnlyList<AttemptRecord> records, IReadOnlyList<string> header) : ICsvPeer
{
    public string Name => "string.Join + StreamWriter";

    public long Write(Stream destination)
    {
        using StreamWriter writer = new(destination, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        writer.NewLine = "\r\n";
        writer.WriteLine(string.Join(',', header));
        foreach (AttemptRecord record in records)
        {
            writer.WriteLine(string.Join(',', Cells(record)));
        }

        return records.Count;
    }

    private static string? Quoted(string? text) =>
        text is null || (text.AsSpan().IndexOfAny(",\"\r\n") < 0 && !text.StartsWith(' ') && !text.EndsWith(' '))
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string?[] Cells(AttemptRecord record) =>
    [
        Labels.RowType[(int)record.RowType],
        Quoted(record.RowID),
        Quoted(record.AccountID),
        Quoted(record.AccountName),
        Quoted(record.CampaignID),
        Quoted(record.CampaignName),
        Quoted(record.SubCampaignID),
        Quoted(record.SubCampaignName),
        record.PassNumber?.ToString(CultureInfo.InvariantCulture),
        Quoted(record.PassName),
        Quoted(record.ContactID),
        Quoted(record.ClientID),
        Quoted(record.FirstName),
        Quoted(record.LastName),
        Quoted(record.Company),
        Quoted(record.PostalCode),
        Quoted(record.ContactTimeZone),
        Quoted(record.ListID),
        Quoted(record.ListName),
        Quoted(record.Other1),
        Quoted(record.Other2),
        Quoted(record.Other3),
        Quoted(record.Other4),
        Quoted(record.Other5),
        Quoted(record.Other6),
        Quoted(record.Other7),
        Quoted(record.Other8),
        Quoted(record.Other9),
        Quoted(record.Other10),
        Labels.Channel[(int)record.Channel],
        Labels.Direction[(int)record.Direction],
        Quoted(record.Device),
        Labels.Of(Labels.DeviceType, (int?)record.DeviceType),
        Quoted(record.DeviceCountry),
        Quoted(record.OriginatingAddress),
        record.AttemptNumber?.ToString(CultureInfo.InvariantCulture),
        record.EventTime.ToString(LocalTime.Format, CultureInfo.InvariantCulture),
        record.EndTime?.ToString(LocalTime.Format, CultureInfo.InvariantCulture),
        Labels.Of(Labels.AttemptResult, (int?)record.Result),
        Labels.Of(Labels.ResultClass, (int?)record.ResultClass),
        Quoted(record.NetworkStatusCode),
        Quoted(record.NetworkStatusText),
        Labels.Of(Labels.FilterReason, (int?)record.FilterReason),
        Quoted(record.FilterSource),
        record.AnswerTime?.ToString(LocalTime.Format, CultureInfo.InvariantCulture),
        Labels.Of(Labels.AnsweredBy, (int?)record.AnsweredBy),
        record.RingDuration?.ToString(CultureInfo.InvariantCulture),
        record.CallDuration?.ToString(CultureInfo.InvariantCulture),
        record.MessageDuration?.ToString(CultureInfo.InvariantCulture),
        record.MessageSegments?.ToString(CultureInfo.InvariantCulture),
        Labels.Of(Labels.TextEncoding, (int?)record.MessageEncoding),
        record.ReceiptTime?.ToString(LocalTime.Format, CultureInfo.InvariantCulture),
        Labels.Of(Labels.BounceType, (int?)record.BounceType),
        record.FirstOpenTime?.ToString(LocalTime.Format, CultureInfo.InvariantCulture),
        record.FirstClickTime?.ToString(LocalTime.Format, CultureInfo.InvariantCulture),
        Quoted(record.ScriptName),
        Labels.Of(Labels.ScriptResult, (int?)record.ScriptResult),
        Quoted(record.Response),
        record.OptOut ? "Y" : "N",
        record.DirectConnectAttempts.ToString(CultureInfo.InvariantCulture),
        record.DirectConnectTime?.ToString(LocalTime.Format, CultureInfo.InvariantCulture),
        Labels.Of(Labels.DirectConnectResult, (int?)record.DirectConnectResult),
        Quoted(record.DirectConnectNumber),
        Quoted(record.ContactCenterName),
        record.DirectConnectHoldDuration?.ToString(CultureInfo.InvariantCulture),
        record.DirectConnectTalkDuration?.ToString(CultureInfo.InvariantCulture),
    ];
}
