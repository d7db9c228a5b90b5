using MessagingReports.Aggregation;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

public class AggregateQueryTests
{
    [Fact]
    public void Columns_OfGroupsMeasuresAndConditions_AreEachOnceInDeclarationOrder()
    {
        AggregateQuery query = new(
            AttemptsRelation.Schema,
            [AttemptsRelation.CampaignId, AttemptsRelation.AccountId],
            [
                Measure.Sum(AttemptsRelation.SizeBytes, Condition.IsTrue(AttemptsRelation.OptOut)),
                Measure.Maximum(AttemptsRelation.SizeBytes),
                Measure.CountInvalid([AttemptsRelation.AttemptId]),
            ]);

        Assert.Equal(
            ["attempt_id", "account_id", "campaign_id", "size_bytes", "opt_out"],
            query.Columns.Select(column => column.Name));
    }

    [Fact]
    public void New_AGroupColumnThatIsNoReference_IsRefused() =>
        Refused(
            () => new AggregateQuery(AttemptsRelation.Schema, [AttemptsRelation.ContactId], []),
            "attempts.contact_id: found a Id column, expected a reference to the directory. Choose another column.");

    [Fact]
    public void New_AColumnOfAnotherRelation_IsRefused() =>
        Refused(
            () => new AggregateQuery(AttemptsRelation.Schema, [], [Measure.Sum(ServiceUsageRelation.Quantity)]),
            "service_usage.quantity: found a column of another relation, expected one of attempts. " +
            "See RelationSchemas.");

    [Fact]
    public void Sum_OfAnInstant_IsRefused() =>
        Refused(
            () => Measure.Sum(AttemptsRelation.StartedAt),
            "attempts.started_at: found a Instant column, expected a number. Choose another column.");

    [Fact]
    public void CountDistinct_OfText_IsRefused() =>
        Refused(
            () => Measure.CountDistinct(AttemptsRelation.Device),
            "attempts.device: found a Text column, expected an id. Choose another column.");

    [Fact]
    public void In_ValuesOfAnotherEnumeration_IsRefused() =>
        Refused(
            () => Condition.In(AttemptsRelation.Channel, Direction.Inbound),
            "attempts.channel: found values of Direction, expected Channel. Choose values of the column's type.");

    [Fact]
    public void IsTrue_OfAnEnumeration_IsRefused() =>
        Refused(
            () => Condition.IsTrue(AttemptsRelation.Channel),
            "attempts.channel: found a Enumeration column, expected a Boolean column. Choose another column.");

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void AddGroup_OtherNumbersOfKeysOrValues_IsRefused(int keys, int values)
    {
        AggregateResult result = new(
            new AggregateQuery(AttemptsRelation.Schema, [AttemptsRelation.AccountId], [Measure.Count()]));

        ArgumentException error = Assert.Throws<ArgumentException>(
            () => result.AddGroup(new byte[]?[keys], new Int128?[values]));

        Assert.Equal(
            $"aggregate result: found {keys} keys and {values} values, expected 1 and 1. "
            + "Give one for each column and measure.",
            error.Message);
        Assert.Equal(0, result.GroupCount);
    }

    private static void Refused(Func<object> create, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(create).Message);
}
