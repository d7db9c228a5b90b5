namespace MessagingReports.Reports;

/// <summary>The error messages of this folder.</summary>
internal static class Throw
{
    public static ReportDataException Overflow(string report, string column, string contractLineId) =>
        new("service_usage", contractLineId, column, "overflow",
            $"{report}, {column}: found an amount beyond 38 digits for contract line '{contractLineId}', " +
            "expected 38 or fewer. Choose a shorter window.");
}
