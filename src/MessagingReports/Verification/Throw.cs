namespace MessagingReports.Verification;

internal static class Throw
{
    public static ReportRequestException NoFolder(string folder) => new(
        "folder",
        $"folder: '{OneLine.Of(folder)}' does not exist, expected a folder of finished reports. Check the path.");

    public static ReportRequestException NoReports(string folder) => new(
        "folder",
        $"folder: '{OneLine.Of(folder)}' holds no report, expected files with manifests beside them. Check the path.");
}
