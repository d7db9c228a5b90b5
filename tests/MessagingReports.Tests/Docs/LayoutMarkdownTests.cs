using MessagingReports.Cells;
using MessagingReports.Layouts;
using MessagingReports.Relations;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Tests.Docs;

public class LayoutMarkdownTests
{
    public static TheoryData<string> ReportIds => new(ReportCatalog.All.Select(report => report.Id));

    /// <summary>With MESSAGING_REPORTS_UPDATE_DOCS=1 the page is written first.</summary>
    [Theory]
    [MemberData(nameof(ReportIds))]
    public void Write_EveryReport_IsTheCommittedPage(string id)
    {
        string page = $"docs/reports/{id}.md";
        string written = LayoutMarkdown.Write(ReportCatalog.Get(id));
        if (Pages.AreUpdated)
        {
            File.WriteAllText(Pages.PathOf(page), written);
        }

        Assert.Equal(written, Pages.Read(page));
    }

    [Fact]
    public void Write_SmallReport_IsTheWholePage()
    {
        ReportLayout layout = new ReportLayoutBuilder(version: 3)
            .Section("Attempt")
            .Column("Attempt ID", ReportColumnType.Id, CellBinding.Of(A.AttemptId), required: true)
            .Column("Ring", ReportColumnType.Seconds, CellBinding.Of(A.RingSeconds), unit: "s",
                description: "dial | answer")
            .Section("Opt-out")
            .Column("Direction", ReportColumnType.Enumeration, CellBinding.Of(A.Direction), required: true)
            .Build();
        ReportDefinition report = new(
            "ring-times", "Ring | times", layout, [ReportScopeLevel.Account, ReportScopeLevel.SubCampaign], [A.Schema])
        {
            Description = "How long it rang.",
        };

        Assert.Equal(
            """
            # Ring \| times

            How long it rang.

            | | |
            |---|---|
            | Id | `ring-times` |
            | Kind | detail |
            | Scopes | account, sub-campaign |
            | In the window | `attempts.started_at` |
            | Longest window | no limit |
            | Order of rows | `attempts.started_at`, Attempt ID |
            | File name | `ring-times_<scope id>_<from>_<to>.csv` |
            | Layout | version 3, 3 columns |

            ## Columns

            Sections are not printed. See [Types](README.md#types) and [Data classes](README.md#data-classes).

            ### Attempt

            | # | Column | Type | Null | Unit | Data | Meaning |
            |---:|---|---|---|---|---|---|
            | 1 | Attempt ID | id | no |  | id |  |
            | 2 | Ring | sec | yes | s |  | dial \| answer |

            ### Opt-out

            | # | Column | Type | Null | Unit | Data | Meaning |
            |---:|---|---|---|---|---|---|
            | 3 | Direction | enum Direction | no |  |  |  |

            ## Labels

            In the order by which they sort. New labels are added at the end.

            | Enumeration | Labels |
            |---|---|
            | Direction | Outbound · Inbound |

            ## Exactness

            * Text sorts by its UTF-8 bytes, enumerations by the order of their labels.
            * The order of rows is total: the same data gives the same bytes.

            """.ReplaceLineEndings("\n"),
            LayoutMarkdown.Write(report));
    }

    [Fact]
    public void Write_NoDescriptionNoSection_LeavesThemOut()
    {
        ReportLayout layout = new ReportLayoutBuilder(version: 1)
            .Column("Attempt ID", ReportColumnType.Id, CellBinding.Of(A.AttemptId), required: true)
            .Build();
        ReportDefinition report = new("ids", "Ids", layout, [ReportScopeLevel.Account], [A.Schema]);

        string page = LayoutMarkdown.Write(report);

        Assert.StartsWith("# Ids\n\n| | |\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("###", page, StringComparison.Ordinal);
        Assert.DoesNotContain("## Labels", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("service-summary", "Service Category, Service Code, Contract Line ID")]
    [InlineData("account-activity", "Campaign Name, Campaign ID")]
    [InlineData("list-audit", "Load Start Time, Load ID")]
    [InlineData("usage-detail", "Attempt Time, Attempt ID")]
    [InlineData("all-attempts", "Event Time, Row ID")]
    [InlineData("all-contacts", "Event Time, `attempts` before `filtered_contacts`, Row ID")]
    [InlineData("service-detail", "Usage Time, Usage ID")]
    [InlineData("contact-center", "Direct Connect Time, Direct Connect ID")]
    public void Write_OrderOfRows_IsThatOfTheContract(string id, string order) =>
        Assert.Contains(
            $"| Order of rows | {order} |\n", LayoutMarkdown.Write(ReportCatalog.Get(id)), StringComparison.Ordinal);

    [Fact]
    public void Write_EveryReportColumn_IsInFileOrder()
    {
        foreach (ReportDefinition report in ReportCatalog.All)
        {
            IEnumerable<string> headers = LayoutMarkdown.Write(report)
                .Split('\n')
                .Where(line => line.Length > 2 && char.IsAsciiDigit(line[2]))
                .Select(line => line.Split(" | ")[1]);

            Assert.Equal(report.Layout.Columns.Select(column => column.Header), headers);
        }
    }

    [Fact]
    public void Write_EveryReport_HasADescription() =>
        Assert.All(ReportCatalog.All, report => Assert.EndsWith(".", report.Description, StringComparison.Ordinal));

    [Fact]
    public void Write_Labels_AreAllOfTheEnumeration() =>
        Assert.Contains(
            $"| ResultClass | {string.Join(" · ", Enumerations.ResultClass.Labels)} |\n",
            LayoutMarkdown.Write(ReportCatalog.UsageDetail),
            StringComparison.Ordinal);
}
