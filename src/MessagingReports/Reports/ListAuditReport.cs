using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using L = MessagingReports.Relations.ListLoadsRelation;

namespace MessagingReports.Reports;

/// <summary>List Audit: one row per list load, summing up the load's records.</summary>
internal static class ListAuditReport
{
    private const string Id = "list-audit";

    private static readonly RelationColumn[] Rejected =
        [L.RejectedDuplicate, L.RejectedInvalidDevice, L.RejectedMissingData, L.RejectedFormat, L.RejectedOther];

    private static readonly ReportLayout Layout = new ReportLayoutBuilder(version: 1)
        .Section("Organisation")
        .Column("Enterprise ID", ReportColumnType.Id, CellBinding.Of(L.EnterpriseId), required: true)
        .Column("Enterprise Name", ReportColumnType.Text,
            CellBinding.Of(L.EnterpriseId, DirectoryField.EnterpriseName), required: true)
        .Column("Account ID", ReportColumnType.Id, CellBinding.Of(L.AccountId),
            description: "blank for enterprise-level lists (e.g. shared suppression)")
        .Column("Account Name", ReportColumnType.Text, CellBinding.Of(L.AccountId, DirectoryField.AccountName))
        .Section("List")
        .Column("List ID", ReportColumnType.Id, CellBinding.Of(L.ListId),
            description: "blank if the load failed before a list was created",
            classification: DataClassification.None)
        .Column("List Name", ReportColumnType.Text, CellBinding.Of(L.ListName),
            description: "platform name of the list")
        .Column("Original List Name", ReportColumnType.Text, CellBinding.Of(L.OriginalName), required: true,
            description: "file/list name exactly as the client supplied it, never trimmed or renamed")
        .Column("List Type", ReportColumnType.Enumeration, CellBinding.Of(L.ListType), required: true)
        .Column("Load ID", ReportColumnType.Id, CellBinding.Of(L.LoadId), required: true,
            classification: DataClassification.None)
        .Column("Load Action", ReportColumnType.Enumeration, CellBinding.Of(L.Action), required: true,
            description: "create/append/replace/remove")
        .Column("Load Source", ReportColumnType.Enumeration, CellBinding.Of(L.Source), required: true,
            description: "UI/API/file transfer/list copy")
        .Column("Loaded By", ReportColumnType.Text, CellBinding.Of(L.LoadedBy), description: "user or integration",
            classification: DataClassification.Name)
        .Column("Specification File", ReportColumnType.Text, CellBinding.Of(L.SpecificationFile),
            description: "mapping/specification used")
        .Column("Character Set", ReportColumnType.Text, CellBinding.Of(L.CharacterSet),
            description: "declared charset", classification: DataClassification.None)
        .Section("Timing")
        .Column("Load Received Time", ReportColumnType.Instant, CellBinding.Of(L.ReceivedAt),
            description: "file arrived / request accepted")
        .Column("Load Start Time", ReportColumnType.Instant, CellBinding.Of(L.StartedAt), required: true,
            description: "processing started")
        .Column("Load End Time", ReportColumnType.Instant, CellBinding.Of(L.EndedAt),
            description: "processing ended; blank while Loading")
        .Column("Load Duration", ReportColumnType.Seconds,
            new ComputedCell(L.Schema, [L.StartedAt, L.EndedAt], _ => new SecondsBetweenCellWriter(L.StartedAt,
                L.EndedAt)), unit: "s",
            description: "floor(End − Start); blank while End is blank")
        .Column("Load Status", ReportColumnType.Enumeration, CellBinding.Of(L.Status), required: true)
        .Section("Records")
        .Column("Total Records", ReportColumnType.Integer,
            CellBinding.Of(L.TotalRecords), required: true, unit: "records",
            description: "data records read (header and blank lines excluded)")
        .Column("Accepted Records", ReportColumnType.Integer,
            CellBinding.Of(L.AcceptedRecords), required: true, unit: "records",
            description: "stored (added or updated)")
        .Column("Rejected Records", ReportColumnType.Integer,
            new ComputedCell(L.Schema, Rejected, _ => Sum("Rejected Records", Rejected)), required: true,
                unit: "records",
            description: "not stored; = sum of 23-27; for an ended load Total must equal Accepted + Rejected, else " +
                "the run fails")
        .Column("Rejected: Duplicate", ReportColumnType.Integer,
            CellBinding.Of(L.RejectedDuplicate), required: true, unit: "records",
            description: "sub-count of 22")
        .Column("Rejected: Invalid Device", ReportColumnType.Integer,
            CellBinding.Of(L.RejectedInvalidDevice), required: true, unit: "records",
            description: "no usable phone/email")
        .Column("Rejected: Missing Data", ReportColumnType.Integer,
            CellBinding.Of(L.RejectedMissingData), required: true, unit: "records",
            description: "mandatory field absent")
        .Column("Rejected: Format", ReportColumnType.Integer,
            CellBinding.Of(L.RejectedFormat), required: true, unit: "records",
            description: "wrong field count, too long, undecodable")
        .Column("Rejected: Other", ReportColumnType.Integer,
            CellBinding.Of(L.RejectedOther), required: true, unit: "records",
            description: "any other reason")
        .Column("Rejection Rate", ReportColumnType.Rate,
            new ComputedCell(L.Schema, [L.TotalRecords, .. Rejected], _ => RejectionRate()), unit: "%",
            description: "22 / 20; blank if 20 = 0")
        .Column("Failure Message", ReportColumnType.Text, CellBinding.Of(L.FailureMessage),
            description: "only for Failed/Cancelled")
        .Build();

    public static ReportDefinition Definition { get; } = ReportDefinition.ForRecordSummary(
        Id,
        "List Audit",
        Layout,
        [ReportScopeLevel.Account, ReportScopeLevel.Enterprise],
        L.Schema,
        "One row for each list load that began in the window, also of failed and running loads. Loads that belong " +
            "to no account, such as shared suppression lists, appear at enterprise scope only.");

    private static SumCellWriter Sum(string header, params RelationColumn[] columns) => new(Id, header, columns);

    private static RateCellWriter RejectionRate() =>
        new(Sum("Rejection Rate", Rejected), Sum("Rejection Rate", L.TotalRecords));
}
