namespace MessagingReports.Cli.Tests;

/// <summary>A command line as a reader writes it.</summary>
internal static class Words
{
    /// <summary>The words between spaces.</summary>
    public static string[] Of(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
