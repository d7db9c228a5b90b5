using System.Text;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Running;

/// <summary>Reports of a host's own: titles of any length and script.</summary>
public sealed class OwnReportTests
{
    [Fact]
    public async Task Run_HeaderLongerThanTheFirstBlock_IsWhole()
    {
        string[] titles = [.. Enumerable.Range(0, 3).Select(column => new string((char)('a' + column), 3_000))];
        CsvFormat format = new() { ByteOrderMark = true };

        (ReportResult result, byte[] bytes) =
            await new TestStore().Attempt("T1").RunAsync(TestRuns.Request(Report(titles), csv: format));

        Assert.Equal("\uFEFF" + string.Join(',', titles) + "\r\nT1,T1,T1\r\n", Encoding.UTF8.GetString(bytes));
        Assert.Equal(bytes.Length, result.Manifest.Bytes);
    }

    [Fact]
    public async Task Run_TitleTheCharsetHasNotInAStrictRun_IsInRow0()
    {
        CsvFormat format = new() { Charset = CsvCharset.Iso88591 };

        ReportDataException found = await Assert.ThrowsAsync<ReportDataException>(() => new TestStore().RunAsync(
            TestRuns.Request(Report("Attempt", "Попытка"), csv: format, strict: true)));

        Assert.StartsWith("own, row 0, column Попытка: ", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_RelationsNamedTheOtherWayRound_AttemptsComeFirstAtOneInstant()
    {
        ReportLayout layout = new ReportLayoutBuilder(version: 1)
            .Section("Row")
            .Column(
                "ID",
                ReportColumnType.Id,
                [CellBinding.Of(FilteredContactsRelation.FilterId), CellBinding.Of(AttemptsRelation.AttemptId)],
                required: true)
            .Build();
        ReportDefinition report = new(
            "own",
            "Own",
            layout,
            [ReportScopeLevel.Account],
            [FilteredContactsRelation.Schema, AttemptsRelation.Schema]);
        TestStore store = new TestStore()
            .Filter("F1").Filter("F2", 1).Filter("F3", 2).Attempt("T1", 1).Attempt("T2", 1).Attempt("T3", 2);

        Assert.Equal(
            ["F1", "T1", "T2", "F2", "T3", "F3"], await store.ColumnAsync(TestRuns.Request(report), "ID"));
    }

    private static ReportDefinition Report(params string[] titles)
    {
        ReportLayoutBuilder layout = new ReportLayoutBuilder(version: 1).Section("Attempt");
        foreach (string title in titles)
        {
            layout.Column(title, ReportColumnType.Id, CellBinding.Of(AttemptsRelation.AttemptId), required: true);
        }

        return new ReportDefinition(
            "own", "Own", layout.Build(), [ReportScopeLevel.Account], [AttemptsRelation.Schema]);
    }
}
