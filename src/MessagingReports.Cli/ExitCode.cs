namespace MessagingReports.Cli;

/// <summary>The exit codes of the tool, which scripts rely on.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int WrongRequest = 2;
    public const int WrongData = 3;
    public const int SourceFailed = 4;
    public const int Cancelled = 130;
}
