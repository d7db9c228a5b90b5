using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MessagingReports.Model;
using MessagingReports.Relations;
using MessagingReports.Windows;
using NodaTime;

namespace MessagingReports.Tests;

/// <summary>
/// A small store that hands out its rows exactly as they were added, in that order. A row keeps every rule of the
/// store until a test
/// changes one of its columns.
/// </summary>
internal sealed class TestStore : IAttemptSource
{
    /// <summary>Midnight of 2024-10-01 in New York, account A1's zone.</summary>
    public static readonly Instant Start = Instant.FromUtc(2024, 10, 1, 4, 0);

    private readonly Dictionary<RelationSchema, List<Dictionary<string, object?>>> _rows = [];

    public static ReportDirectory DefaultDirectory { get; } = new(
        [
            new Enterprise { EnterpriseId = "E1", Name = "Enterprise 1", ReportsTimeZone = "America/New_York" },
            new Enterprise { EnterpriseId = "E2", Name = "Enterprise 2", ReportsTimeZone = "Europe/London" },
        ],
        [
            Account("A1", "E1", "America/New_York"),
            Account("A2", "E1", "Europe/London"),
            Account("A9", "E2", "Europe/London"),
        ],
        [
            new Campaign { CampaignId = "C1", AccountId = "A1", Name = "Spring" },
            new Campaign { CampaignId = "C2", AccountId = "A1", Name = "Autumn" },
            new Campaign { CampaignId = "C5", AccountId = "A2", Name = "Other" },
            new Campaign { CampaignId = "C9", AccountId = "A9", Name = "Foreign" },
        ],
        [
            new SubCampaign { SubCampaignId = "S1", CampaignId = "C1", Name = "Spring 1" },
            new SubCampaign { SubCampaignId = "S3", CampaignId = "C1", Name = "Spring 2" },
            new SubCampaign { SubCampaignId = "S2", CampaignId = "C2", Name = "Autumn 1" },
            new SubCampaign { SubCampaignId = "S5", CampaignId = "C5", Name = "Other 1" },
            new SubCampaign { SubCampaignId = "S9", CampaignId = "C9", Name = "Foreign 1" },
        ],
        [
            new Pass { PassId = "P1", SubCampaignId = "S1", Number = 1, Name = "First" },
            new Pass { PassId = "P2", SubCampaignId = "S2", Number = 1, Name = "Only" },
        ],
        [
            Service("V", ServiceCategory.OutboundVoice, ServiceUnit.Minute),
            Service("T", ServiceCategory.OutboundText, ServiceUnit.Segment),
        ],
        [
            Line("L1", "A1", "V", 0.0125m, "USD", null),
            Line("L2", "A1", "V", 0.01m, "USD", "over 1000"),
            Line("L3", "A1", "T", 1.5m, "JPY", null),
            Line("L5", "A2", "V", 0.02m, "GBP", null),
        ]);

    public string Name => "test";

    public ReportDirectory Directory { get; init; } = DefaultDirectory;

    /// <summary>The rows of a batch.</summary>
    public int BatchSize { get; init; } = 4096;

    /// <summary>What the source was asked for, in order.</summary>
    public List<SourceQuery> Queries { get; } = [];

    /// <summary>The relations read, in order.</summary>
    public IEnumerable<string> Reads => Queries.Select(query => query.Relation.Name);

    public static Instant At(int second) => Start + Duration.FromSeconds(second);

    public TestStore Attempt(string id, int second = 0, params (string Column, object? Value)[] changes) =>
        Add(AttemptsRelation.Schema, changes,
            ("attempt_id", id), ("account_id", "A1"), ("campaign_id", "C1"), ("sub_campaign_id", "S1"),
            ("pass_id", "P1"),
            ("contact_id", "K1"), ("channel", Channel.Voice), ("direction", Direction.Outbound),
            ("device", "+12125550100"), ("started_at", At(second)), ("result", AttemptResult.Busy), ("opt_out", false),
            ("dc_attempts", 0));

    public TestStore Filter(string id, int second = 0, params (string Column, object? Value)[] changes) =>
        Add(FilteredContactsRelation.Schema, changes,
            ("filter_id", id), ("account_id", "A1"), ("campaign_id", "C1"), ("sub_campaign_id", "S1"),
            ("contact_id", "K1"),
            ("channel", Channel.None), ("filtered_at", At(second)), ("reason", FilterReason.Duplicate));

