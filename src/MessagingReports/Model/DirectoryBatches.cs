using MessagingReports.Relations;

namespace MessagingReports.Model;

/// <summary>
/// A directory as one batch a relation, what a bulk load takes: the inverse of <see cref="DirectoryRows"/>.
/// </summary>
internal static class DirectoryBatches
{
    /// <summary>The batches of all columns, in the order of <see cref="RelationSchemas.Directory"/>.</summary>
    public static IEnumerable<RecordBatch> Of(ReportDirectory directory) =>
    [
        Batch(EnterprisesRelation.Schema, directory.Enterprises, (row, to) =>
        {
            to.Text(EnterprisesRelation.EnterpriseId).Append(row.EnterpriseId);
            to.Text(EnterprisesRelation.Name).Append(row.Name);
            to.Text(EnterprisesRelation.ReportsTimeZone).Append(row.ReportsTimeZone);
        }),
        Batch(AccountsRelation.Schema, directory.Accounts, (row, to) =>
        {
            to.Text(AccountsRelation.AccountId).Append(row.AccountId);
            to.Dictionary(AccountsRelation.EnterpriseId).Append(row.EnterpriseId);
            to.Text(AccountsRelation.Name).Append(row.Name);
            to.Text(AccountsRelation.ReportsTimeZone).Append(row.ReportsTimeZone);
            to.Text(AccountsRelation.Currency).Append(row.Currency);
        }),
        Batch(CampaignsRelation.Schema, directory.Campaigns, (row, to) =>
        {
            to.Text(CampaignsRelation.CampaignId).Append(row.CampaignId);
            to.Dictionary(CampaignsRelation.AccountId).Append(row.AccountId);
            to.Text(CampaignsRelation.Name).Append(row.Name);
        }),
        Batch(SubCampaignsRelation.Schema, directory.SubCampaigns, (row, to) =>
        {
            to.Text(SubCampaignsRelation.SubCampaignId).Append(row.SubCampaignId);
            to.Dictionary(SubCampaignsRelation.CampaignId).Append(row.CampaignId);
            to.Text(SubCampaignsRelation.Name).Append(row.Name);
        }),
        Batch(PassesRelation.Schema, directory.Passes, (row, to) =>
        {
            to.Text(PassesRelation.PassId).Append(row.PassId);
            to.Dictionary(PassesRelation.SubCampaignId).Append(row.SubCampaignId);
            to.Fixed<int>(PassesRelation.Number).Append(row.Number);
            to.Text(PassesRelation.Name).Append(row.Name);
        }),
        Batch(ServicesRelation.Schema, directory.Services, (row, to) =>
        {
            to.Text(ServicesRelation.ServiceCode).Append(row.ServiceCode);
            to.Text(ServicesRelation.Name).Append(row.Name);
            to.Fixed<byte>(ServicesRelation.Category).Append((byte)row.Category);
            to.Fixed<byte>(ServicesRelation.Unit).Append((byte)row.Unit);
        }),
        Batch(ContractLinesRelation.Schema, directory.ContractLines, (row, to) =>
        {
            to.Text(ContractLinesRelation.ContractLineId).Append(row.ContractLineId);
            to.Dictionary(ContractLinesRelation.AccountId).Append(row.AccountId);
            to.Dictionary(ContractLinesRelation.ServiceCode).Append(row.ServiceCode);
            to.Text(ContractLinesRelation.PriceTier).Append(row.PriceTier);
            to.Fixed<long>(ContractLinesRelation.UnitPrice).Append(
                DecimalScaling.ToScaled(row.UnitPrice, ContractLinesRelation.UnitPrice));
            to.Text(ContractLinesRelation.Currency).Append(row.Currency);
        }),
    ];

    private static RecordBatch Batch<TRow>(
        RelationSchema schema, IReadOnlyList<TRow> rows, Action<TRow, RecordBatchBuilder> append)
    {
        RecordBatchBuilder builder = new(schema, schema.Columns, capacity: 1 + rows.Count);
        foreach (TRow row in rows)
        {
            append(row, builder);
        }

        return builder.Build();
    }
}
