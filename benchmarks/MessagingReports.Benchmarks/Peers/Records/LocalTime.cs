namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>How the peers print times.</summary>
internal static class LocalTime
{
    /// <summary>ISO 8601 with the offset, whole seconds.</summary>
    public const string Format = "yyyy-MM-ddTHH:mm:sszzz";
}
