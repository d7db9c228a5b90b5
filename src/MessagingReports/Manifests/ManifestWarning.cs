namespace MessagingReports.Manifests;

/// <summary>Something a reader of the report should know.</summary>
/// <param name="Code">A stable name, for example <c>uncontracted-usage</c>.</param>
/// <param name="Records">How many records it concerns.</param>
/// <param name="ServiceCodes">The service codes of those records, in UTF-8 byte order.</param>
public sealed record ManifestWarning(string Code, long Records, IReadOnlyList<string> ServiceCodes);
