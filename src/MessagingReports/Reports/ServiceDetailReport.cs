using MessagingReports.Cells;
using MessagingReports.Layouts;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.Reports;

/// <summary>Service Detail: one row per contracted service-usage record.</summary>
internal static class ServiceDetailReport
{
    private static readonly ReportLayout Layout = new ReportLayoutBuilder(version: 1)
        .Section("Account and campaign")
        .Column("Account ID", ReportColumnType.Id, CellBinding.Of(U.AccountId), required: true)
        .Column("Account Name", ReportColumnType.Text,
            CellBinding.Of(U.AccountId, DirectoryField.AccountName), required: true)
        .Column("Campaign ID", ReportColumnType.Id, CellBinding.Of(U.CampaignId),
            description: "blank for charges not tied to a campaign (number rental, platform fee)")
        .Column("Campaign Name", ReportColumnType.Text, CellBinding.Of(U.CampaignId, DirectoryField.CampaignName))
        .Column("Sub-campaign ID", ReportColumnType.Id, CellBinding.Of(U.SubCampaignId))
        .Column("Sub-campaign Name", ReportColumnType.Text,
            CellBinding.Of(U.SubCampaignId, DirectoryField.SubCampaignName))
        .Section("Usage")
        .Column("Usage ID", ReportColumnType.Id, CellBinding.Of(U.UsageId), required: true)
        .Column("Usage Type", ReportColumnType.Enumeration, CellBinding.Of(U.UsageType), required: true,
            description: "Usage / Adjustment")
        .Column("Usage Time", ReportColumnType.Instant, CellBinding.Of(U.UsageAt), required: true,
            description: "= parent Attempt Time for attempt-derived usage")
        .Column("Attempt ID", ReportColumnType.Id, CellBinding.Of(U.AttemptId),
            description: "join to Usage detail / All Attempts")
        .Column("Direct Connect ID", ReportColumnType.Id, CellBinding.Of(U.DirectConnectId),
            description: "join to Contact Center")
        .Column("Client ID", ReportColumnType.Text, CellBinding.Of(U.ClientId),
            classification: DataClassification.Identifier)
        .Column("Device", ReportColumnType.Device, CellBinding.Of(U.Device))
        .Column("Device Country", ReportColumnType.Country, CellBinding.Of(U.DeviceCountry),
            description: "price destination")
        .Column("Channel", ReportColumnType.Enumeration, CellBinding.Of(U.Channel))
        .Column("Measured Quantity", ReportColumnType.Number, CellBinding.Of(U.MeasuredQuantity),
            description: "raw measure (seconds, segments) before increments/minimums")
        .Column("Measured Unit", ReportColumnType.Enumeration, CellBinding.Of(U.MeasuredUnit))
        .Section("Service and charge")
        .Column("Service Category", ReportColumnType.Enumeration,
            CellBinding.Of(U.ServiceCode, DirectoryField.ServiceCategory), required: true)
        .Column("Service Code", ReportColumnType.Id, CellBinding.Of(U.ServiceCode), required: true)
        .Column("Service Name", ReportColumnType.Text,
            CellBinding.Of(U.ServiceCode, DirectoryField.ServiceName), required: true)
        .Column("Contract Line ID", ReportColumnType.Id, CellBinding.Of(U.ContractLineId), required: true)
        .Column("Price Tier", ReportColumnType.Text, CellBinding.Of(U.ContractLineId, DirectoryField.PriceTier))
        .Column("Quantity", ReportColumnType.Number, CellBinding.Of(U.Quantity), required: true, unit: "UoM",
            description: "billed quantity (≤ 4 decimals; negative only for Adjustment)")
        .Column("Unit of Measure", ReportColumnType.Enumeration,
            CellBinding.Of(U.ServiceCode, DirectoryField.ServiceUnit), required: true)
        .Column("Unit Price", ReportColumnType.Number,
            CellBinding.Of(U.ContractLineId, DirectoryField.UnitPrice), required: true, unit: "currency/UoM")
        .Column("Currency", ReportColumnType.Currency,
            CellBinding.Of(U.ContractLineId, DirectoryField.LineCurrency), required: true)
        .Column("Extended Amount", ReportColumnType.Number,
            new ComputedCell(U.Schema, [U.Quantity, U.ContractLineId], context => new ProductCellWriter(U.Quantity,
                U.ContractLineId, context)), required: true, unit: "currency",
            description: "exact Quantity × Unit Price (≤ 10 decimals, not rounded) so the lines add up to the " +
                "summary")
        .Build();

    public static ReportDefinition Definition { get; } = new(
        "service-detail", "Service Detail", Layout, [ReportScopeLevel.Account], [U.Schema])
    {
        Description = "One row for each usage record in the window that has a contract line: reconciles activity " +
            "with an invoice, line by line. Usage without a contract line is left out; the manifest's warnings " +
            "count it and name its services, and a strict run fails.",
        MaxReportDays = 31,
        LeaveOutWhenNull = U.ContractLineId,
        Services = new ServiceTotalColumns(U.Quantity, U.ServiceCode, U.ContractLineId, RoundedAmount: null),
    };
}
