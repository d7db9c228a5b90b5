using MessagingReports.Cells;
using MessagingReports.Layouts;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Tests.Layouts;

/// <summary>What every column of the eight reports tells about a person, decided one by one.</summary>
public sealed class DataClassificationTests
{
    private static readonly string[] Attempts =
    [
        "Row ID: id", "Contact ID: id", "Client ID: id", "First Name: name", "Last Name: name", "Company: name",
        "Postal Code: free-text", "List Name: free-text", "Other 1: free-text", "Other 2: free-text",
        "Other 3: free-text", "Other 4: free-text", "Other 5: free-text", "Other 6: free-text", "Other 7: free-text",
        "Other 8: free-text", "Other 9: free-text", "Other 10: free-text", "Device: device",
        "Originating Address: device", "Network Status Text: free-text", "Filter Source: free-text",
        "Response: free-text", "Direct Connect Number: device",
    ];

    public static TheoryData<string, string[]> Reports => new()
    {
        { "service-summary", [] },
        { "account-activity", [] },
        {
            "list-audit",
            [
                "List Name: free-text", "Original List Name: free-text", "Loaded By: name",
                "Specification File: free-text", "Failure Message: free-text",
            ]
        },
        {
            "usage-detail",
            [
                "Attempt ID: id", "Contact ID: id", "Client ID: id", "Device: device", "Originating Address: device",
                "Direct Connect Number: device",
            ]
        },
        { "all-attempts", Attempts },
        { "all-contacts", Attempts },
        {
            "service-detail",
            ["Usage ID: id", "Attempt ID: id", "Direct Connect ID: id", "Client ID: id", "Device: device"]
        },
        {
            "contact-center",
            [
                "Attempt ID: id", "Contact ID: id", "Client ID: id", "Device: device", "Direct Connect ID: id",
                "Direct Connect Number: device", "Agent ID: id", "Agent Disposition: free-text",
            ]
        },
    };

    /// <summary>Text that tells nothing of a person: names and ids of the organisation, codes, zones.</summary>
    private static readonly string[] Harmless =
    [
        "Account ID", "Account Name", "Campaign ID", "Campaign Name", "Character Set", "Contact Center Name",
        "Contact Time Zone", "Contract Line ID", "Device Country", "Enterprise ID", "Enterprise Name", "List ID",
        "Load ID", "Network Status Code", "Pass Name", "Price Tier", "Script Name", "Service Code", "Service Name",
        "Sub-campaign ID", "Sub-campaign Name",
    ];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Classification_EveryColumn_IsTheOneDecided(string id, string[] classified) => Assert.Equal(
        classified,
        ReportCatalog.Get(id).Layout.Columns
            .Where(column => column.Classification != DataClassification.None)
            .Select(column => $"{column.Header}: {column.Classification.ToText()}"));

    [Fact]
    public void Classification_TextWithoutClass_IsOfTheDecidedList() => Assert.Equal(
        Harmless,
        ReportCatalog.All.SelectMany(report => report.Layout.Columns)
            .Where(column => column.IsRedactable && column.Classification == DataClassification.None)
            .Select(column => column.Header)
            .Distinct()
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Column_WithoutClass_HasThatOfItsType()
    {
        ReportLayout layout = new ReportLayoutBuilder(version: 1)
            .Column("Id", ReportColumnType.Id, CellBinding.Of(A.AttemptId))
            .Column("Account", ReportColumnType.Id, CellBinding.Of(A.AccountId))
            .Column("Campaign", ReportColumnType.Text, CellBinding.Of(A.CampaignId, DirectoryField.CampaignName))
            .Column("Constant", ReportColumnType.Text, CellBinding.Constant(A.Schema, "x"))
            .Column("Text", ReportColumnType.Text, CellBinding.Of(A.Other1))
            .Column("Phone", ReportColumnType.Phone, CellBinding.Of(A.DcNumber))
            .Column("Device", ReportColumnType.Device, CellBinding.Of(A.Device))
            .Column("Country", ReportColumnType.Country, CellBinding.Of(A.DeviceCountry))
            .Column("Time", ReportColumnType.Instant, CellBinding.Of(A.StartedAt))
            .Column("Mine", ReportColumnType.Text, CellBinding.Of(A.Other2), classification: DataClassification.Name)
            .Build();

        Assert.Equal(
            ["id", "none", "none", "none", "free-text", "device", "device", "none", "none", "name"],
            layout.Columns.Select(column => column.Classification.ToText()));
    }

    [Fact]
    public void Column_NumberWithClass_IsRefused() => Assert.Equal(
        "layout column 'Ring': found the class Name for sec, expected it for text, ids, phones or devices alone. " +
            "Leave the class out.",
        Assert.Throws<ArgumentException>(() => new ReportLayoutBuilder(version: 1).Column(
            "Ring", ReportColumnType.Seconds, CellBinding.Of(A.RingSeconds), classification: DataClassification.Name))
            .Message);

    [Fact]
    public void TryParse_EveryText_IsTheClass()
    {
        foreach (DataClassification classification in Enum.GetValues<DataClassification>())
        {
            Assert.True(DataClassificationText.TryParse(classification.ToText(), out DataClassification parsed));
            Assert.Equal(classification, parsed);
        }

        Assert.False(DataClassificationText.TryParse("Device", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((DataClassification)9).ToText());
    }
}
