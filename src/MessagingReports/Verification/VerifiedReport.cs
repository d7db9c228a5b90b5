namespace MessagingReports.Verification;

/// <summary>A report that was read back.</summary>
/// <param name="File">The file name, without folder.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Rows">The rows found, the header not counted.</param>
/// <param name="Bytes">The bytes found, as they lie on disk.</param>
/// <param name="BreakCount">How many things in it do not hold.</param>
public sealed record VerifiedReport(string File, string Report, long Rows, long Bytes, long BreakCount);
