using MessagingReports.Benchmarks.Peers.Records;
using NodaTime;
using Attempt = MessagingReports.Model.Attempt;
using Pass = MessagingReports.Model.Pass;
using ReportDirectory = MessagingReports.Model.ReportDirectory;
using ResultClasses = MessagingReports.Model.ResultClasses;

namespace MessagingReports.Benchmarks.Data;

/// <summary>Makes the peers' records: names are joined and times moved to the zone before anything is timed.</summary>
internal sealed class PeerRecords
{
    private readonly DateTimeZone _zone;
    private readonly Dictionary<string, string> _accounts;
    private readonly Dictionary<string, string> _campaigns;
    private readonly Dictionary<string, string> _subCampaigns;
    private readonly Dictionary<string, Pass> _passes;

    public PeerRecords(ReportDirectory directory, DateTimeZone zone)
    {
        _zone = zone;
        _accounts = directory.Accounts.ToDictionary(row => row.AccountId, row => row.Name);
        _campaigns = directory.Campaigns.ToDictionary(row => row.CampaignId, row => row.Name);
        _subCampaigns = directory.SubCampaigns.ToDictionary(row => row.SubCampaignId, row => row.Name);
        _passes = directory.Passes.ToDictionary(row => row.PassId);
    }

    /// <summary>The record of All Attempts.</summary>
    public AttemptRecord Attempt(Attempt row)
    {
        Pass? pass = row.PassId is null ? null : _passes[row.PassId];
        return new AttemptRecord
        {
            RowType = RowType.Attempt,
            RowID = row.AttemptId,
            AccountID = row.AccountId,
            AccountName = _accounts[row.AccountId],
            CampaignID = row.CampaignId,
            CampaignName = _campaigns[row.CampaignId],
            SubCampaignID = row.SubCampaignId,
            SubCampaignName = _subCampaigns[row.SubCampaignId],
            PassNumber = pass?.Number,
            PassName = pass?.Name,
            ContactID = row.ContactId,
            ClientID = row.ClientId,
            FirstName = row.FirstName,
            LastName = row.LastName,
            Company = row.Company,
            PostalCode = row.PostalCode,
            ContactTimeZone = row.ContactTimeZone,
            ListID = row.ListId,
            ListName = row.ListName,
            Other1 = row.Other1,
            Other2 = row.Other2,
            Other3 = row.Other3,
            Other4 = row.Other4,
            Other5 = row.Other5,
            Other6 = row.Other6,
            Other7 = row.Other7,
            Other8 = row.Other8,
            Other9 = row.Other9,
            Other10 = row.Other10,
            Channel = (Channel)row.Channel,
            Direction = (Direction)row.Direction,
            Device = row.Device,
            DeviceType = (DeviceType?)row.DeviceType,
            DeviceCountry = row.DeviceCountry,
            OriginatingAddress = row.OriginatingAddress,
            AttemptNumber = row.AttemptNumber,
            EventTime = Local(row.StartedAt),
            EndTime = Local(row.EndedAt),
            Result = (AttemptResult?)row.Result,
            ResultClass = ClassOf(row),
            NetworkStatusCode = row.NetworkStatusCode,
            NetworkStatusText = row.NetworkStatusText,
            AnswerTime = Local(row.AnsweredAt),
            AnsweredBy = (AnsweredBy?)row.AnsweredBy,
            RingDuration = row.RingSeconds,
            CallDuration = row.CallSeconds,
            MessageDuration = row.MessageSeconds,
            MessageSegments = row.Segments,
            MessageEncoding = (TextEncoding?)row.Encoding,
            ReceiptTime = Local(row.ReceiptAt),
            BounceType = (BounceType?)row.BounceType,
            FirstOpenTime = Local(row.FirstOpenAt),
            FirstClickTime = Local(row.FirstClickAt),
            ScriptName = row.ScriptName,
            ScriptResult = (ScriptResult?)row.ScriptResult,
            Response = row.Response,
            OptOut = row.OptOut,
            DirectConnectAttempts = row.DcAttempts,
            DirectConnectTime = Local(row.DcStartedAt),
            DirectConnectResult = (DirectConnectResult?)row.DcResult,
            DirectConnectNumber = row.DcNumber,
            ContactCenterName = row.DcCenterName,
            DirectConnectHoldDuration = row.DcHoldSeconds,
            DirectConnectTalkDuration = row.DcTalkSeconds,
        };
    }

    /// <summary>The record of Usage detail.</summary>
    public UsageRecord Usage(Attempt row)
    {
        Pass? pass = row.PassId is null ? null : _passes[row.PassId];
        return new UsageRecord
        {
            AccountID = row.AccountId,
            AccountName = _accounts[row.AccountId],
            CampaignID = row.CampaignId,
            CampaignName = _campaigns[row.CampaignId],
            SubCampaignID = row.SubCampaignId,
            SubCampaignName = _subCampaigns[row.SubCampaignId],
            PassNumber = pass?.Number,
            PassName = pass?.Name,
            AttemptID = row.AttemptId,
            Channel = (Channel)row.Channel,
            Direction = (Direction)row.Direction,
            ContactID = row.ContactId,
            ClientID = row.ClientId,
            Device = row.Device,
            DeviceType = (DeviceType?)row.DeviceType,
            DeviceCountry = row.DeviceCountry,
            OriginatingAddress = row.OriginatingAddress,
            AttemptTime = Local(row.StartedAt),
            AnswerTime = Local(row.AnsweredAt),
            EndTime = Local(row.EndedAt),
            Result = (AttemptResult)row.Result,
            ResultClass = ClassOf(row),
            NetworkStatusCode = row.NetworkStatusCode,
            CallDuration = row.CallSeconds,
            BillableDuration = row.BillableSeconds,
            MessageSegments = row.Segments,
            MessageEncoding = (TextEncoding?)row.Encoding,
            MessageSize = row.SizeBytes,
            DirectConnectAttempts = row.DcAttempts,
            DirectConnectResult = (DirectConnectResult?)row.DcResult,
            DirectConnectNumber = row.DcNumber,
            DirectConnectHoldDuration = row.DcHoldSeconds,
            DirectConnectTalkDuration = row.DcTalkSeconds,
        };
    }

    private static ResultClass ClassOf(Attempt row) => (ResultClass)ResultClasses.Of(row.Result);

    private DateTimeOffset? Local(Instant? instant) => instant is { } present ? Local(present) : null;

    private DateTimeOffset Local(Instant instant) => instant.InZone(_zone).ToDateTimeOffset();
}
