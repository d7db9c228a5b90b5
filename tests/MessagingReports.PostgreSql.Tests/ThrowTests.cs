using MessagingReports.Relations;
using Npgsql;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.PostgreSql.Tests;

/// <summary>Messages that no other test compares whole.</summary>
public sealed class ThrowTests
{
    [Theory]
    [InlineData(0, "00:00:00")]
    [InlineData(-1, "-00:00:01")]
    public void StatementTimeout_OutOfRange_IsRefused(int seconds, string found) => Assert.Equal(
        $"StatementTimeout: found {found}, expected 1 millisecond to 24 days. Correct the option.",
        Assert.Throws<ArgumentException>(new PostgreSqlSourceOptions
        {
            StatementTimeout = TimeSpan.FromSeconds(seconds),
        }.Validate).Message);

    [Fact]
    public void CutShort_Message_IsTheContract() => Assert.Equal(
        "postgresql: attempts: found an answer that breaks off, expected its end. " +
        "Look after the server and try again.",
        Throw.CutShort("attempts").Message);

    [Fact]
    public void SnapshotLost_Message_IsTheContract() => Assert.Equal(
        "postgresql: found a snapshot whose transaction has failed, expected one that lives. Start the run again.",
        Throw.SnapshotLost().Message);

    [Fact]
    public void SumTooLarge_Message_IsTheContract() => Assert.Equal(
        "service_usage.quantity: found a sum of more than 38 digits, expected at most 38. Report a shorter window.",
        Throw.SumTooLarge(U.Quantity).Message);

    [Fact]
    public void UndefinedCode_Message_IsTheContract() => Assert.Equal(
        "service_usage.channel: found code 99, expected a value of Channel. Mend the value in the batch.",
        Throw.UndefinedCode(U.Channel, 99).Message);

    [Fact]
    public void BadValue_Integer_NamesTheRecord()
    {
        Sql.StoreRelation relation =
            new(Sql.PostgreSqlDialect.Instance, AttemptsRelation.Schema, "attempts", "table or view attempts");
        Assert.Equal(
            "attempts 'A1', attempt_number: found a value out of range in table or view attempts, expected smallint, " +
            "integer or bigint of 32 bits. Mend the value in the store.",
            Throw.BadValue(relation, AttemptsRelation.AttemptNumber, "A1").Message);
    }

    [Fact]
    public void Translate_DriverGaveUp_NamesTheSettingToChange() => Assert.Equal(
        "postgresql: attempts: found 'no answer within Command Timeout of the connection string', expected an answer. " +
        "Look after the server and try again.",
        SourceFailures.Translate(
            new NpgsqlException("x", new TimeoutException()), "attempts", CancellationToken.None).Message);
}
