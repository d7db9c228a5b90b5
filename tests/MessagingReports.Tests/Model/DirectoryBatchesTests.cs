using System.Text;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Testing;
using static MessagingReports.Tests.Model.DirectoryRows;

namespace MessagingReports.Tests.Model;

public sealed class DirectoryBatchesTests
{
    private static readonly ReportDirectory Empty = new([], [], [], [], [], [], []);

    [Fact]
    public void Of_AnyDirectory_IsOneBatchOfAllColumnsARelation() => Assert.Equal(
        RelationSchemas.Directory.Select(schema => (schema, schema.Columns.Count)),
        DirectoryBatches.Of(Make()).Select(batch => (batch.Schema, batch.Schema.Columns.Count(batch.Has))));

    [Fact]
    public void Of_EmptyDirectory_IsEmptyBatches() =>
        Assert.All(DirectoryBatches.Of(Empty), batch => Assert.Equal(0, batch.Count));

    [Theory]
    [InlineData(0.0125, 12_500)]
    [InlineData(0.000001, 1)]
    [InlineData(999_999_999_999, 999_999_999_999_000_000)]
    public void Of_Price_IsScaledBySixDecimals(double price, long scaled) =>
        Assert.Equal(scaled, Lines(Line(price: (decimal)price)).Fixed<long>(ContractLinesRelation.UnitPrice).Values[0]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Of_NoPriceTier_IsNull(string? tier) =>
        Assert.True(Lines(Line(tier: tier))[ContractLinesRelation.PriceTier].IsNull(0));

    [Fact]
    public void Of_Text_IsUtf8() => Assert.Equal(
        "Zoë \U0001F600",
        Encoding.UTF8.GetString(DirectoryBatches.Of(Make(enterprise: Enterprise(name: "Zoë \U0001F600"))).First()
            .Text(EnterprisesRelation.Name)[0]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void FromBatches_BatchesOfADirectory_GiveItsRecords(ulong seed)
    {
        ReportDirectory expected = new RandomStore(seed).Rows.Directory;

        ReportDirectory found = ReportDirectory.FromBatches(
            relation => DirectoryBatches.Of(expected).Single(batch => batch.Schema == relation));

        Assert.Equivalent(expected.Enterprises, found.Enterprises, strict: true);
        Assert.Equivalent(expected.Accounts, found.Accounts, strict: true);
        Assert.Equivalent(expected.Campaigns, found.Campaigns, strict: true);
        Assert.Equivalent(expected.SubCampaigns, found.SubCampaigns, strict: true);
        Assert.Equivalent(expected.Passes, found.Passes, strict: true);
        Assert.Equivalent(expected.Services, found.Services, strict: true);
        Assert.Equal(
            expected.ContractLines.Select(line => (line.ContractLineId, line.AccountId, line.ServiceCode,
                line.PriceTier is "" ? null : line.PriceTier, line.UnitPrice, line.Currency)),
            found.ContractLines.Select(line => (line.ContractLineId, line.AccountId, line.ServiceCode,
                line.PriceTier, line.UnitPrice, line.Currency)));
    }

    private static RecordBatch Lines(ContractLine line) => DirectoryBatches.Of(Make(line: line)).Last();
}
