using MessagingReports.Relations;

namespace MessagingReports.Sql.Tests;

public sealed class RelationMappingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("call log")]
    [InlineData("log;drop")]
    [InlineData("a\"b")]
    [InlineData("a.b")]
    [InlineData("log\n")]
    [InlineData("Größe")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890abcd")]
    public void Validate_OddTable_IsRefused(string table) => Assert.Throws<ArgumentException>(
        new RelationMapping { Relations = new Dictionary<string, string> { ["attempts"] = table } }.Validate);

    [Fact]
    public void Validate_OddSchema_IsRefusedByName() => Assert.Equal(
        "RelationMapping.Schema: found 'a-b', expected a name of ASCII letters, digits and _, at most 63, that " +
        "starts with a letter or _. Rename the table or give a view.",
        Assert.Throws<ArgumentException>(new RelationMapping { Schema = "a-b" }.Validate).Message);

    [Fact]
    public void Validate_UnknownRelation_IsRefusedByName() => Assert.Equal(
        "RelationMapping.Relations: found 'calls', expected a relation of the store. Correct the key.",
        Assert.Throws<ArgumentException>(
            new RelationMapping { Relations = new Dictionary<string, string> { ["calls"] = "x" } }.Validate).Message);

    [Fact]
    public void Validate_UnknownColumn_IsRefusedByName() => Assert.Equal(
        "RelationMapping.Columns: found 'started_at', expected a column of the store as relation.column. " +
        "Correct the key.",
        Assert.Throws<ArgumentException>(
            new RelationMapping { Columns = new Dictionary<string, string> { ["started_at"] = "x" } }.Validate)
            .Message);

    [Fact]
    public void Validate_EmptyExpression_IsRefusedByName() => Assert.Equal(
        "RelationMapping.Columns['attempts.started_at']: found no SQL, expected an expression. " +
        "Give one or leave the column out.",
        Assert.Throws<ArgumentException>(
            new RelationMapping { Columns = new Dictionary<string, string> { ["attempts.started_at"] = " " } }.Validate)
            .Message);

    [Fact]
    public void From_SchemaAndTable_AreQuoted()
    {
        RelationMapping mapping = new()
        {
            Schema = "Reporting",
            Relations = new Dictionary<string, string> { ["attempts"] = "call_log" },
        };
        mapping.Validate();
        Assert.Equal(
            "\"Reporting\".\"call_log\"", mapping.From(AttemptsRelation.Schema, PostgreSqlDialect.Instance));
    }

    [Fact]
    public void From_Default_IsTheRelation() => Assert.Equal(
        "\"attempts\"", RelationMapping.Default.From(AttemptsRelation.Schema, ClickHouseDialect.Instance));

    [Fact]
    public void Expression_Mapped_IsParenthesised() => Assert.Equal("(a + b)", new RelationMapping
    {
        Columns = new Dictionary<string, string> { ["attempts.started_at"] = "a + b" },
    }.Expression(AttemptsRelation.StartedAt));
}
