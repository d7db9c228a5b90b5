namespace MessagingReports.Totals;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ReportDataException Overflow(string report, string total) =>
        new("service_usage", null, total, "overflow",
            $"{report}, total {total}: found a sum beyond 38 digits, expected 38 or fewer. Choose a shorter window.");
}