    public TestStore DirectConnect(string id, int second = 0, params (string Column, object? Value)[] changes) =>
        Add(DirectConnectAttemptsRelation.Schema, changes,
            ("direct_connect_id", id), ("account_id", "A1"), ("campaign_id", "C1"), ("sub_campaign_id", "S1"),
            ("attempt_id", "T1"), ("attempt_started_at", At(second)), ("direction", Direction.Outbound),
            ("contact_id", "K1"), ("device", "+12125550100"), ("call_result", AttemptResult.DeliveredPerson),
                ("sequence", 1),
            ("is_final", true), ("center_name", "Sales"), ("number", "+12125550199"), ("started_at", At(second)),
            ("result", DirectConnectResult.Busy), ("hold_seconds", 5));

    public TestStore Load(string id, int second = 0, params (string Column, object? Value)[] changes) =>
        Add(ListLoadsRelation.Schema, changes,
            ("load_id", id), ("enterprise_id", "E1"), ("account_id", "A1"), ("original_name", "list.csv"),
            ("list_type", ListType.Contact), ("action", LoadAction.Create), ("source", LoadSource.Api),
            ("started_at", At(second)), ("status", ListLoadStatus.Loading), ("total_records", 10),
            ("accepted_records", 8),
            ("rejected_duplicate", 1), ("rejected_invalid_device", 1), ("rejected_missing_data", 0),
            ("rejected_format", 0), ("rejected_other", 0));

    public TestStore Usage(string id, int second = 0, params (string Column, object? Value)[] changes) =>
        Add(ServiceUsageRelation.Schema, changes,
            ("usage_id", id), ("account_id", "A1"), ("usage_type", UsageType.Usage), ("usage_at", At(second)),
            ("service_code", "V"), ("contract_line_id", "L1"), ("quantity", 1m));

    public ValueTask<ReportDirectory> ReadDirectoryAsync(CancellationToken cancellationToken) => new(Directory);

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        SourceQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Queries.Add(query);
        await Task.Yield();
        foreach (RecordBatch batch in Batches(query.Relation, query.Columns))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return batch;
        }
    }

    public IEnumerable<RecordBatch> Batches(RelationSchema relation, IReadOnlyList<RelationColumn> columns)
    {
        RecordBatchBuilder batch = new(relation, columns, capacity: 16);
        foreach (Dictionary<string, object?> row in _rows.GetValueOrDefault(relation) ?? [])
        {
            foreach (RelationColumn column in columns)
            {
                Append(batch, column, row.GetValueOrDefault(column.Name));
            }

            if (batch.Count == BatchSize)
            {
                yield return batch.Build();
                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            yield return batch.Build();
        }
    }

    private static void Append(RecordBatchBuilder batch, RelationColumn column, object? value)
    {
        if (value is null)
        {
            batch.Find(column)!.AppendNull();
            return;
        }

        switch (column.Type)
        {
            case RelationColumnType.Id or RelationColumnType.Text:
                batch.Text(column).Append(value as byte[] ?? Encoding.UTF8.GetBytes((string)value));
                break;
            case RelationColumnType.Reference:
                batch.Dictionary(column).Append(value as byte[] ?? Encoding.UTF8.GetBytes((string)value));
                break;
            case RelationColumnType.Enumeration or RelationColumnType.Boolean:
                batch.Fixed<byte>(column).Append(Convert.ToByte(value, CultureInfo.InvariantCulture));
                break;
            case RelationColumnType.Int32:
                batch.Fixed<int>(column).Append((int)value);
                break;
            default:
                batch.Fixed<long>(column).Append(value switch
                {
                    Instant instant => UnixMicroseconds.Of(instant),
                    decimal number => (long)(number * 10_000),
                    int number => number,
                    _ => (long)value,
                });
                break;
        }
    }

    private static Account Account(string id, string enterprise, string zone) => new()
    {
        AccountId = id,
        EnterpriseId = enterprise,
        Name = "Account " + id,
        ReportsTimeZone = zone,
        Currency = "USD",
    };

    private static Service Service(string code, ServiceCategory category, ServiceUnit unit) =>
        new() { ServiceCode = code, Name = "Service " + code, Category = category, Unit = unit };

    private static ContractLine Line(
        string id, string account, string service, decimal price, string currency, string? tier) => new()
        {
            ContractLineId = id,
            AccountId = account,
            ServiceCode = service,
            PriceTier = tier,
            UnitPrice = price,
            Currency = currency,
        };

    private TestStore Add(
        RelationSchema relation, (string Column, object? Value)[] changes, params (string Column, object? Value)[] row)
    {
        if (!_rows.TryGetValue(relation, out List<Dictionary<string, object?>>? rows))
        {
            _rows.Add(relation, rows = []);
        }

        Dictionary<string, object?> added = row.ToDictionary(cell => cell.Column, cell => cell.Value);
        foreach ((string column, object? value) in changes)
        {
            Assert.NotNull(relation.Find(column));
            added[column] = value;
        }

        rows.Add(added);
        return this;
    }
}
