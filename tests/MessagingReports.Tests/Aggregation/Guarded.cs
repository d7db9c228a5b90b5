namespace MessagingReports.Tests.Aggregation;

/// <summary>Memory that may not be read is asked of Linux.</summary>
internal static class Guarded
{
    /// <summary>Skips the test elsewhere.</summary>
    public static void Require() =>
        Skip.IfNot(OperatingSystem.IsLinux(), "Pages that nobody may read are asked of Linux.");
}
