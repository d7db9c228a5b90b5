using CsvHelper;
using MessagingReports.Benchmarks.Peers.Records;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>
/// CsvHelper 34 at its best: labels are ready UTF-8, times are formatted by the fastest code known here, and both go to
/// <c>WriteField(ReadOnlySpan&lt;byte&gt;)</c>.
/// </summary>
internal sealed class CsvHelperUtf8(IReadOnlyList<AttemptRecord> records, IReadOnlyList<string> header) : ICsvPeer
{
    public string Name => "CsvHelper 34 UTF-8 dates, enums";

    public long Write(Stream destination)
    {
        using CsvWriter csv =
            CsvWriter.Create(destination, CsvHelperRecords<AttemptRecord>.Options, leaveOpen: true);
        csv.WriteHeader([.. header]);
        Utf8Times times = new();
        foreach (AttemptRecord record in records)
        {
            csv.WriteField(Utf8Labels.RowType[(int)record.RowType]);
            csv.WriteField(record.RowID);
            csv.WriteField(record.AccountID);
            csv.WriteField(record.AccountName);
            csv.WriteField(record.CampaignID);
            csv.WriteField(record.CampaignName);
            csv.WriteField(record.SubCampaignID);
            csv.WriteField(record.SubCampaignName);
            csv.WriteField(record.PassNumber);
            csv.WriteField(record.PassName);
            csv.WriteField(record.ContactID);
            csv.WriteField(record.ClientID);
            csv.WriteField(record.FirstName);
            csv.WriteField(record.LastName);
            csv.WriteField(record.Company);
            csv.WriteField(record.PostalCode);
            csv.WriteField(record.ContactTimeZone);
            csv.WriteField(record.ListID);
            csv.WriteField(record.ListName);
            csv.WriteField(record.Other1);
            csv.WriteField(record.Other2);
            csv.WriteField(record.Other3);
            csv.WriteField(record.Other4);
            csv.WriteField(record.Other5);
            csv.WriteField(record.Other6);
            csv.WriteField(record.Other7);
            csv.WriteField(record.Other8);
            csv.WriteField(record.Other9);
            csv.WriteField(record.Other10);
            csv.WriteField(Utf8Labels.Channel[(int)record.Channel]);
            csv.WriteField(Utf8Labels.Direction[(int)record.Direction]);
            csv.WriteField(record.Device);
            csv.WriteField(Utf8Labels.Of(Utf8Labels.DeviceType, (int?)record.DeviceType));
            csv.WriteField(record.DeviceCountry);
            csv.WriteField(record.OriginatingAddress);
            csv.WriteField(record.AttemptNumber);
            times.Write(csv, record.EventTime);
            times.Write(csv, record.EndTime);
            csv.WriteField(Utf8Labels.Of(Utf8Labels.AttemptResult, (int?)record.Result));
            csv.WriteField(Utf8Labels.Of(Utf8Labels.ResultClass, (int?)record.ResultClass));
            csv.WriteField(record.NetworkStatusCode);
            csv.WriteField(record.NetworkStatusText);
            csv.WriteField(Utf8Labels.Of(Utf8Labels.FilterReason, (int?)record.FilterReason));
            csv.WriteField(record.FilterSource);
            times.Write(csv, record.AnswerTime);
            csv.WriteField(Utf8Labels.Of(Utf8Labels.AnsweredBy, (int?)record.AnsweredBy));
            csv.WriteField(record.RingDuration);
            csv.WriteField(record.CallDuration);
            csv.WriteField(record.MessageDuration);
            csv.WriteField(record.MessageSegments);
            csv.WriteField(Utf8Labels.Of(Utf8Labels.TextEncoding, (int?)record.MessageEncoding));
            times.Write(csv, record.ReceiptTime);
            csv.WriteField(Utf8Labels.Of(Utf8Labels.BounceType, (int?)record.BounceType));
            times.Write(csv, record.FirstOpenTime);
            times.Write(csv, record.FirstClickTime);
            csv.WriteField(record.ScriptName);
            csv.WriteField(Utf8Labels.Of(Utf8Labels.ScriptResult, (int?)record.ScriptResult));
            csv.WriteField(record.Response);
            csv.WriteField(record.OptOut ? "Y"u8 : "N"u8);
            csv.WriteField(record.DirectConnectAttempts);
            times.Write(csv, record.DirectConnectTime);
            csv.WriteField(Utf8Labels.Of(Utf8Labels.DirectConnectResult, (int?)record.DirectConnectResult));
            csv.WriteField(record.DirectConnectNumber);
            csv.WriteField(record.ContactCenterName);
            csv.WriteField(record.DirectConnectHoldDuration);
            csv.WriteField(record.DirectConnectTalkDuration);
            csv.EndRecord();
        }

        return csv.RecordCount - 1;
    }
}
