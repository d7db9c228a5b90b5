using MessagingReports.Cells;
using MessagingReports.Layouts;
using R = MessagingReports.Reports.ServiceSummaryRelation;

namespace MessagingReports.Reports;

/// <summary>
/// Service Summary: one row per service, contract line, unit price and currency with usage in the window.
/// </summary>
internal static class ServiceSummaryReport
{
    public const string Id = "service-summary";

    private static readonly ReportLayout Layout = new ReportLayoutBuilder(version: 1)
        .Section("Account and period")
        .Column("Account ID", ReportColumnType.Id, CellBinding.Of(R.AccountId), required: true,
            description: "External id of the account")
        .Column("Account Name", ReportColumnType.Text,
            CellBinding.Of(R.AccountId, DirectoryField.AccountName), required: true)
        .Column("Period Start", ReportColumnType.Instant, CellBinding.Of(R.PeriodStart), required: true,
            description: "Window start (inclusive)")
        .Column("Period End", ReportColumnType.Instant, CellBinding.Of(R.PeriodEnd), required: true,
            description: "Window end (exclusive)")
        .Section("Service")
        .Column("Service Category", ReportColumnType.Enumeration,
            CellBinding.Of(R.ServiceCode, DirectoryField.ServiceCategory), required: true,
            description: "Catalogue grouping")
        .Column("Service Code", ReportColumnType.Id, CellBinding.Of(R.ServiceCode), required: true,
            description: "Catalogue code (SKU)")
        .Column("Service Name", ReportColumnType.Text,
            CellBinding.Of(R.ServiceCode, DirectoryField.ServiceName), required: true, description: "Catalogue name")
        .Column("Contract Line ID", ReportColumnType.Id, CellBinding.Of(R.ContractLineId), required: true,
            description: "Contract price line that rated the usage")
        .Column("Price Tier", ReportColumnType.Text, CellBinding.Of(R.ContractLineId, DirectoryField.PriceTier),
            description: "Label of the volume tier / allowance, blank if the line is not tiered")
        .Section("Usage and charge")
        .Column("Usage Count", ReportColumnType.Integer, CellBinding.Of(R.UsageCount), required: true, unit: "records",
            description: "Number of usage records grouped")
        .Column("Unit of Measure", ReportColumnType.Enumeration,
            CellBinding.Of(R.ServiceCode, DirectoryField.ServiceUnit), required: true)
        .Column("Quantity", ReportColumnType.Number, CellBinding.Of(R.Quantity), required: true, unit: "UoM",
            description: "Exact sum of the quantities")
        .Column("Unit Price", ReportColumnType.Number,
            CellBinding.Of(R.ContractLineId, DirectoryField.UnitPrice), required: true, unit: "currency/UoM",
            description: "Contract price (≤ 6 decimals)")
        .Column("Currency", ReportColumnType.Currency,
            CellBinding.Of(R.ContractLineId, DirectoryField.LineCurrency), required: true, description: "ISO 4217")
        .Column("Amount", ReportColumnType.Money,
            new ComputedCell(
                R.Schema,
                [R.Amount, R.ContractLineId],
                context => new MoneyCellWriter(R.Amount, R.ContractLineId, context)),
            required: true, unit: "currency",
            description: "Quantity × Unit Price, rounded once to the currency's minor digits, half away from zero")
        .Build();

    public static ReportDefinition Definition { get; } = ReportDefinition.ForSummary(
        Id,
        "Service Summary",
        Layout,
        [ReportScopeLevel.Account],
        new ServiceSummarySummary(),
        "One row for each service, contract line, unit price and currency with at least one usage record in the " +
            "window: the data behind the invoice. A net quantity of zero still prints. Usage without a contract " +
            "line is left out; the manifest's warnings count it and name its services, and a strict run fails.",
        new ServiceTotalColumns(R.Quantity, R.ServiceCode, R.ContractLineId, R.Amount));
}
