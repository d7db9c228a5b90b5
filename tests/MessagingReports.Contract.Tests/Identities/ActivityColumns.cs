namespace MessagingReports.Contract.Tests.Identities;

/// <summary>Columns of Account Activity by how they behave.</summary>
internal static class ActivityColumns
{
    /// <summary>Counts of records: they add over time and over campaigns.</summary>
    public static IReadOnlyList<string> Additive { get; } =
    [
        "Messages Attempted", "Messages Delivered", "Messages Undelivered", "Messages Pending", "Not Attempted",
        "Filtered Records", "Voice Attempted", "Voice Delivered", "Text Attempted", "Text Delivered", "Email Attempted",
        "Email Delivered", "Delivered to Person", "Delivered to Machine", "Script Successes", "Opt-outs",
        "Inbound Contacts", "Direct Connect Attempts", "Direct Connects Completed",
    ];

    /// <summary>Counts of different contacts: they add over campaigns only.</summary>
    public static IReadOnlyList<string> Distinct { get; } =
        ["Contacts Attempted", "Contacts Delivered", "Contacts Filtered"];

    /// <summary>Each rate with its numerator and denominator.</summary>
    public static IReadOnlyList<(string Rate, string Numerator, string Denominator)> Rates { get; } =
    [
        ("Delivery Success Rate", "Messages Delivered", "Messages Attempted"),
        ("Contact Success Rate", "Contacts Delivered", "Contacts Attempted"),
        ("Voice Success Rate", "Voice Delivered", "Voice Attempted"),
        ("Text Success Rate", "Text Delivered", "Text Attempted"),
        ("Email Success Rate", "Email Delivered", "Email Attempted"),
        ("Script Success Rate", "Script Successes", "Messages Delivered"),
        ("Direct Connect Success Rate", "Direct Connects Completed", "Direct Connect Attempts"),
    ];
}
