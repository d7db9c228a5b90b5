using System.Globalization;
using System.Text;
using MessagingReports.Cells;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;
using NodaTime;
using A = MessagingReports.Relations.AttemptsRelation;

namespace MessagingReports.Fuzz.Targets;

/// <summary>Attempts that keep every rule but where the input says otherwise.</summary>
/// <param name="Rows">In the order they are handed out.</param>
/// <param name="BatchRows">How many go into one batch.</param>
/// <param name="Format">How the report is written.</param>
internal sealed record FuzzAttempts(IReadOnlyList<FuzzAttempt> Rows, int BatchRows, CsvFormat Format)
{
    private const int MostRows = 200;

    /// <summary>Columns the input may change, each of another kind.</summary>
    private static readonly RelationColumn[] Changeable =
    [
        A.AttemptId, A.AccountId, A.CampaignId, A.SubCampaignId, A.PassId, A.ContactId, A.Response, A.Device,
        A.Channel, A.DeviceType, A.StartedAt, A.EndedAt, A.Result, A.Segments, A.SizeBytes, A.OptOut, A.DcAttempts,
        A.DcResult, A.ListId, A.CallSeconds, A.BillableSeconds, A.FirstOpenAt,
    ];

    /// <summary>2024-10-01 in New York, in microseconds.</summary>
    public static readonly long Start = Instant.FromUtc(2024, 10, 1, 4, 0).ToUnixTimeTicks() / 10;

    /// <summary>The end of that month.</summary>
    public static readonly long End = Instant.FromUtc(2024, 11, 1, 4, 0).ToUnixTimeTicks() / 10;

    /// <summary>One column of each kind of cell.</summary>
    public static ReportDefinition Log { get; } = new(
        "log",
        "Log",
        new ReportLayoutBuilder(version: 1)
            .Column("Attempt", ReportColumnType.Id, CellBinding.Of(A.AttemptId), required: true)
            .Column("Contact", ReportColumnType.Id, CellBinding.Of(A.ContactId), required: true)
            .Column("List", ReportColumnType.Id, CellBinding.Of(A.ListId))
            .Column("Response", ReportColumnType.Text, CellBinding.Of(A.Response))
            .Column("Device", ReportColumnType.Device, CellBinding.Of(A.Device), required: true)
            .Column("Channel", ReportColumnType.Enumeration, CellBinding.Of(A.Channel), required: true)
            .Column("Type", ReportColumnType.Enumeration, CellBinding.Of(A.DeviceType))
            .Column("Started", ReportColumnType.Instant, CellBinding.Of(A.StartedAt), required: true)
            .Column("Ended", ReportColumnType.Instant, CellBinding.Of(A.EndedAt))
            .Column("Segments", ReportColumnType.Integer, CellBinding.Of(A.Segments))
            .Column("Size", ReportColumnType.Integer, CellBinding.Of(A.SizeBytes))
            .Column("Opt Out", ReportColumnType.Flag, CellBinding.Of(A.OptOut), required: true)
            .Column("Campaign", ReportColumnType.Text, CellBinding.Of(A.CampaignId, DirectoryField.CampaignName))
            .Column("Pass", ReportColumnType.Id, CellBinding.Of(A.PassId))
            .Build(),
        [ReportScopeLevel.Account],
        [A.Schema]);

    public static ReportDirectory Directory { get; } = new(
        [new Enterprise { EnterpriseId = "E1", Name = "Enterprise", ReportsTimeZone = "America/New_York" }],
        [
            new Account
            {
                AccountId = "A1",
                EnterpriseId = "E1",
                Name = "Account",
                ReportsTimeZone = "America/New_York",
                Currency = "USD",
            },
            new Account
            {
                AccountId = "A2",
                EnterpriseId = "E1",
                Name = "Other",
                ReportsTimeZone = "Europe/London",
                Currency = "GBP",
            },
        ],
        [
            new Campaign { CampaignId = "C1", AccountId = "A1", Name = "=Spring, \"1\"" },
            new Campaign { CampaignId = "C2", AccountId = "A1", Name = "Autumn" },
            new Campaign { CampaignId = "C5", AccountId = "A2", Name = "Foreign" },
        ],
        [
            new SubCampaign { SubCampaignId = "S1", CampaignId = "C1", Name = "First" },
            new SubCampaign { SubCampaignId = "S2", CampaignId = "C2", Name = "Second" },
            new SubCampaign { SubCampaignId = "S5", CampaignId = "C5", Name = "Foreign" },
        ],
        [
            new Pass { PassId = "P1", SubCampaignId = "S1", Number = 1, Name = "Only" },
            new Pass { PassId = "P2", SubCampaignId = "S2", Number = 1, Name = "Only" },
        ],
        [],
        []);

    public ReportRequest Request(ReportDefinition report) => new()
    {
        Report = report,
        Scope = ReportScope.Account("A1"),
        Period = ReportPeriod.Dates(new LocalDate(2024, 10, 1), new LocalDate(2024, 10, 31)),
        Csv = Format,
    };

    public static FuzzAttempts Read(InputReader reader)
    {
        CsvFormat format = FuzzTexts.Format(reader);
        int count = 1 + reader.Below(MostRows);
        int batchRows = 1 + reader.Below(80);
        FuzzAttempt[] rows = [.. Enumerable.Range(0, count).Select(Sound)];

        // Few changes: rows that break many rules are refused for any of them.
        for (int changes = reader.Below(6); changes > 0; changes--)
        {
            FuzzAttempt row = rows[reader.Below(count)];
            RelationColumn column = reader.Of(Changeable);
            row[column] = Value(column, reader);
        }

        return new FuzzAttempts(rows, batchRows, format);
    }

    private static FuzzAttempt Sound(int number) => new()
    {
        [A.AttemptId] = Ascii(string.Create(CultureInfo.InvariantCulture, $"T{number:0000}")),
        [A.AccountId] = Ascii("A1"),
        [A.CampaignId] = Ascii(number % 3 == 2 ? "C2" : "C1"),
        [A.SubCampaignId] = Ascii(number % 3 == 2 ? "S2" : "S1"),
        [A.ContactId] = Ascii(string.Create(CultureInfo.InvariantCulture, $"K{number % 50}")),
        [A.Channel] = 0L,
        [A.Direction] = 0L,
        [A.Device] = Ascii("+12125550100"),
        [A.StartedAt] = Start + (number / 4 * 1_000_000L), // ids decide the order of four
        [A.Result] = (long)(number % 7),
        [A.OptOut] = 0L,
        [A.DcAttempts] = 0L,
    };

    private static object? Value(RelationColumn column, InputReader reader)
    {
        switch (column.Type)
        {
            case RelationColumnType.Id or RelationColumnType.Text:
                return reader.Bytes();
            case RelationColumnType.Reference:
                return reader.Boolean() ? reader.Bytes(8) : null;
        }

        byte form = reader.Byte();
        return column.Type switch
        {
            _ when form % 8 == 0 => null,
            RelationColumnType.Enumeration or RelationColumnType.Boolean => (long)reader.Byte(),
            RelationColumnType.Int32 => (long)reader.Int32(),
            RelationColumnType.Instant when form % 2 == 0 => Start + reader.Int64() % (2 * (End - Start)),
            _ => reader.Int64(),
        };
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
