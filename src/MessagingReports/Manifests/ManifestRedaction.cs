namespace MessagingReports.Manifests;

/// <summary>A column that does not print what the store holds.</summary>
/// <param name="Column">The header.</param>
/// <param name="Rule">
/// What it prints instead: <c>erase</c>, <c>replace</c>, <c>mask</c>, <c>hash</c>, or the name of a host's own rule.
/// </param>
public sealed record ManifestRedaction(string Column, string Rule);
