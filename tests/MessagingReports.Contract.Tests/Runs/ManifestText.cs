using System.Text.Json.Nodes;
using MessagingReports.Manifests;

namespace MessagingReports.Contract.Tests.Runs;

/// <summary>What two manifests of the same report must have in common.</summary>
internal static class ManifestText
{
    /// <summary>
    /// The JSON without the source's name, without the hash that depends on it and, since a stream has none, without
    /// files.
    /// </summary>
    public static string Comparable(this ReportManifest manifest)
    {
        JsonObject json = JsonNode.Parse(manifest.ToJson())!.AsObject();
        json.Remove("source");
        json.Remove("files");
        json.Remove("manifestSha256");
        return json.ToJsonString();
    }
}
