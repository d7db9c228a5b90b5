using CsvHelper;

namespace MessagingReports.Benchmarks.Peers.Records;

/// <summary>ScriptResult with its printed labels, the way CsvHelper documents; values equal the store's codes.</summary>
internal enum ScriptResult
{
    [CsvEnumName("Not Attempted")]
    NotAttempted,

    Success,

    Failed,
}
