using System.Text;
using MessagingReports.Benchmarks.Peers.Records;
using Sylvan.Data.Csv;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Sylvan.Data.Csv 1.4: its writer takes a data reader, which it asks for typed values.</summary>
internal sealed class SylvanData(IReadOnlyList<AttemptRecord> records) : ICsvPeer
{
    private static readonly RecordColumns<AttemptRecord> Columns = new RecordColumns<AttemptRecord>()
            .Text("Row Type", record => Labels.RowType[(int)record.RowType])
            .Text("Row ID", record => record.RowID)
            .Text("Account ID", record => record.AccountID)
            .Text("Account Name", record => record.AccountName)
            .Text("Campaign ID", record => record.CampaignID)
            .Text("Campaign Name", record => record.CampaignName)
            .Text("Sub-campaign ID", record => record.SubCampaignID)
            .Text("Sub-campaign Name", record => record.SubCampaignName)
            .Number("Pass Number", record => record.PassNumber)
            .Text("Pass Name", record => record.PassName)
            .Text("Contact ID", record => record.ContactID)
            .Text("Client ID", record => record.ClientID)
            .Text("First Name", record => record.FirstName)
            .Text("Last Name", record => record.LastName)
            .Text("Company", record => record.Company)
            .Text("Postal Code", record => record.PostalCode)
            .Text("Contact Time Zone", record => record.ContactTimeZone)
            .Text("List ID", record => record.ListID)
            .Text("List Name", record => record.ListName)
            .Text("Other 1", record => record.Other1)
            .Text("Other 2", record => record.Other2)
            .Text("Other 3", record => record.Other3)
            .Text("Other 4", record => record.Other4)
            .Text("Other 5", record => record.Other5)
            .Text("Other 6", record => record.Other6)
            .Text("Other 7", record => record.Other7)
            .Text("Other 8", record => record.Other8)
            .Text("Other 9", record => record.Other9)
            .Text("Other 10", record => record.Other10)
            .Text("Channel", record => Labels.Channel[(int)record.Channel])
            .Text("Direction", record => Labels.Direction[(int)record.Direction])
            .Text("Device", record => record.Device)
            .Text("Device Type", record => Labels.Of(Labels.DeviceType, (int?)record.DeviceType))
            .Text("Device Country", record => record.DeviceCountry)
            .Text("Originating Address", record => record.OriginatingAddress)
            .Number("Attempt Number", record => record.AttemptNumber)
            .Time("Event Time", record => record.EventTime)
            .Time("End Time", record => record.EndTime)
            .Text("Result", record => Labels.Of(Labels.AttemptResult, (int?)record.Result))
            .Text("Result Class", record => Labels.Of(Labels.ResultClass, (int?)record.ResultClass))
            .Text("Network Status Code", record => record.NetworkStatusCode)
            .Text("Network Status Text", record => record.NetworkStatusText)
            .Text("Filter Reason", record => Labels.Of(Labels.FilterReason, (int?)record.FilterReason))
            .Text("Filter Source", record => record.FilterSource)
            .Time("Answer Time", record => record.AnswerTime)
            .Text("Answered By", record => Labels.Of(Labels.AnsweredBy, (int?)record.AnsweredBy))
            .Number("Ring Duration", record => record.RingDuration)
            .Number("Call Duration", record => record.CallDuration)
            .Number("Message Duration", record => record.MessageDuration)
            .Number("Message Segments", record => record.MessageSegments)
            .Text("Message Encoding", record => Labels.Of(Labels.TextEncoding, (int?)record.MessageEncoding))
            .Time("Receipt Time", record => record.ReceiptTime)
            .Text("Bounce Type", record => Labels.Of(Labels.BounceType, (int?)record.BounceType))
            .Time("First Open Time", record => record.FirstOpenTime)
            .Time("First Click Time", record => record.FirstClickTime)
            .Text("Script Name", record => record.ScriptName)
            .Text("Script Result", record => Labels.Of(Labels.ScriptResult, (int?)record.ScriptResult))
            .Text("Response", record => record.Response)
            .Text("Opt-out", record => record.OptOut ? "Y" : "N")
            .Number("Direct Connect Attempts", record => record.DirectConnectAttempts)
            .Time("Direct Connect Time", record => record.DirectConnectTime)
            .Text("Direct Connect Result", record =>
                Labels.Of(Labels.DirectConnectResult, (int?)record.DirectConnectResult))
            .Text("Direct Connect Number", record => record.DirectConnectNumber)
            .Text("Contact Center Name", record => record.ContactCenterName)
            .Number("Direct Connect Hold Duration", record => record.DirectConnectHoldDuration)
            .Number("Direct Connect Talk Duration", record => record.DirectConnectTalkDuration);

    public string Name => "Sylvan.Data.Csv 1.4";

    public long Write(Stream destination)
    {
        using StreamWriter writer = new(destination, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        using CsvDataWriter csv = CsvDataWriter.Create(
            writer, new CsvDataWriterOptions { NewLine = "\r\n", DateTimeOffsetFormat = LocalTime.Format });
        using RecordReader<AttemptRecord> reader = new(records, Columns);
        return csv.Write(reader);
    }
}
