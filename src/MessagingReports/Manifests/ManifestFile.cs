namespace MessagingReports.Manifests;

/// <summary>A file of a finished report.</summary>
/// <param name="Name">The file name, without folder.</param>
/// <param name="Rows">Its rows, the header not counted.</param>
/// <param name="Bytes">Its bytes, as they lie on disk.</param>
/// <param name="Sha256">SHA-256 of these bytes, in lower-case hexadecimal.</param>
/// <param name="ContentSha256">
/// The same of the bytes before they were compressed; null when they were not.
/// </param>
public sealed record ManifestFile(
    string Name, long Rows, long Bytes, string Sha256, string? ContentSha256 = null);
