using MessagingReports.Cells;
using MessagingReports.Layouts;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Reports;

/// <summary>Usage detail: one row per attempt of the account.</summary>
internal static class UsageDetailReport
{
    private static readonly ReportLayout Layout = new ReportLayoutBuilder(version: 1)
        .Section("Organisation and campaign")
        .Column("Account ID", ReportColumnType.Id, CellBinding.Of(A.AccountId), required: true)
        .Column("Account Name", ReportColumnType.Text,
            CellBinding.Of(A.AccountId, DirectoryField.AccountName), required: true)
        .Column("Campaign ID", ReportColumnType.Id, CellBinding.Of(A.CampaignId), required: true)
        .Column("Campaign Name", ReportColumnType.Text,
            CellBinding.Of(A.CampaignId, DirectoryField.CampaignName), required: true)
        .Column("Sub-campaign ID", ReportColumnType.Id, CellBinding.Of(A.SubCampaignId), required: true)
        .Column("Sub-campaign Name", ReportColumnType.Text,
            CellBinding.Of(A.SubCampaignId, DirectoryField.SubCampaignName), required: true)
        .Column("Pass Number", ReportColumnType.Integer, CellBinding.Of(A.PassId, DirectoryField.PassNumber),
            description: "1-based; blank for inbound")
        .Column("Pass Name", ReportColumnType.Text, CellBinding.Of(A.PassId, DirectoryField.PassName))
        .Section("Attempt")
        .Column("Attempt ID", ReportColumnType.Id, CellBinding.Of(A.AttemptId), required: true,
            description: "unique on the platform")
        .Column("Channel", ReportColumnType.Enumeration, CellBinding.Of(A.Channel), required: true)
        .Column("Direction", ReportColumnType.Enumeration, CellBinding.Of(A.Direction), required: true)
        .Column("Contact ID", ReportColumnType.Id, CellBinding.Of(A.ContactId), required: true,
            description: "platform id of the contact record")
        .Column("Client ID", ReportColumnType.Text, CellBinding.Of(A.ClientId),
            description: "client's own identifier, leading zeros kept", classification: DataClassification.Identifier)
        .Column("Device", ReportColumnType.Device, CellBinding.Of(A.Device), required: true,
            description: "number/address attempted")
        .Column("Device Type", ReportColumnType.Enumeration, CellBinding.Of(A.DeviceType))
        .Column("Device Country", ReportColumnType.Country, CellBinding.Of(A.DeviceCountry),
            description: "ISO 3166-1 alpha-2 of the number")
        .Column("Originating Address", ReportColumnType.Device, CellBinding.Of(A.OriginatingAddress),
            description: "caller id, short code, sender id, from address")
        .Column("Attempt Time", ReportColumnType.Instant, CellBinding.Of(A.StartedAt), required: true,
            description: "attempt began (dial, submit, or decision for class NotAttempted)")
        .Column("Answer Time", ReportColumnType.Instant, CellBinding.Of(A.AnsweredAt), description: "voice answered")
        .Column("End Time", ReportColumnType.Instant, CellBinding.Of(A.EndedAt),
            description: "attempt finished / final receipt")
        .Column("Result", ReportColumnType.Enumeration, CellBinding.Of(A.Result), required: true)
        .Column("Result Class", ReportColumnType.Enumeration, ResultClassCell.Of(A.Result), required: true,
            description: "derived from 21")
        .Column("Network Status Code", ReportColumnType.Text, CellBinding.Of(A.NetworkStatusCode),
            description: "raw carrier/SMTP/SMPP cause", classification: DataClassification.None)
        .Section("Measured usage")
        .Column("Call Duration", ReportColumnType.Seconds, CellBinding.Of(A.CallSeconds), unit: "s",
            description: "answered duration; blank for non-voice, 0 if not answered")
        .Column("Billable Duration", ReportColumnType.Seconds, CellBinding.Of(A.BillableSeconds), unit: "s",
            description: "after the contract's increments (host-rated)")
        .Column("Message Segments", ReportColumnType.Integer, CellBinding.Of(A.Segments), unit: "segments",
            description: "text only, ≥ 1 when submitted")
        .Column("Message Encoding", ReportColumnType.Enumeration, CellBinding.Of(A.Encoding),
            description: "text only")
        .Column("Message Size", ReportColumnType.Integer, CellBinding.Of(A.SizeBytes), unit: "bytes",
            description: "email only")
        .Section("Direct Connect (final attempt of the call only)")
        .Column("Direct Connect Attempts", ReportColumnType.Integer, CellBinding.Of(A.DcAttempts), required: true,
            description: "number of DC attempts in the call, 0 if none")
        .Column("Direct Connect Result", ReportColumnType.Enumeration, CellBinding.Of(A.DcResult),
            description: "of the DC attempt with the highest sequence")
        .Column("Direct Connect Number", ReportColumnType.Phone, CellBinding.Of(A.DcNumber))
        .Column("Direct Connect Hold Duration", ReportColumnType.Seconds, CellBinding.Of(A.DcHoldSeconds), unit: "s")
        .Column("Direct Connect Talk Duration", ReportColumnType.Seconds, CellBinding.Of(A.DcTalkSeconds), unit: "s")
        .Build();

    /// <summary>Its days are always local midnights: source, rule 3 of the window rules.</summary>
    public static ReportDefinition Definition { get; } = new(
        "usage-detail", "Usage", Layout, [ReportScopeLevel.Account], [A.Schema])
    {
        Description = "One row for each attempt of the account that began in the window, of every result and both " +
            "directions: activity and consumption, without prices. Report days are always local midnights.",
        IsAlwaysLocalMidnight = true,
    };
}
