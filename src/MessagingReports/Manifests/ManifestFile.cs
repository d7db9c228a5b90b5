namespace MessagingReports.Manifests;

/// <summary>A file of a finished report.</summary>
/// <param name="Name">The file name, without folder.</param>
/// <param name="Rows">Its rows, the header not counted.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record ManifestFile(string Name, long Rows, long Bytes, string Sha256);
