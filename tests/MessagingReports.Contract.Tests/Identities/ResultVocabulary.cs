namespace MessagingReports.Contract.Tests.Identities;

/// <summary>What the labels mean, taken from the contract by hand.</summary>
internal static class ResultVocabulary
{
    private static readonly Dictionary<string, string[]> Classes = new(StringComparer.Ordinal)
    {
        ["Delivered"] =
            ["Delivered Person", "Delivered Machine", "Delivered without success", "Delivered", "Accepted by Carrier"],
        ["Undelivered"] =
        [
            "Undelivered Person", "Undelivered Machine", "Hang Up on Machine", "Busy", "No Answer", "Bad Device",
            "Not Connected", "Undeliverable", "Expired", "Rejected", "Blocked", "Invalid Address", "No Receipt",
            "Bounced", "Failed",
        ],
        ["Pending"] = ["Submitted", "In Progress"],
        ["Not Attempted"] = ["Not Attempted", "Not Attempted Skip", "Cancelled"],
    };

    public static IReadOnlyList<string> VoiceTypes { get; } = ["Voice", "Dialer", "Preview", "Manual"];

    public static string ClassOf(string result) => Classes.Single(item => item.Value.Contains(result)).Key;
}
