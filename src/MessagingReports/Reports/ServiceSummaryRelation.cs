using MessagingReports.Relations;

namespace MessagingReports.Reports;

/// <summary>The rows of Service Summary before formatting.</summary>
internal static class ServiceSummaryRelation
{
    private static readonly RelationSchemaBuilder Columns = new("service_summary");

    public static RelationColumn AccountId { get; } = Columns.Reference("account_id", "accounts");

    public static RelationColumn PeriodStart { get; } = Columns.Instant("period_start");

    public static RelationColumn PeriodEnd { get; } = Columns.Instant("period_end");

    public static RelationColumn ServiceCode { get; } = Columns.Reference("service_code", "services");

    public static RelationColumn ContractLineId { get; } = Columns.Reference("contract_line_id", "contract_lines");

    public static RelationColumn UsageCount { get; } = Columns.Int64("usage_count", minimum: 1);

    public static RelationColumn Quantity { get; } = Columns.WideDecimal("quantity", scale: 4);

    /// <summary>The amount in minor units of the line's currency.</summary>
    public static RelationColumn Amount { get; } = Columns.WideDecimal("amount", scale: 0);

    public static RelationSchema Schema { get; } = Columns.Build(key: ContractLineId);
}
