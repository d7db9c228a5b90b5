using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;
using F = MessagingReports.Relations.FilteredContactsRelation;
using L = MessagingReports.Relations.ListLoadsRelation;

namespace MessagingReports.Tests.Layouts;

/// <summary>Definitions and layouts a host makes, with the public parts only.</summary>
public sealed class ReportDefinitionTests
{
    private static readonly ReportScopeLevel[] AccountOnly = [ReportScopeLevel.Account];

    [Theory]
    [InlineData("")]
    [InlineData("Own")]
    [InlineData("own_report")]
    [InlineData("../own")]
    [InlineData("öwn")]
    public void Constructor_IdWithOtherCharacters_IsRefused(string id)
    {
        ArgumentException found = Assert.Throws<ArgumentException>(
            () => new ReportDefinition(id, "Own", OneColumn(), AccountOnly, [A.Schema]));

        Assert.Equal(
            $"report '{id}': found an id with other characters, expected lower-case letters, digits and hyphens. " +
            "Mend the definition.", found.Message);
    }

    [Fact]
    public void Constructor_ColumnWithoutTheCellOfARelation_IsRefused()
    {
        ArgumentException found = Assert.Throws<ArgumentException>(
            () => new ReportDefinition("own", "Own", OneColumn(), AccountOnly, [A.Schema, F.Schema]));

        Assert.Equal(
            "report 'own': found no cell of filtered_contacts in column 'Attempt ID', expected a cell for each " +
            "relation. " +
            "Mend the definition.", found.Message);
    }

    [Fact]
    public void Constructor_NoRelation_IsRefused()
    {
        ArgumentException found = Assert.Throws<ArgumentException>(
            () => new ReportDefinition("own", "Own", OneColumn(), AccountOnly, []));

        Assert.Equal(
            "report 'own': found no relation, expected one or more. Mend the definition.", found.Message);
    }

    [Fact]
    public void Constructor_DirectoryRelation_IsRefused()
    {
        ReportLayout layout = new ReportLayoutBuilder(1)
            .Column("Name", ReportColumnType.Text, CellBinding.Of(CampaignsRelation.Name)).Build();

        ArgumentException found = Assert.Throws<ArgumentException>(
            () => new ReportDefinition("own", "Own", layout, AccountOnly, [CampaignsRelation.Schema]));

        Assert.Equal(
            "report 'own': found the relation campaigns, expected fact relations, each once. Mend the definition.",
            found.Message);
    }

    [Fact]
    public void Constructor_RelationTwice_IsRefused()
    {
        ArgumentException found = Assert.Throws<ArgumentException>(
            () => new ReportDefinition("own", "Own", OneColumn(), AccountOnly, [A.Schema, A.Schema]));

        Assert.Equal(
            "report 'own': found the relation attempts, expected fact relations, each once. Mend the definition.",
            found.Message);
    }

