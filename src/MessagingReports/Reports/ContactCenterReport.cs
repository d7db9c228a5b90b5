using MessagingReports.Cells;
using MessagingReports.Layouts;
using D = MessagingReports.Relations.DirectConnectAttemptsRelation;

namespace MessagingReports.Reports;

/// <summary>Contact Center: one row per Direct Connect attempt.</summary>
internal static class ContactCenterReport
{
    private static readonly ReportLayout Layout = new ReportLayoutBuilder(version: 1)
        .Section("Organisation and campaign")
        .Column("Enterprise ID", ReportColumnType.Id,
            CellBinding.Of(D.AccountId, DirectoryField.AccountEnterpriseId), required: true)
        .Column("Account ID", ReportColumnType.Id, CellBinding.Of(D.AccountId), required: true)
        .Column("Account Name", ReportColumnType.Text,
            CellBinding.Of(D.AccountId, DirectoryField.AccountName), required: true)
        .Column("Campaign ID", ReportColumnType.Id, CellBinding.Of(D.CampaignId), required: true)
        .Column("Campaign Name", ReportColumnType.Text,
            CellBinding.Of(D.CampaignId, DirectoryField.CampaignName), required: true)
        .Column("Sub-campaign ID", ReportColumnType.Id, CellBinding.Of(D.SubCampaignId), required: true)
        .Column("Sub-campaign Name", ReportColumnType.Text,
            CellBinding.Of(D.SubCampaignId, DirectoryField.SubCampaignName), required: true)
        .Column("Pass Number", ReportColumnType.Integer, CellBinding.Of(D.PassId, DirectoryField.PassNumber))
        .Section("Originating call")
        .Column("Attempt ID", ReportColumnType.Id, CellBinding.Of(D.AttemptId), required: true,
            description: "parent call")
        .Column("Attempt Time", ReportColumnType.Instant, CellBinding.Of(D.AttemptStartedAt), required: true)
        .Column("Direction", ReportColumnType.Enumeration, CellBinding.Of(D.Direction), required: true)
        .Column("Contact ID", ReportColumnType.Id, CellBinding.Of(D.ContactId), required: true)
        .Column("Client ID", ReportColumnType.Text, CellBinding.Of(D.ClientId),
            classification: DataClassification.Identifier)
        .Column("Device", ReportColumnType.Phone, CellBinding.Of(D.Device), required: true,
            description: "contact's number")
        .Column("Call Result", ReportColumnType.Enumeration, CellBinding.Of(D.CallResult), required: true,
            description: "result of the parent attempt")
        .Section("Direct Connect attempt")
        .Column("Direct Connect ID", ReportColumnType.Id, CellBinding.Of(D.DirectConnectId), required: true)
        .Column("Direct Connect Sequence", ReportColumnType.Integer, CellBinding.Of(D.Sequence), required: true,
            description: "1..n within the call, by start")
        .Column("Final Attempt", ReportColumnType.Flag, CellBinding.Of(D.IsFinal), required: true,
            description: "Y iff sequence is the maximum over all DC attempts of the call (regardless of window)")
        .Column("Contact Center Name", ReportColumnType.Text, CellBinding.Of(D.CenterName), required: true,
            description: "agent group", classification: DataClassification.None)
        .Column("Contact Center Type", ReportColumnType.Enumeration, CellBinding.Of(D.CenterType))
        .Column("Direct Connect Number", ReportColumnType.Phone, CellBinding.Of(D.Number), required: true,
            description: "number dialled for the contact center")
        .Column("Direct Connect Time", ReportColumnType.Instant, CellBinding.Of(D.StartedAt), required: true,
            description: "attempt start")
        .Column("Connect Time", ReportColumnType.Instant, CellBinding.Of(D.ConnectedAt),
            description: "contact center answered and parties bridged; only for Connected")
        .Column("End Time", ReportColumnType.Instant, CellBinding.Of(D.EndedAt))
        .Column("Direct Connect Result", ReportColumnType.Enumeration, CellBinding.Of(D.Result), required: true)
        .Column("Network Status Code", ReportColumnType.Text, CellBinding.Of(D.NetworkStatusCode),
            classification: DataClassification.None)
        .Section("Durations and handling")
        .Column("Hold Duration", ReportColumnType.Seconds, CellBinding.Of(D.HoldSeconds), required: true, unit: "s",
            description: "wait of the contact from DC start to connect or end")
        .Column("Talk Duration", ReportColumnType.Seconds, CellBinding.Of(D.TalkSeconds), unit: "s",
            description: "as supplied: connect → end; 0 if ended without connecting, blank while open")
        .Column("Total Duration", ReportColumnType.Seconds,
            new ComputedCell(D.Schema, [D.HoldSeconds, D.TalkSeconds], _ => new OptionalSumCellWriter(D.HoldSeconds,
                D.TalkSeconds)), unit: "s",
            description: "Hold + Talk; blank when Talk is blank")
        .Column("Agent ID", ReportColumnType.Id, CellBinding.Of(D.AgentId), description: "Portal groups")
        .Column("Agent Disposition", ReportColumnType.Text, CellBinding.Of(D.AgentDisposition))
        .Column("After-contact Work", ReportColumnType.Seconds, CellBinding.Of(D.AfterContactSeconds), unit: "s")
        .Column("Disconnected By", ReportColumnType.Enumeration, CellBinding.Of(D.DisconnectedBy))
        .Build();

    public static ReportDefinition Definition { get; } = new(
        "contact-center",
        "Contact Center",
        Layout,
        [
            ReportScopeLevel.Enterprise,
            ReportScopeLevel.Account,
            ReportScopeLevel.Campaign,
            ReportScopeLevel.SubCampaign,
        ],
        [D.Schema])
    {
        Description = "One row for each Direct Connect attempt that began in the window; a call has as many rows " +
            "as it has attempts. The other detail reports show only the final Direct Connect attempt of a call.",
    };
}
