using MessagingReports.Contract.Tests.Runs;
using MessagingReports.Layouts;
using NodaTime;

namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>
/// Windows at the ends of time, in the year 9999, and of zones whose offset has seconds: every engine answers as rows
/// in memory do, and a window that cannot be is refused before anything is read.
/// </summary>
public sealed class HostileWindowTests(HostileStores stores) : IClassFixture<HostileStores>
{
    public static TheoryData<string> Forms => HostileStores.Forms;

    /// <summary>Windows that can be.</summary>
    public static IReadOnlyList<ReportPeriod> Possible { get; } =
    [
        Day(new LocalDate(1, 1, 2)),
        Day(new LocalDate(1582, 10, 15)),
        Day(new LocalDate(1883, 11, 18)),
        Day(new LocalDate(1900, 2, 28)),
        Day(new LocalDate(1969, 12, 31)),
        Day(new LocalDate(2262, 4, 11)),
        Day(new LocalDate(9999, 12, 30)),
        ReportPeriod.Instants(Instant.MaxValue - Duration.FromDays(1), Instant.MaxValue),
        ReportPeriod.Instants(Instant.FromUtc(1, 1, 1, 5, 0), Instant.FromUtc(1, 1, 2, 0, 0)),
    ];

    /// <summary>Windows that cannot.</summary>
    public static IReadOnlyList<ReportPeriod> Impossible { get; } =
    [
        Day(LocalDate.MaxIsoValue),
        Day(LocalDate.MinIsoValue),
        Day(new LocalDate(0, 12, 31)),
        ReportPeriod.Instants(Instant.MinValue, Instant.MaxValue),
        ReportPeriod.Instants(Instant.MinValue, Instant.MinValue + Duration.FromDays(1)),
        ReportPeriod.Dates(new LocalDate(2024, 10, 2), new LocalDate(2024, 10, 1)),
    ];

    [SkippableTheory]
    [MemberData(nameof(Forms))]
    public async Task RunAsync_WindowFarFromNow_IsThatOfRowsInMemory(string form)
    {
        IAttemptSource source = await stores.OpenAsync(form);
        foreach (ReportPeriod period in Possible)
        {
            foreach (ReportDefinition report in (ReportDefinition[])
                [ReportCatalog.AllAttempts, ReportCatalog.AccountActivity])
            {
                ReportRequest request = Request(report, HostileStore.Ids[^1], period);
                Same.Reports(
                    await stores.InMemory.RunAsync(request), await source.RunAsync(request), $"{report.Id} {period}");
            }
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Forms))]
    public async Task RunAsync_WindowThatCannotBe_IsRefused(string form)
    {
        IAttemptSource source = await stores.OpenAsync(form);
        using TemporaryFolder folder = new();
        foreach (ReportPeriod period in Impossible)
        {
            ReportRequest request = Request(ReportCatalog.AllAttempts, HostileStore.Ids[^1], period);
            Exception? expected = await Record.ExceptionAsync(() => stores.InMemory.RunAsync(request));
            Exception? found = await Record.ExceptionAsync(
                () => new ReportRunner(source).RunAsync(request, ReportOutput.Folder(folder.File("out"))));

            Assert.True(
                expected is ReportRequestException,
                $"{period.From}, {period.To}, {period.Start}, {period.End}: {expected}");
            Assert.Equal(expected.Message, found?.Message);
            Assert.IsType<ReportRequestException>(found);
            Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Forms))]
    public async Task RunAsync_OffsetWithSeconds_EndsDaysToTheSecond(string form)
    {
        IAttemptSource source = await stores.OpenAsync(form);
        await AssertDayAsync(HostileStore.Monrovia, new LocalDate(1971, 5, 31), "a");
        await AssertDayAsync(HostileStore.Monrovia, new LocalDate(1971, 6, 1), "b");
        await AssertDayAsync(HostileStore.Paris, new LocalDate(1910, 1, 14), "a");
        await AssertDayAsync(HostileStore.Paris, new LocalDate(1910, 1, 15), "b");

        async Task AssertDayAsync(string account, LocalDate day, string attempt)
        {
            ReportRequest request = Request(ReportCatalog.UsageDetail, account, Day(day));
            FinishedReport found = await source.RunAsync(request);

            Assert.EndsWith(attempt, Assert.Single(found.Column("Attempt ID")), StringComparison.Ordinal);
            Same.Reports(await stores.InMemory.RunAsync(request), found, $"{account} {day}");
        }
    }

    private static ReportPeriod Day(LocalDate day) => ReportPeriod.Dates(day, day);

    private static ReportRequest Request(ReportDefinition report, string account, ReportPeriod period) =>
        new() { Report = report, Scope = ReportScope.Account(account), Period = period };
}
