using System.Reflection;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Tests.Sources;

namespace MessagingReports.Tests.Relations;

public class RelationSchemasTests
{
    private static readonly Dictionary<string, Type> RowTypes = new()
    {
        ["enterprises"] = typeof(Enterprise),
        ["accounts"] = typeof(Account),
        ["campaigns"] = typeof(Campaign),
        ["sub_campaigns"] = typeof(SubCampaign),
        ["passes"] = typeof(Pass),
        ["services"] = typeof(Service),
        ["contract_lines"] = typeof(ContractLine),
        ["attempts"] = typeof(Attempt),
        ["filtered_contacts"] = typeof(FilteredContact),
        ["direct_connect_attempts"] = typeof(DirectConnectAttempt),
        ["list_loads"] = typeof(ListLoad),
        ["service_usage"] = typeof(ServiceUsage),
    };

    public static TheoryData<string> Names { get; } = [.. RowTypes.Keys];

    [Theory]
    [InlineData("enterprises", 3, "enterprise_id", null)]
    [InlineData("accounts", 5, "account_id", null)]
    [InlineData("campaigns", 3, "campaign_id", null)]
    [InlineData("sub_campaigns", 3, "sub_campaign_id", null)]
    [InlineData("passes", 4, "pass_id", null)]
    [InlineData("services", 4, "service_code", null)]
    [InlineData("contract_lines", 6, "contract_line_id", null)]
    [InlineData("attempts", 60, "attempt_id", "started_at")]
    [InlineData("filtered_contacts", 31, "filter_id", "filtered_at")]
    [InlineData("direct_connect_attempts", 28, "direct_connect_id", "started_at")]
    [InlineData("list_loads", 24, "load_id", "started_at")]
    [InlineData("service_usage", 17, "usage_id", "usage_at")]
    public void Schema_EveryRelation_HasItsColumnsAndKeys(string name, int columns, string key, string? windowKey)
    {
        RelationSchema schema = Schema(name);
        Assert.Equal(
            (columns, key, windowKey), (schema.Columns.Count, schema.Key.Name, schema.WindowKey?.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_EveryColumn_IsAPropertyOfTheRowClass(string name)
    {
        RelationSchema schema = Schema(name);
        Assert.Equal(
            RowTypes[name].GetProperties().Select(property => property.Name),
            schema.Columns.Select(column => RandomRows.Property(RowTypes[name], column).Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_EveryColumn_IsNullableAsTheProperty(string name)
    {
        NullabilityInfoContext context = new();
        foreach (RelationColumn column in Schema(name).Columns)
        {
            PropertyInfo property = RandomRows.Property(RowTypes[name], column);
            bool isNullable = context.Create(property).ReadState == NullabilityState.Nullable;
            Assert.Equal((column.Name, column.IsNullable), (column.Name, isNullable));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_EveryColumn_HasTheTypeOfTheProperty(string name)
    {
        foreach (RelationColumn column in Schema(name).Columns)
        {
            Type declared = RandomRows.Property(RowTypes[name], column).PropertyType;
            Type type = Nullable.GetUnderlyingType(declared) ?? declared;
            string expected = column.Type switch
            {
                RelationColumnType.Id or RelationColumnType.Reference or RelationColumnType.Text => "String",
                RelationColumnType.Enumeration => column.Enumeration!.Name,
                _ => column.Type.ToString(),
            };
            Assert.Equal((column.Name, expected), (column.Name, type.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_EveryColumn_FoundAtItsOrdinal(string name)
    {
        RelationSchema schema = Schema(name);
        for (int ordinal = 0; ordinal < schema.Columns.Count; ordinal++)
        {
            RelationColumn column = schema.Columns[ordinal];
            Assert.Same(column, schema.Find(column.Name));
            Assert.Equal((ordinal, name), (column.Ordinal, column.Relation));
        }
    }

    [Fact]
    public void Find_UnknownColumn_Null() => Assert.Null(AttemptsRelation.Schema.Find("Attempt_Id"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_EveryReference_NamesADirectoryRelationWithThatKey(string name)
    {
        foreach (RelationColumn column in Schema(name).Columns)
        {
            if (column.Type == RelationColumnType.Reference)
            {
                RelationSchema referenced =
                    Assert.Single(RelationSchemas.Directory, schema => schema.Name == column.References);
                Assert.Equal(column.Name, referenced.Key.Name);
            }
        }
    }

    [Fact]
    public void Facts_EveryWholeNumber_MayNotBeNegative() =>
        Assert.All(
            RelationSchemas.Facts.SelectMany(schema => schema.Columns).Where(
                column => column.Type is RelationColumnType.Int32 or RelationColumnType.Int64),
            column => Assert.Equal(column.Name == "sequence" ? 1 : 0, column.Minimum));

    [Fact]
    public void ToString_RelationAndColumn_AreTheirNames() => Assert.Equal(
        ("attempts", "attempts.started_at"),
        (AttemptsRelation.Schema.ToString(), AttemptsRelation.StartedAt.ToString()));

    private static RelationSchema Schema(string name) =>
        RelationSchemas.Directory.Concat(RelationSchemas.Facts).Single(schema => schema.Name == name);
}
