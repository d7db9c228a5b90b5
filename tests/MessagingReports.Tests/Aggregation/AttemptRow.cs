using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Tests.Aggregation;

/// <summary>The columns of an attempt the aggregation tests use; any may be null or broken, as in a batch.</summary>
public sealed record AttemptRow
{
    public static IReadOnlyList<RelationColumn> Columns { get; } =
    [
        AttemptsRelation.AccountId, AttemptsRelation.CampaignId, AttemptsRelation.PassId, AttemptsRelation.ContactId,
        AttemptsRelation.ListId, AttemptsRelation.Channel, AttemptsRelation.Device, AttemptsRelation.AttemptNumber,
        AttemptsRelation.StartedAt, AttemptsRelation.EndedAt, AttemptsRelation.Result, AttemptsRelation.SizeBytes,
        AttemptsRelation.ScriptResult, AttemptsRelation.OptOut, AttemptsRelation.DcAttempts,
    ];

    public string? Account { get; init; } = "A1";

    public string? Campaign { get; init; } = "C1";

    public string? Pass { get; init; }

    public string? Contact { get; init; } = "contact";

    public string? List { get; init; }

    public Channel? Channel { get; init; } = MessagingReports.Model.Channel.Voice;

    public string? Device { get; init; } = "+15550100";

    public int? AttemptNumber { get; init; }

    public long? StartedAt { get; init; } = 0;

    public long? EndedAt { get; init; }

    public AttemptResult? Result { get; init; } = AttemptResult.Delivered;

    public long? SizeBytes { get; init; }

    public ScriptResult? ScriptResult { get; init; }

    public byte? OptOut { get; init; } = 0;

    public int? DcAttempts { get; init; } = 0;

    /// <summary>A batch of rows whose builder, and so whose dictionaries, nobody else uses.</summary>
    public static RecordBatch Batch(params IReadOnlyCollection<AttemptRow> rows) => Batch(rows, dictionaries: null);

    /// <summary>A batch of rows.</summary>
    public static RecordBatch Batch(IReadOnlyCollection<AttemptRow> rows, RelationDictionaries? dictionaries)
    {
        RecordBatchBuilder builder = new(AttemptsRelation.Schema, Columns, Math.Max(1, rows.Count), dictionaries);
        foreach (AttemptRow row in rows)
        {
            foreach (RelationColumn column in Columns)
            {
                Append(builder.Find(column)!, row.Cell(column));
            }
        }

        return builder.Build();
    }

    /// <summary>The value of a column: a text, a number, a code, or null.</summary>
    public object? Cell(RelationColumn column) => column.Name switch
    {
        "account_id" => Account,
        "campaign_id" => Campaign,
        "pass_id" => Pass,
        "contact_id" => Contact,
        "list_id" => List,
        "channel" => (byte?)Channel,
        "device" => Device,
        "attempt_number" => AttemptNumber,
        "started_at" => StartedAt,
        "ended_at" => EndedAt,
        "result" => (byte?)Result,
        "size_bytes" => SizeBytes,
        "script_result" => (byte?)ScriptResult,
        "opt_out" => OptOut,
        "dc_attempts" => DcAttempts,
        _ => throw new ArgumentException(column.Name),
    };

    private static void Append(ColumnBuilder column, object? value)
    {
        switch (value)
        {
            case null:
                column.AppendNull();
                break;
            case string text when column is TextBuilder builder:
                builder.Append(text);
                break;
            case string id:
                ((DictionaryBuilder)column).Append(id);
                break;
            case byte code:
                ((FixedBuilder<byte>)column).Append(code);
                break;
            case int number:
                ((FixedBuilder<int>)column).Append(number);
                break;
            default:
                ((FixedBuilder<long>)column).Append((long)value);
                break;
        }
    }
}
