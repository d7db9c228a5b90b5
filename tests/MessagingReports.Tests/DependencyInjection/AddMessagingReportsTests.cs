using MessagingReports.Csv;
using MessagingReports.Model;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MessagingReports.Tests.DependencyInjection;

public sealed class AddMessagingReportsTests
{
    private static readonly ReportRequest Request = new()
    {
        Report = ReportCatalog.UsageDetail,
        Scope = ReportScope.Account("A1"),
        Period = ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 1)),
    };

    [Fact]
    public async Task AddSource_OfType_RunnerReadsIt()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddMessagingReports().AddSource<OneAccountSource>().Services
            .BuildServiceProvider(validateScopes: true);

        ReportResult result = await RunAsync(services.GetRequiredService<ReportRunner>());

        Assert.Equal("one-account", result.Manifest.Source);
    }

    [Fact]
    public async Task AddSource_Keyed_EachRunnerReadsItsOwnSource()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddMessagingReports()
            .AddSource<OneAccountSource>("east")
            .AddSource(_ => new NamedSource("made"), "west").Services
            .BuildServiceProvider();

        ReportResult east = await RunAsync(services.GetRequiredKeyedService<ReportRunner>("east"));
        ReportResult west = await RunAsync(services.GetRequiredKeyedService<ReportRunner>("west"));

        Assert.Equal("one-account", east.Manifest.Source);
        Assert.Equal("made", west.Manifest.Source);
        Assert.Null(services.GetService<ReportRunner>());
    }

    [Fact]
    public async Task AddSource_Scoped_EveryScopeHasItsOwnSource()
    {
        int made = 0;
        await using ServiceProvider services = new ServiceCollection()
            .AddMessagingReports()
            .AddSource(_ => new NamedSource($"made {++made}"), lifetime: ServiceLifetime.Scoped).Services
            .BuildServiceProvider(validateScopes: true);

        List<string> names = [];
        for (int i = 0; i < 2; i++)
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            ReportResult result = await RunAsync(scope.ServiceProvider.GetRequiredService<ReportRunner>());
            names.Add(result.Manifest.Source);
        }

        Assert.Equal(["made 1", "made 2"], names);
    }

    [Fact]
    public async Task AddMessagingReports_HostHasClock_ManifestTellsItsTime()
    {
        Instant now = Instant.FromUtc(2024, 11, 2, 9, 30);
        ServiceCollection host = new();
        host.AddSingleton<IClock>(new FixedClock(now));
        host.AddMessagingReports().AddSource<OneAccountSource>();
        await using ServiceProvider services = host.BuildServiceProvider();

        ReportResult result = await RunAsync(services.GetRequiredService<ReportRunner>());

        Assert.Equal(now, result.Manifest.GeneratedAt);
    }

    [Fact]
    public async Task AddMessagingReports_Defaults_HoldWhereTheRequestIsSilent()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddMessagingReports(options => options.Csv = new CsvFormat { Delimiter = ';' })
            .AddSource<OneAccountSource>().Services
            .BuildServiceProvider();
        using MemoryStream stream = new();

        await services.GetRequiredService<ReportRunner>().RunAsync(Request, ReportOutput.Stream(stream));

        Assert.StartsWith(
            "Account ID;Account Name;",
            System.Text.Encoding.UTF8.GetString(stream.ToArray()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void AddMessagingReports_BadOptions_FailsAtRegistration()
    {
        ReportRequestException exception = Assert.Throws<ReportRequestException>(
            () => new ServiceCollection().AddMessagingReports(options => options.DayRule = null!));

        Assert.Equal("options: found no DayRule, expected one. Set it or leave the default.", exception.Message);
    }

    [Fact]
    public void AddSource_SecondWithoutKey_Throws()
    {
        MessagingReportsBuilder builder = new ServiceCollection().AddMessagingReports().AddSource<OneAccountSource>();

        InvalidOperationException exception =
            Assert.Throws<InvalidOperationException>(() => builder.AddSource(_ => new NamedSource("second")));

        Assert.Equal(
            "AddSource: found a second source without key, expected one. Give each source a key of its own.",
            exception.Message);
    }

    private static Task<ReportResult> RunAsync(ReportRunner runner) =>
        runner.RunAsync(Request, ReportOutput.Stream(Stream.Null));

    private sealed class OneAccountSource() : NamedSource("one-account");

    private class NamedSource(string name) : RowAttemptSource
    {
        public override string Name => name;

        public override ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(new ReportDirectory(
                [new Enterprise { EnterpriseId = "E1", Name = "Enterprise", ReportsTimeZone = "Europe/London" }],
                [
                    new Account
                    {
                        AccountId = "A1",
                        EnterpriseId = "E1",
                        Name = "Account",
                        ReportsTimeZone = "Europe/London",
                        Currency = "GBP",
                    },
                ],
                [], [], [], [], []));
    }

    private sealed class FixedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
