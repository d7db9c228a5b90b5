using MessagingReports.Model;

namespace MessagingReports.Testing.Sampling;

/// <summary>The accounts of the sample store; the first owns about half of all records.</summary>
internal static class SampleAccounts
{
    private const string Zones1 = "America/New_York|America/Chicago|America/Denver|America/Los_Angeles";

    public static IReadOnlyList<Enterprise> Enterprises { get; } =
    [
        new() { EnterpriseId = "ENT-1", Name = "Northwind Outreach, Inc.", ReportsTimeZone = "America/New_York" },
        new() { EnterpriseId = "ENT-2", Name = "Übersee \"Kontakt\" Holding", ReportsTimeZone = "Europe/London" },
    ];

    public static IReadOnlyList<Account> Records { get; } =
    [
        New("ACC-NY", 0, "Northwind Clinics", "America/New_York", "USD"),
        New("ACC-PHX", 0, "Desert Sun Utilities, Inc.", "America/Phoenix", "USD"),
        New("ACC-LON", 1, "Müller & Söhne \"Collect\"", "Europe/London", "EUR"),
        New("ACC-KOL", 1, "=Kolkata Credit", "Asia/Kolkata", "BHD"),
        New("ACC-LHI", 1, "Lord Howe Tours", "Australia/Lord_Howe", "JPY"),
        New("ACC-APW", 0, "Apia Water Authority", "Pacific/Apia", "USD"),
    ];

    public static SampleAccount[] Create() =>
    [
        New(0, "US", "+1212|+1305|+1312|+1617|+1720|+1415", 7, Zones1, "+18005550100"),
        New(1, "US", "+1602|+1480|+1520|+1928", 7, "America/Phoenix|America/Denver|America/Los_Angeles",
            "+18005550101"),
        New(2, "GB", "+4420|+44161|+44121|+44131", 8, "Europe/London|Europe/Dublin|Europe/Paris", "+448005550102"),
        New(3, "IN", "+9198|+9197|+9133|+9122", 8, "Asia/Kolkata", "+911800555013"),
        New(4, "AU", "+614|+612|+613|+617", 8, "Australia/Sydney|Australia/Lord_Howe|Australia/Brisbane",
            "+611800555014"),
        New(5, "WS", "+68572|+68575|+68577", 5, "Pacific/Apia|Pacific/Auckland", "+68580055"),
    ];

    /// <summary>The price in millionths of the account's currency for a price in millionths of a US dollar.</summary>
    public static long Convert(string currency, long price) => currency switch
    {
        "EUR" => price * 92 / 100,
        "JPY" => price * 150,
        "BHD" => price * 377 / 1000,
        _ => price,
    };

    private static Account New(string id, int enterprise, string name, string zone, string currency) =>
        new()
        {
            AccountId = id,
            EnterpriseId = Enterprises[enterprise].EnterpriseId,
            Name = name,
            ReportsTimeZone = zone,
            Currency = currency,
        };

    private static SampleAccount New(
        int index, string country, string prefixes, int digits, string zones, string callerId)
    {
        Account record = Records[index];
        int enterprise = record.EnterpriseId == Enterprises[0].EnterpriseId ? 0 : 1;
        return new SampleAccount
        {
            Index = index,
            Id = SampleTexts.Utf8(record.AccountId),
            Enterprise = enterprise,
            EnterpriseId = SampleTexts.Utf8(record.EnterpriseId),
            Country = SampleTexts.Utf8(country),
            PhonePrefixes = SampleTexts.List(prefixes),
            PhoneDigits = digits,
            ContactZones = SampleTexts.List(zones),
            CallerId = SampleTexts.Utf8(callerId),
            TextSender = SampleTexts.Utf8(FormattableString.Invariant($"{47820 + index}")),
            EmailSender = SampleTexts.Utf8($"notice@{record.AccountId.ToLowerInvariant()}.example"),
            Centers = Centers(index),
        };
    }

    private static SampleCenter[] Centers(int account) =>
    [
        Center(account, 1, "Customer care", AgentGroupType.Standard),
        Center(account, 2, "Collections, East", AgentGroupType.Enhanced),
        Center(account, 3, "Support \"Tier 2\"", AgentGroupType.Portal),
        Center(account, 4, "Übernahme", AgentGroupType.Transfer),
        Center(account, 5, "Home agents", AgentGroupType.Remote),
    ];

    private static SampleCenter Center(int account, int number, string name, AgentGroupType type) =>
        new(SampleTexts.Utf8(name),
            SampleTexts.Utf8(FormattableString.Invariant($"+1800555{4000 + (account * 100) + number}")), type);
}
