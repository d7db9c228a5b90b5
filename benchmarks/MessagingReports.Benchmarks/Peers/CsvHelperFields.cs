using CsvHelper;
using MessagingReports.Benchmarks.Peers.Records;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>CsvHelper 34, one <c>WriteField</c> a cell, labels and formats looked up by hand.</summary>
internal sealed class CsvHelperFields(IReadOnlyList<AttemptRecord> records, IReadOnlyList<string> header) : ICsvPeer
{
    public string Name => "CsvHelper 34 WriteField";

    public long Write(Stream destination)
    {
        using CsvWriter csv =
            CsvWriter.Create(destination, CsvHelperRecords<AttemptRecord>.Options, leaveOpen: true);
        csv.WriteHeader([.. header]);
        foreach (AttemptRecord record in records)
        {
            csv.WriteField(Labels.RowType[(int)record.RowType]);
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
            csv.WriteField(Labels.Channel[(int)record.Channel]);
            csv.WriteField(Labels.Direction[(int)record.Direction]);
            csv.WriteField(record.Device);
            csv.WriteField(Labels.Of(Labels.DeviceType, (int?)record.DeviceType));
            csv.WriteField(record.DeviceCountry);
            csv.WriteField(record.OriginatingAddress);
            csv.WriteField(record.AttemptNumber);
            csv.WriteField(record.EventTime, LocalTime.Format);
            csv.WriteField(record.EndTime, LocalTime.Format);
            csv.WriteField(Labels.Of(Labels.AttemptResult, (int?)record.Result));
            csv.WriteField(Labels.Of(Labels.ResultClass, (int?)record.ResultClass));
            csv.WriteField(record.NetworkStatusCode);
            csv.WriteField(record.NetworkStatusText);
            csv.WriteField(Labels.Of(Labels.FilterReason, (int?)record.FilterReason));
            csv.WriteField(record.FilterSource);
            csv.WriteField(record.AnswerTime, LocalTime.Format);
            csv.WriteField(Labels.Of(Labels.AnsweredBy, (int?)record.AnsweredBy));
            csv.WriteField(record.RingDuration);
            csv.WriteField(record.CallDuration);
            csv.WriteField(record.MessageDuration);
            csv.WriteField(record.MessageSegments);
            csv.WriteField(Labels.Of(Labels.TextEncoding, (int?)record.MessageEncoding));
            csv.WriteField(record.ReceiptTime, LocalTime.Format);
            csv.WriteField(Labels.Of(Labels.BounceType, (int?)record.BounceType));
            csv.WriteField(record.FirstOpenTime, LocalTime.Format);
            csv.WriteField(record.FirstClickTime, LocalTime.Format);
            csv.WriteField(record.ScriptName);
            csv.WriteField(Labels.Of(Labels.ScriptResult, (int?)record.ScriptResult));
            csv.WriteField(record.Response);
            csv.WriteField(record.OptOut ? "Y" : "N");
            csv.WriteField(record.DirectConnectAttempts);
            csv.WriteField(record.DirectConnectTime, LocalTime.Format);
            csv.WriteField(Labels.Of(Labels.DirectConnectResult, (int?)record.DirectConnectResult));
            csv.WriteField(record.DirectConnectNumber);
            csv.WriteField(record.ContactCenterName);
            csv.WriteField(record.DirectConnectHoldDuration);
            csv.WriteField(record.DirectConnectTalkDuration);
            csv.EndRecord();
        }

        return csv.RecordCount - 1;
    }
}
