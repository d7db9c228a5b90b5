namespace MessagingReports.ClickHouse.Native;

/// <summary>An answer is not a whole one; never leaves the package.</summary>
/// <param name="errorCode">The server's error that lies in the answer, or null.</param>
internal sealed class CutAnswerException(int? errorCode = null) : Exception
{
    public int? ErrorCode { get; } = errorCode;
}
