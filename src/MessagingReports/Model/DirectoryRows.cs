using System.Text;
using MessagingReports.Relations;

namespace MessagingReports.Model;

/// <summary>Makes the directory from batches that hold one whole directory relation each.</summary>
internal static class DirectoryRows
{
    public static ReportDirectory Make(Func<RelationSchema, RecordBatch> read) => new(
        Rows(read(EnterprisesRelation.Schema), (batch, row) => new Enterprise
        {
            EnterpriseId = Text(batch, EnterprisesRelation.EnterpriseId, row),
            Name = Text(batch, EnterprisesRelation.Name, row),
            ReportsTimeZone = Text(batch, EnterprisesRelation.ReportsTimeZone, row),
        }),
        Rows(read(AccountsRelation.Schema), (batch, row) => new Account
        {
            AccountId = Text(batch, AccountsRelation.AccountId, row),
            EnterpriseId = Reference(batch, AccountsRelation.EnterpriseId, row),
            Name = Text(batch, AccountsRelation.Name, row),
            ReportsTimeZone = Text(batch, AccountsRelation.ReportsTimeZone, row),
            Currency = Text(batch, AccountsRelation.Currency, row),
        }),
        Rows(read(CampaignsRelation.Schema), (batch, row) => new Campaign
        {
            CampaignId = Text(batch, CampaignsRelation.CampaignId, row),
            AccountId = Reference(batch, CampaignsRelation.AccountId, row),
            Name = Text(batch, CampaignsRelation.Name, row),
        }),
        Rows(read(SubCampaignsRelation.Schema), (batch, row) => new SubCampaign
        {
            SubCampaignId = Text(batch, SubCampaignsRelation.SubCampaignId, row),
            CampaignId = Reference(batch, SubCampaignsRelation.CampaignId, row),
            Name = Text(batch, SubCampaignsRelation.Name, row),
        }),
        Rows(read(PassesRelation.Schema), (batch, row) => new Pass
        {
            PassId = Text(batch, PassesRelation.PassId, row),
            SubCampaignId = Reference(batch, PassesRelation.SubCampaignId, row),
            Number = Value<int>(batch, PassesRelation.Number, row),
            Name = Text(batch, PassesRelation.Name, row),
        }),
        Rows(read(ServicesRelation.Schema), (batch, row) => new Service
        {
            ServiceCode = Text(batch, ServicesRelation.ServiceCode, row),
            Name = Text(batch, ServicesRelation.Name, row),
            Category = (ServiceCategory)Value<byte>(batch, ServicesRelation.Category, row),
            Unit = (ServiceUnit)Value<byte>(batch, ServicesRelation.Unit, row),
        }),
        Rows(read(ContractLinesRelation.Schema), (batch, row) => new ContractLine
        {
            ContractLineId = Text(batch, ContractLinesRelation.ContractLineId, row),
            AccountId = Reference(batch, ContractLinesRelation.AccountId, row),
            ServiceCode = Reference(batch, ContractLinesRelation.ServiceCode, row),
            PriceTier = batch[ContractLinesRelation.PriceTier].IsNull(row)
                ? null
                : Text(batch, ContractLinesRelation.PriceTier, row),
            UnitPrice = Value<long>(batch, ContractLinesRelation.UnitPrice, row) / 1_000_000m,
            Currency = Text(batch, ContractLinesRelation.Currency, row),
        }));

    private static TRow[] Rows<TRow>(RecordBatch batch, Func<RecordBatch, int, TRow> make)
    {
        TRow[] rows = new TRow[batch.Count];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[row] = make(batch, row);
        }

        return rows;
    }

    private static string Text(RecordBatch batch, RelationColumn column, int row) =>
        Encoding.UTF8.GetString(batch.Text(column)[row]);

    private static string Reference(RecordBatch batch, RelationColumn column, int row) =>
        Encoding.UTF8.GetString(batch.Dictionary(column)[row]);

    private static T Value<T>(RecordBatch batch, RelationColumn column, int row)
        where T : unmanaged => batch[column].IsNull(row)
            ? throw Throw.MissingValue(column, Text(batch, batch.Schema.Key, row))
            : batch.Fixed<T>(column).Values[row];
}
