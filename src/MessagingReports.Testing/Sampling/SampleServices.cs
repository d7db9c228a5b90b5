using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>The service catalogue of the sample store.</summary>
internal static class SampleServices
{
    public const int OutboundMinutes = 0;
    public const int OutboundCalls = 1;
    public const int InboundMinutes = 2;
    public const int ConnectMinutes = 3;
    public const int Connects = 4;
    public const int OutboundTexts = 5;
    public const int InboundTexts = 6;
    public const int Emails = 7;
    public const int Lookups = 8;
    public const int NumberRental = 9;
    public const int AgentSeats = 10;
    public const int Adjustments = 11;

    /// <summary>
    /// The services with their base price in millionths of a US dollar and the number of their price tiers.
    /// </summary>
    public static IReadOnlyList<(Service Service, long Price, int Tiers)> Catalogue { get; } =
    [
        (New("V-OUT-US-MIN", "Outbound voice", ServiceCategory.OutboundVoice, ServiceUnit.Minute), 18_500, 2),
        (New("V-OUT-CALL", "Outbound calls", ServiceCategory.OutboundVoice, ServiceUnit.Call), 2_000, 1),
        (New("V-IN-MIN", "Inbound voice", ServiceCategory.InboundVoice, ServiceUnit.Minute), 12_250, 1),
        (New("DC-MIN", "Direct Connect minutes", ServiceCategory.DirectConnect, ServiceUnit.Minute), 21_000, 1),
        (New("DC-CONN", "Direct Connects, completed", ServiceCategory.DirectConnect, ServiceUnit.Connect), 150_000, 1),
        (New("T-MT-US", "Outbound text", ServiceCategory.OutboundText, ServiceUnit.Segment), 7_900, 2),
        (New("T-MO", "Inbound text", ServiceCategory.InboundText, ServiceUnit.Segment), 5_000, 1),
        (New("E-OUT", "Email", ServiceCategory.Email, ServiceUnit.Message), 850, 2),
        (New("L-SCRUB", "Wireless/landline lookup", ServiceCategory.DataServices, ServiceUnit.Lookup), 3_333, 1),
        (New("N-SC", "Short-code rental", ServiceCategory.Numbers, ServiceUnit.Month), 500_000_000, 1),
        (New("P-SEAT", "Agent seat", ServiceCategory.Platform, ServiceUnit.Month), 45_000_000, 1),
        (New("ADJ", "Manual adjustment", ServiceCategory.Adjustment, ServiceUnit.Each), 1_000_000, 1),
    ];

    /// <summary>The codes of the catalogue in UTF-8.</summary>
    public static byte[][] Codes { get; } = [.. Catalogue.Select(item => SampleTexts.Utf8(item.Service.ServiceCode))];

    private static Service New(string code, string name, ServiceCategory category, ServiceUnit unit) =>
        new() { ServiceCode = code, Name = name, Category = category, Unit = unit };
}
