using System.Text;
using MessagingReports.ClickHouse.Writing;
using MessagingReports.Relations;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.ClickHouse.Tests.Writing;

/// <summary>What is sent to a shard, and what no table can hold.</summary>
public sealed class ShardBlockTests
{
    [Fact]
    public void Take_Rows_AreOneBlockOfWholeColumns()
    {
        ShardBlock block = new(PassesRelation.Schema);
        RecordBatchBuilder builder = new(PassesRelation.Schema, PassesRelation.Schema.Columns);
        foreach ((string id, int number) in new[] { ("P1", 1), ("P2", 2), ("P3", 258) })
        {
            builder.Text(PassesRelation.PassId).Append(id);
            builder.Dictionary(PassesRelation.SubCampaignId).Append("S");
            builder.Fixed<int>(PassesRelation.Number).Append(number);
            builder.Text(PassesRelation.Name).Append((string?)null);
        }

        block.Add(builder.Build(), [0, 2]);

        Assert.Equal(
            "\u0004\u0002" +
            "\u0007pass_id\u0006String\u0002P1\u0002P3" +
            "\u000fsub_campaign_id\u0006String\u0001S\u0001S" +
            "\u0006number\u0005Int32\u0001\0\0\0\u0002\u0001\0\0" +
            "\u0004name\u0006String\0\0",
            Encoding.Latin1.GetString(block.Take()));
        Assert.True(block.IsEmpty);
    }

    [Fact]
    public void Add_UndefinedLabel_IsRefused()
    {
        ReportDataException refused =
            Assert.Throws<ReportDataException>(() => new ShardBlock(U.Schema).Add(Usage(type: 9), [0]));

        Assert.Equal(("service_usage", "U1", "usage_type", "undefined-value"),
            (refused.Relation, refused.RecordId, refused.Column, refused.Rule));
        Assert.Equal(
            "service_usage 'U1', usage_type: found an undefined label, expected one of UsageType. " +
            "Mend the value before it is loaded.",
            refused.Message);
    }

    [Fact]
    public void Add_NullThatATableCannotHold_IsRefused()
    {
        ReportDataException refused =
            Assert.Throws<ReportDataException>(() => new ShardBlock(U.Schema).Add(Usage(type: null), [0]));

        Assert.Equal("missing-value", refused.Rule);
        Assert.Equal(
            "service_usage 'U1', usage_type: found no value, expected one. Fill the column before it is loaded.",
            refused.Message);
    }

    [Fact]
    public void Add_BatchWithoutARequiredColumn_IsRefused()
    {
        RecordBatchBuilder builder = new(U.Schema, [U.UsageId]);
        builder.Text(U.UsageId).Append("U1");

        Assert.Equal(
            "service_usage.account_id: found a batch without the column, expected it in every batch. Add the column.",
            Assert.Throws<ArgumentException>(() => new ShardBlock(U.Schema).Add(builder.Build(), [0])).Message);
    }

    private static RecordBatch Usage(byte? type)
    {
        RecordBatchBuilder builder = new(U.Schema, [U.UsageId, U.AccountId, U.UsageType]);
        builder.Text(U.UsageId).Append("U1");
        builder.Dictionary(U.AccountId).Append("A1");
        builder.Fixed<byte>(U.UsageType).Append(type);
        return builder.Build();
    }
}
