using MessagingReports.DuckDb.Catalogs;
using MessagingReports.DuckDb.Native;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.DuckDb.Reading;

/// <summary>Reads the seven directory relations in one transaction.</summary>
internal static class DirectoryReader
{
    public static ReportDirectory Read(NativeConnection connection, StoreCatalog catalog)
    {
        connection.Execute("BEGIN TRANSACTION");
        Records Of(RelationSchema schema) => Records.Read(connection, catalog.Find(connection, schema)!);
        ReportDirectory directory = new(
            Of(EnterprisesRelation.Schema).Select(row => new Enterprise
            {
                EnterpriseId = row.Text(EnterprisesRelation.EnterpriseId),
                Name = row.Text(EnterprisesRelation.Name),
                ReportsTimeZone = row.Text(EnterprisesRelation.ReportsTimeZone),
            }),
            Of(AccountsRelation.Schema).Select(row => new Account
            {
                AccountId = row.Text(AccountsRelation.AccountId),
                EnterpriseId = row.Text(AccountsRelation.EnterpriseId),
                Name = row.Text(AccountsRelation.Name),
                ReportsTimeZone = row.Text(AccountsRelation.ReportsTimeZone),
                Currency = row.Text(AccountsRelation.Currency),
            }),
            Of(CampaignsRelation.Schema).Select(row => new Campaign
            {
                CampaignId = row.Text(CampaignsRelation.CampaignId),
                AccountId = row.Text(CampaignsRelation.AccountId),
                Name = row.Text(CampaignsRelation.Name),
            }),
            Of(SubCampaignsRelation.Schema).Select(row => new SubCampaign
            {
                SubCampaignId = row.Text(SubCampaignsRelation.SubCampaignId),
                CampaignId = row.Text(SubCampaignsRelation.CampaignId),
                Name = row.Text(SubCampaignsRelation.Name),
            }),
            Of(PassesRelation.Schema).Select(row => new Pass
            {
                PassId = row.Text(PassesRelation.PassId),
                SubCampaignId = row.Text(PassesRelation.SubCampaignId),
                Number = (int)row.Number(PassesRelation.Number),
                Name = row.Text(PassesRelation.Name),
            }),
            Of(ServicesRelation.Schema).Select(row => new Service
            {
                ServiceCode = row.Text(ServicesRelation.ServiceCode),
                Name = row.Text(ServicesRelation.Name),
                Category = (ServiceCategory)row.Code(ServicesRelation.Category),
                Unit = (ServiceUnit)row.Code(ServicesRelation.Unit),
            }),
            Of(ContractLinesRelation.Schema).Select(row => new ContractLine
            {
                ContractLineId = row.Text(ContractLinesRelation.ContractLineId),
                AccountId = row.Text(ContractLinesRelation.AccountId),
                ServiceCode = row.Text(ContractLinesRelation.ServiceCode),
                PriceTier = row.Text(ContractLinesRelation.PriceTier) is { Length: > 0 } tier ? tier : null,
                UnitPrice = row.Number(ContractLinesRelation.UnitPrice) / 1_000_000m,
                Currency = row.Text(ContractLinesRelation.Currency),
            }));
        connection.Execute("COMMIT");
        return directory;
    }
}
