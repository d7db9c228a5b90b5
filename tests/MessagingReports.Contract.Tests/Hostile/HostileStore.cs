using MessagingReports.Model;
using MessagingReports.Testing;
using NodaTime;

namespace MessagingReports.Contract.Tests.Hostile;

/// <summary>
/// Accounts whose ids a store may have and careless code breaks over, each with a campaign and a sub-campaign of the
/// same id and two attempts; and accounts whose zones had offsets with seconds.
/// </summary>
internal static class HostileStore
{
    /// <summary>Ids that stay ids: nothing in them climbs, ends a literal, or equals another after folding.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "../../etc/passwd", "..", ".", "/", "\\", "C:\\x", "con", "-", "--out",
        "x' OR '1' = '1", "x\"; DROP TABLE attempts; --", "a\\' OR 1=1 --", "'", "''", "`", "/*", ");",
        "%", "_", "*", "?", "$1", "@p0", ":p", "{scope:String}", "NULL", "\\N",
        "\u00E9", "e\u0301", "\u212B", "\u00C5", "A", "a", " A", "A ", "\uFF21", "I", "i", "\u0130", "\u0131",
        "\uFEFFA", "A\u2028B", "A\u200B", "\U0001F600", new string('x', 128),
    ];

    /// <summary>Ids that no account has.</summary>
    public static IReadOnlyList<string> Unknown { get; } =
    [
        "", "../A", "A\0", "\0", "A\nB", "A\r\n", new string('A', 10_000), "x' OR 'a'='a", "A' --",
        "A%", "E\u0301", "\uD800", "A\uDC00", "\u001B[31mA",
    ];

    public const string Monrovia = "Monrovia";

    public const string Paris = "Paris";

    /// <summary>The last second of a day: in Liberia clocks were 44 minutes and 30 seconds behind UTC.</summary>
    public static readonly Instant InMonrovia = Instant.FromUtc(1971, 6, 1, 0, 44, 29);

    /// <summary>The last second of a day: in France clocks were 9 minutes and 21 seconds ahead of UTC.</summary>
    public static readonly Instant InParis = Instant.FromUtc(1910, 1, 14, 23, 50, 38);

    public static StoreRows Rows { get; } = Create();

    public static IReadOnlyList<string> AttemptsOf(int account) =>
        [FormattableString.Invariant($"T{account}a"), FormattableString.Invariant($"T{account}b")];

    private static StoreRows Create()
    {
        string[] ids = [.. Ids, Monrovia, Paris];
        ReportDirectory directory = new(
            [new Enterprise { EnterpriseId = "E", Name = "Enterprise", ReportsTimeZone = "Europe/London" }],
            [.. ids.Select(id => new Account
            {
                AccountId = id,
                EnterpriseId = "E",
                Name = "Account",
                Currency = "USD",
                ReportsTimeZone = id switch
                {
                    Monrovia => "Africa/Monrovia",
                    Paris => "Europe/Paris",
                    _ => "America/New_York",
                },
            })],
            [.. ids.Select(id => new Campaign { CampaignId = id, AccountId = id, Name = "Campaign" })],
            [.. ids.Select(id => new SubCampaign { SubCampaignId = id, CampaignId = id, Name = "Sub" })],
            [],
            [],
            []);
        return new StoreRows
        {
            Directory = directory,
            Attempts = [.. ids.SelectMany((id, account) => AttemptsOf(account).Select((attempt, number) => new Attempt
            {
                AttemptId = attempt,
                AccountId = id,
                CampaignId = id,
                SubCampaignId = id,
                ContactId = "K",
                Channel = Channel.Voice,
                Direction = Direction.Outbound,
                Device = "+12125550100",
                Result = AttemptResult.Busy,
                StartedAt = TimeOf(id) + Duration.FromSeconds(number),
            }))],
            ListLoads = [.. ids.Select((id, account) => new ListLoad
            {
                LoadId = FormattableString.Invariant($"L{account}"),
                EnterpriseId = "E",
                AccountId = id,
                OriginalName = "list.csv",
                StartedAt = TimeOf(id),
                ListType = ListType.Contact,
                Action = LoadAction.Create,
                Source = LoadSource.Api,
                Status = ListLoadStatus.Loading,
                TotalRecords = account,
                AcceptedRecords = account,
                RejectedDuplicate = 0,
                RejectedInvalidDevice = 0,
                RejectedMissingData = 0,
                RejectedFormat = 0,
                RejectedOther = 0,
            })],
        };
    }

    private static Instant TimeOf(string id) => id switch
    {
        Monrovia => InMonrovia,
        Paris => InParis,
        _ => Instant.FromUtc(2024, 10, 5, 12, 0),
    };
}
