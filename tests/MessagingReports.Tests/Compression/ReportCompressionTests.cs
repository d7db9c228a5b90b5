using System.IO.Compression;

namespace MessagingReports.Tests.Compression;

public sealed class ReportCompressionTests
{
    [Theory]
    [InlineData(ReportCompressionMethod.None, 1)]
    [InlineData(ReportCompressionMethod.Gzip, 256)]
    [InlineData(ReportCompressionMethod.Zstd, null)]
    public void Validate_WhatGoesTogether_IsFine(ReportCompressionMethod method, int? degree) =>
        new ReportCompression { Method = method, DegreeOfParallelism = degree }.Validate();

    [Fact]
    public void Defaults_AreNoCompressionAtTheFastestLevelOnEveryProcessor()
    {
        ReportCompression found = new();

        Assert.Equal(
            (ReportCompressionMethod.None, CompressionLevel.Fastest, null),
            (found.Method, found.Level, found.DegreeOfParallelism));
        Assert.Equal(ReportCompressionMethod.None, ReportCompression.None.Method);
        Assert.Equal(ReportCompressionMethod.Gzip, ReportCompression.Gzip.Method);
        Assert.Equal(ReportCompressionMethod.Zstd, ReportCompression.Zstd.Method);
    }

    [Fact]
    public void Validate_UnknownMethod_IsARequestError() => Refused(
        new ReportCompression { Method = (ReportCompressionMethod)9 },
        "compression: method is 9, expected None, Gzip or Zstd. Choose one of the three.");

    [Theory]
    [InlineData(CompressionLevel.NoCompression, "NoCompression")]
    [InlineData((CompressionLevel)9, "9")]
    public void Validate_NoLevel_IsARequestError(CompressionLevel level, string found) => Refused(
        new ReportCompression { Method = ReportCompressionMethod.Gzip, Level = level },
        $"compression: level is {found}, expected Fastest, Optimal or SmallestSize. " +
        "Choose one of the three, or the method None.");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(257)]
    public void Validate_DegreeOutOfRange_IsARequestError(int degree) => Refused(
        new ReportCompression { DegreeOfParallelism = degree },
        FormattableString.Invariant(
            $"compression: degree of parallelism is {degree}, expected 1 to 256. Correct it or leave it out."));

    private static void Refused(ReportCompression compression, string message)
    {
        ReportRequestException found = Assert.Throws<ReportRequestException>(compression.Validate);

        Assert.Equal(message, found.Message);
        Assert.Equal("compress", found.Parameter);
    }
}
