using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;
using F = MessagingReports.Relations.FilteredContactsRelation;

namespace MessagingReports.Reports;

/// <summary>All Contacts and All Attempts, version 17: one layout, with and without the filtered contacts.</summary>
internal static class AllContactsReport
{
    private static readonly ReportScopeLevel[] Scopes =
        [ReportScopeLevel.Account, ReportScopeLevel.Campaign, ReportScopeLevel.SubCampaign];

    private static readonly ReportLayout Layout = new ReportLayoutBuilder(version: 17)
        .Section("Organisation and campaign")
        .Column("Row Type", ReportColumnType.Enumeration,
            [RowTypeCell(A.Schema, RowType.Attempt), RowTypeCell(F.Schema, RowType.Filtered)], required: true,
            description: "Attempt / Filtered")
        .Column("Row ID", ReportColumnType.Id,
            [CellBinding.Of(A.AttemptId), CellBinding.Of(F.FilterId)], required: true,
            description: "Attempt ID or Filter ID")
        .Column("Account ID", ReportColumnType.Id,
            [CellBinding.Of(A.AccountId), CellBinding.Of(F.AccountId)], required: true)
        .Column("Account Name", ReportColumnType.Text,
            [CellBinding.Of(A.AccountId, DirectoryField.AccountName),
                CellBinding.Of(F.AccountId, DirectoryField.AccountName)], required: true)
        .Column("Campaign ID", ReportColumnType.Id,
            [CellBinding.Of(A.CampaignId), CellBinding.Of(F.CampaignId)], required: true)
        .Column("Campaign Name", ReportColumnType.Text,
            [CellBinding.Of(A.CampaignId, DirectoryField.CampaignName),
                CellBinding.Of(F.CampaignId, DirectoryField.CampaignName)], required: true)
        .Column("Sub-campaign ID", ReportColumnType.Id,
            [CellBinding.Of(A.SubCampaignId), CellBinding.Of(F.SubCampaignId)], required: true)
        .Column("Sub-campaign Name", ReportColumnType.Text,
            [CellBinding.Of(A.SubCampaignId, DirectoryField.SubCampaignName),
                CellBinding.Of(F.SubCampaignId, DirectoryField.SubCampaignName)], required: true)
        .Column("Pass Number", ReportColumnType.Integer,
            [CellBinding.Of(A.PassId, DirectoryField.PassNumber), CellBinding.Of(F.PassId, DirectoryField.PassNumber)],
            description: "blank for inbound and for sub-campaign-level filters")
        .Column("Pass Name", ReportColumnType.Text,
            [CellBinding.Of(A.PassId, DirectoryField.PassName), CellBinding.Of(F.PassId, DirectoryField.PassName)])
        .Section("Contact")
        .Column("Contact ID", ReportColumnType.Id,
            [CellBinding.Of(A.ContactId), CellBinding.Of(F.ContactId)], required: true)
        .Column("Client ID", ReportColumnType.Text, [CellBinding.Of(A.ClientId), CellBinding.Of(F.ClientId)],
            classification: DataClassification.Identifier)
        .Column("First Name", ReportColumnType.Text, [CellBinding.Of(A.FirstName), CellBinding.Of(F.FirstName)],
            classification: DataClassification.Name)
        .Column("Last Name", ReportColumnType.Text, [CellBinding.Of(A.LastName), CellBinding.Of(F.LastName)],
            classification: DataClassification.Name)
        .Column("Company", ReportColumnType.Text, [CellBinding.Of(A.Company), CellBinding.Of(F.Company)],
            classification: DataClassification.Name)
        .Column("Postal Code", ReportColumnType.Text, [CellBinding.Of(A.PostalCode), CellBinding.Of(F.PostalCode)],
            description: "text, leading zeros kept")
        .Column("Contact Time Zone", ReportColumnType.Text,
            [CellBinding.Of(A.ContactTimeZone), CellBinding.Of(F.ContactTimeZone)],
            description: "IANA id used for local-time rules", classification: DataClassification.None)
        .Column("List ID", ReportColumnType.Id, [CellBinding.Of(A.ListId), CellBinding.Of(F.ListId)],
            description: "list the contact came from", classification: DataClassification.None)
        .Column("List Name", ReportColumnType.Text, [CellBinding.Of(A.ListName), CellBinding.Of(F.ListName)])
        .Column("Other 1", ReportColumnType.Text, [CellBinding.Of(A.Other1), CellBinding.Of(F.Other1)],
            description: "client data from the list, verbatim")
        .Column("Other 2", ReportColumnType.Text, [CellBinding.Of(A.Other2), CellBinding.Of(F.Other2)],
            description: "client data from the list, verbatim")
        .Column("Other 3", ReportColumnType.Text, [CellBinding.Of(A.Other3), CellBinding.Of(F.Other3)],
            description: "client data from the list, verbatim")
        .Column("Other 4", ReportColumnType.Text, [CellBinding.Of(A.Other4), CellBinding.Of(F.Other4)],
            description: "client data from the list, verbatim")
        .Column("Other 5", ReportColumnType.Text, [CellBinding.Of(A.Other5), CellBinding.Of(F.Other5)],
            description: "client data from the list, verbatim")
        .Column("Other 6", ReportColumnType.Text, [CellBinding.Of(A.Other6), CellBinding.Of(F.Other6)],
            description: "client data from the list, verbatim")
        .Column("Other 7", ReportColumnType.Text, [CellBinding.Of(A.Other7), CellBinding.Of(F.Other7)],
            description: "client data from the list, verbatim")
        .Column("Other 8", ReportColumnType.Text, [CellBinding.Of(A.Other8), CellBinding.Of(F.Other8)],
            description: "client data from the list, verbatim")
        .Column("Other 9", ReportColumnType.Text, [CellBinding.Of(A.Other9), CellBinding.Of(F.Other9)],
            description: "client data from the list, verbatim")
        .Column("Other 10", ReportColumnType.Text, [CellBinding.Of(A.Other10), CellBinding.Of(F.Other10)],
            description: "client data from the list, verbatim")
        .Section("Device and attempt")
        .Column("Channel", ReportColumnType.Enumeration,
            [CellBinding.Of(A.Channel), CellBinding.Of(F.Channel)], required: true,
            description: "for filtered rows: the pass's channel, or None at sub-campaign level")
        .Column("Direction", ReportColumnType.Enumeration,
            [CellBinding.Of(A.Direction), CellBinding.Constant(F.Schema, "Outbound")], required: true,
            description: "Outbound for filtered rows")
        .Column("Device", ReportColumnType.Device, [CellBinding.Of(A.Device), CellBinding.Of(F.Device)],
            description: "blank on filtered rows unless exactly one candidate device")
        .Column("Device Type", ReportColumnType.Enumeration,
            [CellBinding.Of(A.DeviceType), CellBinding.Of(F.DeviceType)])
        .Column("Device Country", ReportColumnType.Country,
            [CellBinding.Of(A.DeviceCountry), CellBinding.Of(F.DeviceCountry)])
        .Column("Originating Address", ReportColumnType.Device,
            [CellBinding.Of(A.OriginatingAddress), CellBinding.Blank(F.Schema)])
        .Column("Attempt Number", ReportColumnType.Integer,
            [CellBinding.Of(A.AttemptNumber), CellBinding.Blank(F.Schema)],
            description: "1-based per contact within the sub-campaign, by start")
        .Column("Event Time", ReportColumnType.Instant,
            [CellBinding.Of(A.StartedAt), CellBinding.Of(F.FilteredAt)], required: true,
            description: "StartedAt or FilteredAt")
        .Column("End Time", ReportColumnType.Instant, [CellBinding.Of(A.EndedAt), CellBinding.Blank(F.Schema)])
        .Column("Result", ReportColumnType.Enumeration, [CellBinding.Of(A.Result), CellBinding.Blank(F.Schema)],
            description: "blank on filtered rows")
        .Column("Result Class", ReportColumnType.Enumeration,
            [ResultClassCell.Of(A.Result), CellBinding.Blank(F.Schema)],
            description: "blank on filtered rows")
        .Column("Network Status Code", ReportColumnType.Text,
            [CellBinding.Of(A.NetworkStatusCode), CellBinding.Blank(F.Schema)],
            classification: DataClassification.None)
        .Column("Network Status Text", ReportColumnType.Text,
            [CellBinding.Of(A.NetworkStatusText), CellBinding.Blank(F.Schema)])
        .Section("Filter")
        .Column("Filter Reason", ReportColumnType.Enumeration, [CellBinding.Blank(A.Schema), CellBinding.Of(F.Reason)],
            description: "mandatory on filtered rows")
        .Column("Filter Source", ReportColumnType.Text, [CellBinding.Blank(A.Schema), CellBinding.Of(F.Source)],
            description: "suppression list / rule / setting name that matched")
        .Section("Voice")
        .Column("Answer Time", ReportColumnType.Instant, [CellBinding.Of(A.AnsweredAt), CellBinding.Blank(F.Schema)])
        .Column("Answered By", ReportColumnType.Enumeration,
            [CellBinding.Of(A.AnsweredBy), CellBinding.Blank(F.Schema)])
        .Column("Ring Duration", ReportColumnType.Seconds,
            [CellBinding.Of(A.RingSeconds), CellBinding.Blank(F.Schema)], unit: "s",
            description: "dial → answer/abandon")
        .Column("Call Duration", ReportColumnType.Seconds,
            [CellBinding.Of(A.CallSeconds), CellBinding.Blank(F.Schema)], unit: "s",
            description: "0 if unanswered")
        .Column("Message Duration", ReportColumnType.Seconds,
            [CellBinding.Of(A.MessageSeconds), CellBinding.Blank(F.Schema)], unit: "s",
            description: "seconds of message played")
        .Section("Text")
        .Column("Message Segments", ReportColumnType.Integer,
            [CellBinding.Of(A.Segments), CellBinding.Blank(F.Schema)], unit: "segments")
        .Column("Message Encoding", ReportColumnType.Enumeration,
            [CellBinding.Of(A.Encoding), CellBinding.Blank(F.Schema)])
        .Column("Receipt Time", ReportColumnType.Instant, [CellBinding.Of(A.ReceiptAt), CellBinding.Blank(F.Schema)],
            description: "final delivery receipt")
        .Section("Email")
        .Column("Bounce Type", ReportColumnType.Enumeration,
            [CellBinding.Of(A.BounceType), CellBinding.Blank(F.Schema)],
            description: "only for bounce results")
        .Column("First Open Time", ReportColumnType.Instant,
            [CellBinding.Of(A.FirstOpenAt), CellBinding.Blank(F.Schema)])
        .Column("First Click Time", ReportColumnType.Instant,
            [CellBinding.Of(A.FirstClickAt), CellBinding.Blank(F.Schema)])
        .Section("Response")
        .Column("Script Name", ReportColumnType.Text, [CellBinding.Of(A.ScriptName), CellBinding.Blank(F.Schema)],
            classification: DataClassification.None)
        .Column("Script Result", ReportColumnType.Enumeration,
            [CellBinding.Of(A.ScriptResult), CellBinding.Blank(F.Schema)])
        .Column("Response", ReportColumnType.Text, [CellBinding.Of(A.Response), CellBinding.Blank(F.Schema)],
            description: "last key press / keyword / reply text")
        .Column("Opt-out", ReportColumnType.Flag,
            [CellBinding.Of(A.OptOut), CellBinding.Constant(F.Schema, "N")], required: true,
            description: "contact opted out in this attempt; N on filtered rows")
        .Section("Direct Connect (final attempt of the call)")
        .Column("Direct Connect Attempts", ReportColumnType.Integer,
            [CellBinding.Of(A.DcAttempts), CellBinding.Constant(F.Schema, "0")], required: true,
            description: "0 if none")
        .Column("Direct Connect Time", ReportColumnType.Instant,
            [CellBinding.Of(A.DcStartedAt), CellBinding.Blank(F.Schema)],
            description: "start of the final DC attempt")
        .Column("Direct Connect Result", ReportColumnType.Enumeration,
            [CellBinding.Of(A.DcResult), CellBinding.Blank(F.Schema)])
        .Column("Direct Connect Number", ReportColumnType.Phone,
            [CellBinding.Of(A.DcNumber), CellBinding.Blank(F.Schema)])
        .Column("Contact Center Name", ReportColumnType.Text,
            [CellBinding.Of(A.DcCenterName), CellBinding.Blank(F.Schema)],
            description: "agent group", classification: DataClassification.None)
        .Column("Direct Connect Hold Duration", ReportColumnType.Seconds,
            [CellBinding.Of(A.DcHoldSeconds), CellBinding.Blank(F.Schema)], unit: "s")
        .Column("Direct Connect Talk Duration", ReportColumnType.Seconds,
            [CellBinding.Of(A.DcTalkSeconds), CellBinding.Blank(F.Schema)], unit: "s")
        .Build();

    /// <summary>Attempts only.</summary>
    public static ReportDefinition AllAttempts { get; } =
        new("all-attempts", "All Attempts v17", Layout, Scopes, [A.Schema])
        {
            Description = "One row for each attempt that began in the window, with the contact's data: All Contacts " +
                "without the filtered contacts. Both reports have the same columns; those of filters are blank here.",
            FileStem = "all-attempts-v17",
        };

    /// <summary>Attempts and filtered contacts, merged by time.</summary>
    public static ReportDefinition AllContacts { get; } =
        new("all-contacts", "All Contacts v17", Layout, Scopes, [A.Schema, F.Schema])
        {
            Description = "One row for each attempt that began in the window, and one for each contact filtered in " +
                "the window. A contact can be filtered in one pass and attempted in another; it then has rows of " +
                "both types.",
            FileStem = "all-contacts-v17",
        };

    private static ConstantCell RowTypeCell(RelationSchema relation, RowType type) =>
        new(relation, Enumerations.RowType.Labels[(int)type], nameof(RowType));
}
