using FsCheck.Xunit;
using MessagingReports.Csv;
using MessagingReports.Testing;
using MessagingReports.Tests.Sources;
using MessagingReports.Verification;

namespace MessagingReports.Tests.Verification;

/// <summary>What this library writes holds: nothing is found where nothing is wrong.</summary>
public sealed class SoundReportTests
{
    [Fact]
    public async Task VerifyAsync_AllReportsOfAnAccount_HoldAndAreCompared()
    {
        using TemporaryFolder folder = await FinishedFolders.OfSampleAsync();

        VerificationResult result = await folder.VerifyAsync();

        Assert.Empty(result.Breaks);
        Assert.True(result.IsSound);
        Assert.Equal(9, result.Reports.Count);
        Assert.Equal(
            ["G20", "G23", "G24", "G27", "G27", "G29", "G30", "G33"],
            result.Identities.Select(identity => identity.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.All(result.Reports, report => Assert.True(report.Rows > 0, report.File));
        Assert.All(result.Reports, report => Assert.Equal(
            new FileInfo(Path.Combine(folder.FullName, report.File)).Length, report.Bytes));
    }

    [Property(MaxTest = 40)]
    public async Task VerifyAsync_AnyStoreAndFormat_FindsNothing(ulong seed, byte format, byte which)
    {
        RandomStore store = new(seed);
        StoreRequest request = store.Requests[which % store.Requests.Count];
        using TemporaryFolder folder =
            await FinishedFolders.OfAsync(store, request, Formats[format % Formats.Length], Compressions[which % 3]);

        VerificationResult result = await folder.VerifyAsync();

        Assert.Empty(result.Breaks);
        Assert.NotEmpty(result.Reports);
    }

    private static readonly ReportCompression[] Compressions =
        [ReportCompression.None, ReportCompression.Gzip, ReportCompression.Zstd];

    private static readonly CsvFormat[] Formats =
    [
        CsvFormat.Default,
        new() { Delimiter = ';', ByteOrderMark = true },
        new() { Delimiter = '\t', FormulaGuard = false },
        new() { Delimiter = '|', LocalTimes = LocalTimeFormat.Spreadsheet },
        new() { Charset = CsvCharset.Iso88591 },
        new() { Charset = CsvCharset.Windows1252, FoldLineBreaks = true },
        new() { FoldLineBreaks = true },
        new() { Header = false },
    ];
}
