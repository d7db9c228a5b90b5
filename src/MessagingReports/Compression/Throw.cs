using System.IO.Compression;

namespace MessagingReports.Compression;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ReportRequestException UnknownMethod(ReportCompressionMethod found) =>
        new("compress", FormattableString.Invariant(
            $"compression: method is {(int)found}, expected None, Gzip or Zstd. Choose one of the three."));

    public static ReportRequestException UnknownLevel(CompressionLevel found) =>
        new("compress", FormattableString.Invariant(
            $"compression: level is {found}, expected Fastest, Optimal or SmallestSize. ") +
            "Choose one of the three, or the method None.");

    public static ReportRequestException DegreeOutOfRange(int found, int most) =>
        new("compress", FormattableString.Invariant(
            $"compression: degree of parallelism is {found}, expected 1 to {most}. Correct it or leave it out."));
}
