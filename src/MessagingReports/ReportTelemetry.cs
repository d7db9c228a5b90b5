namespace MessagingReports;

/// <summary>The names under which runs are traced and measured; see <c>docs/observability.md</c>.</summary>
/// <remarks>
/// Tags say the report, the source's name, the level of the scope and the kind of a failure: never an id, a path or
/// customer data. A host that listens to neither pays nothing a row.
/// </remarks>
public static class ReportTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/> and of the meter.</summary>
    public const string Name = "MessagingReports";
}