    [Fact]
    public void Constructor_CampaignScopeOfARelationWithoutCampaigns_IsRefused()
    {
        ReportLayout layout = new ReportLayoutBuilder(1)
            .Column("Load ID", ReportColumnType.Id, CellBinding.Of(L.LoadId)).Build();

        ArgumentException found = Assert.Throws<ArgumentException>(
            () => new ReportDefinition("own", "Own", layout, [ReportScopeLevel.Campaign], [L.Schema]));

        Assert.Equal(
            "report 'own': found campaign scope for list_loads, which has no campaigns, expected account or " +
            "enterprise scope. Mend the definition.", found.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Attempt ID")]
    public void Column_HeaderEmptyOrTaken_IsRefused(string header)
    {
        ReportLayoutBuilder builder = new ReportLayoutBuilder(1)
            .Column("Attempt ID", ReportColumnType.Id, CellBinding.Of(A.AttemptId));

        ArgumentException found = Assert.Throws<ArgumentException>(
            () => builder.Column(header, ReportColumnType.Id, CellBinding.Of(A.AttemptId)));

        Assert.Equal(
            $"layout column '{header}': found an empty or repeated header, no cell, or no enumeration, expected a " +
            $"header of " +
            "its own and one cell for each relation. Mend the layout.", found.Message);
    }

    [Fact]
    public void Column_EnumerationWithoutOne_IsRefused() => Assert.Throws<ArgumentException>(
        () => new ReportLayoutBuilder(1).Column("X", ReportColumnType.Enumeration, CellBinding.Of(A.Device)));

    [Fact]
    public void Build_NoColumn_IsRefused()
    {
        ArgumentException found = Assert.Throws<ArgumentException>(() => new ReportLayoutBuilder(1).Build());

        Assert.Equal("layout: found no column, expected one or more. Mend the layout.", found.Message);
    }

    [Fact]
    public void Of_FieldOfAnotherRelation_IsRefused()
    {
        ArgumentException found = Assert.Throws<ArgumentException>(
            () => CellBinding.Of(A.CampaignId, DirectoryField.AccountName));

        Assert.Equal(
            "attempts.campaign_id: found the field accounts.name, expected a field of campaigns. " +
            "Choose another reference column or field.", found.Message);
    }

    [Fact]
    public void WindowKeys_OfASummary_AreThoseOfItsQueries() => Assert.Equal(
        ["attempts.started_at", "filtered_contacts.filtered_at", "direct_connect_attempts.started_at"],
        ReportCatalog.AccountActivity.WindowKeys.Select(column => column.ToString()));

    [Fact]
    public async Task Run_ReportOfAHost_RunsLikeTheOthers()
    {
        ReportLayout layout = new ReportLayoutBuilder(version: 3)
            .Section("Who")
            .Column("Kind", ReportColumnType.Text, [CellBinding.Constant(A.Schema, "=try"),
                CellBinding.Blank(F.Schema)])
            .Column("Campaign", ReportColumnType.Text,
                [CellBinding.Of(A.CampaignId, DirectoryField.CampaignName),
                    CellBinding.Of(F.CampaignId, DirectoryField.CampaignName)])
            .Column("Contact", ReportColumnType.Id, [CellBinding.Of(A.ContactId), CellBinding.Of(F.ContactId)])
            .Column("Why", ReportColumnType.Enumeration, [CellBinding.Of(A.Result), CellBinding.Of(F.Reason)])
            .Build();
        ReportDefinition report = new("own-report", "Own", layout, AccountOnly, [A.Schema, F.Schema]);
        TestStore store = new TestStore().Attempt("T1").Filter("F1").Attempt("T2", 1);

        (ReportResult result, byte[] bytes) = await store.RunAsync(TestRuns.Request(report));

        Assert.Equal(
            [["Kind", "Campaign", "Contact", "Why"], ["'=try", "Spring", "K1", "Busy"], ["", "Spring", "K1",
                "Duplicate"],
                ["'=try", "Spring", "K1", "Busy"]],
            CsvRecords.Read(bytes));
        Assert.Equal(("own-report", 3, 3L, 2L), (
            result.Manifest.Report, result.Manifest.LayoutVersion, result.Manifest.Rows, result.Manifest.GuardedCells));
    }

    [Fact]
    public async Task Run_OneColumnOfListLoads_ReadsWhatTheChecksNeed()
    {
        ReportLayout layout = new ReportLayoutBuilder(1)
            .Column("Load ID", ReportColumnType.Id, CellBinding.Of(L.LoadId)).Build();
        ReportDefinition report = new("own", "Own", layout, [ReportScopeLevel.Enterprise], [L.Schema]);
        TestStore store = new TestStore().Load("R1");

        Assert.Equal("R1\r\n", await store.RowsAsync(TestRuns.Request(report, ReportScope.Enterprise("E1"))));
    }

    [Theory]
    [InlineData("attempts")]
    [InlineData("filtered_contacts")]
    [InlineData("direct_connect_attempts")]
    [InlineData("list_loads")]
    [InlineData("service_usage")]
    public async Task Run_KeyColumnAlone_WorksForEveryRelation(string name)
    {
        RelationSchema relation = RelationSchemas.Facts.Single(schema => schema.Name == name);
        ReportLayout layout = new ReportLayoutBuilder(1)
            .Column("ID", ReportColumnType.Id, CellBinding.Of(relation.Key)).Build();
        TestStore store = new TestStore().Attempt("X").Filter("X").DirectConnect("X").Load("X").Usage("X");

        Assert.Equal("X\r\n", await store.RowsAsync(
            TestRuns.Request(new ReportDefinition("own", "Own", layout, AccountOnly, [relation]))));
    }

    [Fact]
    public async Task Run_FreeTextUnderAnotherTypeThanId_IsStillGuarded()
    {
        foreach (ReportColumnType type in Enum.GetValues<ReportColumnType>().Except(
            [ReportColumnType.Id, ReportColumnType.Enumeration]))
        {
            ReportLayout layout = new ReportLayoutBuilder(1)
                .Column("Name", type, CellBinding.Of(A.FirstName))
                .Column("Campaign", type, CellBinding.Of(A.CampaignId, DirectoryField.CampaignName)).Build();
            TestStore store = new TestStore { Directory = Directories.WithCampaignNames("=2") }
                .Attempt("T1", 0, ("first_name", "=1"));

            Assert.Equal("'=1,'=2\r\n", await store.RowsAsync(
                TestRuns.Request(new ReportDefinition("own", "Own", layout, AccountOnly, [A.Schema]))));
        }
    }

    [Fact]
    public async Task Run_HeaderLargerThanABlock_IsWrittenWhole()
    {
        string[] headers = [.. Enumerable.Range(0, 30).Select(i => new string((char)('a' + i % 26), 10_000 + i))];
        ReportLayoutBuilder layout = new(1);
        foreach (string header in headers)
        {
            layout.Column(header, ReportColumnType.Id, CellBinding.Of(A.AttemptId));
        }

        ReportDefinition report = new("own", "Own", layout.Build(), AccountOnly, [A.Schema]);

        (_, byte[] bytes) = await new TestStore().Attempt("T1").RunAsync(TestRuns.Request(report));

        Assert.Equal(headers, CsvRecords.Read(bytes)[0]);
        Assert.Equal(Enumerable.Repeat("T1", 30), CsvRecords.Read(bytes)[1]);
    }

    private static ReportLayout OneColumn() => new ReportLayoutBuilder(1)
        .Column("Attempt ID", ReportColumnType.Id, CellBinding.Of(A.AttemptId)).Build();
}
