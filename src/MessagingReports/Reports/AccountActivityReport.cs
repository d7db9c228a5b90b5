using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using R = MessagingReports.Reports.AccountActivityRelation;

namespace MessagingReports.Reports;

/// <summary>Account Activity: one row per campaign of the account.</summary>
internal static class AccountActivityReport
{
    private const string Id = "account-activity";

    private static readonly RelationColumn[] Attempted = [R.Delivered, R.Undelivered, R.Pending];

    private static readonly ReportLayout Layout = new ReportLayoutBuilder(version: 1)
        .Section("Campaign")
        .Column("Account ID", ReportColumnType.Id, CellBinding.Of(R.AccountId), required: true)
        .Column("Account Name", ReportColumnType.Text,
            CellBinding.Of(R.AccountId, DirectoryField.AccountName), required: true)
        .Column("Campaign ID", ReportColumnType.Id, CellBinding.Of(R.CampaignId), required: true)
        .Column("Campaign Name", ReportColumnType.Text,
            CellBinding.Of(R.CampaignId, DirectoryField.CampaignName), required: true)
        .Column("Active Sub-campaigns", ReportColumnType.Integer, CellBinding.Of(R.ActiveSubCampaigns), required: true,
            description: "distinct sub-campaigns among attempts (any direction) and filtered records in the window")
        .Column("First Attempt Time", ReportColumnType.Instant, CellBinding.Of(R.FirstAttemptAt),
            description: "first start over messages attempted; blank if none")
        .Column("Last Attempt Time", ReportColumnType.Instant, CellBinding.Of(R.LastAttemptAt),
            description: "last start over messages attempted; blank if none")
        .Section("Messages (attempt level)")
        .Column("Messages Attempted", ReportColumnType.Integer, Sum("Messages Attempted", Attempted), required: true,
            description: "outbound attempts of class Delivered, Undelivered or Pending")
        .Column("Messages Delivered", ReportColumnType.Integer, CellBinding.Of(R.Delivered), required: true)
        .Column("Messages Undelivered", ReportColumnType.Integer, CellBinding.Of(R.Undelivered), required: true)
        .Column("Messages Pending", ReportColumnType.Integer, CellBinding.Of(R.Pending), required: true,
            description: "no final result at run time")
        .Column("Delivery Success Rate", ReportColumnType.Rate,
            Rate("Delivery Success Rate", [R.Delivered], Attempted), unit: "%",
            description: "Messages Delivered ÷ Messages Attempted")
        .Column("Not Attempted", ReportColumnType.Integer, CellBinding.Of(R.NotAttempted), required: true,
            description: "outbound attempts of class Not Attempted")
        .Section("Contacts (distinct)")
        .Column("Contacts Attempted", ReportColumnType.Integer, CellBinding.Of(R.ContactsAttempted), required: true,
            description: "distinct contacts with a message attempted")
        .Column("Contacts Delivered", ReportColumnType.Integer, CellBinding.Of(R.ContactsDelivered), required: true,
            description: "distinct contacts with a message delivered")
        .Column("Contact Success Rate", ReportColumnType.Rate,
            Rate("Contact Success Rate", [R.ContactsDelivered], [R.ContactsAttempted]), unit: "%",
            description: "Contacts Delivered ÷ Contacts Attempted")
        .Column("Contacts Filtered", ReportColumnType.Integer, CellBinding.Of(R.ContactsFiltered), required: true,
            description: "distinct contacts among filtered records")
        .Column("Filtered Records", ReportColumnType.Integer, CellBinding.Of(R.FilteredRecords), required: true)
        .Section("By channel")
        .Column("Voice Attempted", ReportColumnType.Integer, CellBinding.Of(R.VoiceAttempted), required: true)
        .Column("Voice Delivered", ReportColumnType.Integer, CellBinding.Of(R.VoiceDelivered), required: true)
        .Column("Voice Success Rate", ReportColumnType.Rate,
            Rate("Voice Success Rate", [R.VoiceDelivered], [R.VoiceAttempted]), unit: "%")
        .Column("Text Attempted", ReportColumnType.Integer, CellBinding.Of(R.TextAttempted), required: true)
        .Column("Text Delivered", ReportColumnType.Integer, CellBinding.Of(R.TextDelivered), required: true)
        .Column("Text Success Rate", ReportColumnType.Rate,
            Rate("Text Success Rate", [R.TextDelivered], [R.TextAttempted]), unit: "%")
        .Column("Email Attempted", ReportColumnType.Integer, CellBinding.Of(R.EmailAttempted), required: true)
        .Column("Email Delivered", ReportColumnType.Integer, CellBinding.Of(R.EmailDelivered), required: true)
        .Column("Email Success Rate", ReportColumnType.Rate,
            Rate("Email Success Rate", [R.EmailDelivered], [R.EmailAttempted]), unit: "%")
        .Section("Voice detail")
        .Column("Delivered to Person", ReportColumnType.Integer, CellBinding.Of(R.DeliveredToPerson), required: true,
            description: "results Delivered Person and Delivered without success")
        .Column("Delivered to Machine", ReportColumnType.Integer, CellBinding.Of(R.DeliveredToMachine), required: true,
            description: "result Delivered Machine")
        .Section("Response")
        .Column("Script Successes", ReportColumnType.Integer, CellBinding.Of(R.ScriptSuccesses), required: true,
            description: "outbound attempts with script result Success")
        .Column("Script Success Rate", ReportColumnType.Rate,
            Rate("Script Success Rate", [R.ScriptSuccesses], [R.Delivered]), unit: "%",
            description: "Script Successes ÷ Messages Delivered")
        .Column("Opt-outs", ReportColumnType.Integer, CellBinding.Of(R.OptOuts), required: true,
            description: "attempts (any direction) in which the contact opted out")
        .Column("Inbound Contacts", ReportColumnType.Integer, CellBinding.Of(R.InboundContacts), required: true,
            description: "inbound attempts of any class")
        .Section("Direct Connect")
        .Column("Direct Connect Attempts", ReportColumnType.Integer, CellBinding.Of(R.DirectConnectAttempts),
            required: true, description: "Direct Connect attempts that began in the window")
        .Column("Direct Connects Completed", ReportColumnType.Integer, CellBinding.Of(R.DirectConnectsCompleted),
            required: true, description: "of those, result Connected")
        .Column("Direct Connect Success Rate", ReportColumnType.Rate,
            Rate("Direct Connect Success Rate", [R.DirectConnectsCompleted], [R.DirectConnectAttempts]), unit: "%",
            description: "Direct Connects Completed ÷ Direct Connect Attempts")
        .Build();

    public static ReportDefinition Definition { get; } = ReportDefinition.ForSummary(
        Id,
        "Account Activity",
        Layout,
        [ReportScopeLevel.Account],
        new AccountActivitySummary(),
        "One row for each campaign of the account, also without activity unless the request leaves inactive " +
            "campaigns out. Messages are outbound attempts. The channels Dialer, Preview, Manual and Web count in " +
            "the totals, but have no columns of their own.");

    private static ComputedCell Sum(string header, RelationColumn[] columns) =>
        new(R.Schema, columns, _ => new SumCellWriter(Id, header, columns));

    private static ComputedCell Rate(string header, RelationColumn[] numerator, RelationColumn[] denominator) => new(
        R.Schema,
        [.. numerator, .. denominator],
        _ => new RateCellWriter(new SumCellWriter(Id, header, numerator), new SumCellWriter(Id, header, denominator)));
}
