using System.Globalization;
using System.Numerics;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>The numbers of Account Activity in DuckDB 1.5, its tables in memory, as one statement.</summary>
internal sealed class ActivityDuckDb : IDisposable
{
    public const string Name = "DuckDB 1.5, 1 thread";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly string Outbound = Codes("direction", Direction.Outbound);
    private static readonly string Person =
        Codes("result", AttemptResult.DeliveredPerson, AttemptResult.DeliveredWithoutSuccess);

    private static readonly string Delivered = $"{Outbound} AND {In(ResultClass.Delivered)}";

    private static readonly string Attempted =
        $"{Outbound} AND {In(ResultClass.Delivered, ResultClass.Undelivered, ResultClass.Pending)}";

    private static readonly string Select =
        $"""
        WITH activity AS (
          SELECT campaign_id,
            epoch_us(min(started_at) FILTER (WHERE {Attempted})) // 1000000 AS first,
            epoch_us(max(started_at) FILTER (WHERE {Attempted})) // 1000000 AS last,
            {Count("attempted", Attempted)},
            {Count("delivered", Delivered)},
            {Count("undelivered", $"{Outbound} AND {In(ResultClass.Undelivered)}")},
            {Count("pending", $"{Outbound} AND {In(ResultClass.Pending)}")},
            {Count("not_attempted", $"{Outbound} AND {In(ResultClass.NotAttempted)}")},
            count(DISTINCT contact_id) FILTER (WHERE {Attempted}) AS contacts_attempted,
            count(DISTINCT contact_id) FILTER (WHERE {Delivered}) AS contacts_delivered,
            {Count("voice_attempted", $"{Attempted} AND {Codes("channel", Channel.Voice)}")},
            {Count("voice_delivered", $"{Delivered} AND {Codes("channel", Channel.Voice)}")},
            {Count("text_attempted", $"{Attempted} AND {Codes("channel", Channel.Text)}")},
            {Count("text_delivered", $"{Delivered} AND {Codes("channel", Channel.Text)}")},
            {Count("email_attempted", $"{Attempted} AND {Codes("channel", Channel.Email)}")},
            {Count("email_delivered", $"{Delivered} AND {Codes("channel", Channel.Email)}")},
            {Count("person", $"{Outbound} AND {Person}")},
            {Count("machine", $"{Outbound} AND {Codes("result", AttemptResult.DeliveredMachine)}")},
            {Count("script", $"{Outbound} AND {Codes("script_result", ScriptResult.Success)}")},
            {Count("opt_outs", "opt_out")},
            {Count("inbound", Codes("direction", Direction.Inbound))}
          FROM attempts GROUP BY campaign_id),
        filtered AS (
          SELECT campaign_id, count(DISTINCT contact_id) AS contacts, count(*) AS records
          FROM filtered_contacts GROUP BY campaign_id),
        transfers AS (
          SELECT campaign_id, count(*) AS attempts, {Count("connected", Codes("result", DirectConnectResult.Connected))}
          FROM direct_connect_attempts GROUP BY campaign_id),
        subs AS (
          SELECT campaign_id, count(DISTINCT sub_campaign_id) AS active FROM (
            SELECT DISTINCT campaign_id, sub_campaign_id FROM attempts
            UNION SELECT DISTINCT campaign_id, sub_campaign_id FROM filtered_contacts)
          GROUP BY campaign_id)
        SELECT c.campaign_id, active, first, last, attempted, delivered, undelivered, pending, not_attempted,
          contacts_attempted, contacts_delivered, contacts, records, voice_attempted, voice_delivered, text_attempted,
          text_delivered, email_attempted, email_delivered, person, machine, script, opt_outs, inbound,
          transfers.attempts, connected
        FROM campaigns c LEFT JOIN activity USING (campaign_id) LEFT JOIN filtered USING (campaign_id)
          LEFT JOIN transfers USING (campaign_id) LEFT JOIN subs USING (campaign_id)
        WHERE c.account_id = $account ORDER BY c.name, c.campaign_id
        """;

    private readonly DuckDbStore _store;
    private readonly string _select;

    public ActivityDuckDb(AccountSample sample)
    {
        _store = new DuckDbStore(
            sample,
            threads: 1,
            AttemptsRelation.Schema,
            FilteredContactsRelation.Schema,
            DirectConnectAttemptsRelation.Schema);
        _select = Select.Replace("$account", $"'{sample.Account.AccountId}'", StringComparison.Ordinal);
    }

    /// <summary>The numbers of each campaign, in the order of <see cref="ActivityPeers"/>.</summary>
    public Dictionary<string, long[]> Run() => _store.Query(_select).ToDictionary(
        row => (string)row[0]!,
        row => row.Skip(1).Select(Number).ToArray());

    public void Dispose() => _store.Dispose();

    private static string Count(string name, string condition) => $"count_if({condition}) AS {name}";

    private static string In(params ReadOnlySpan<ResultClass> classes) =>
        Codes("result", ResultClasses.ResultsIn(classes));

    // Comparing labels takes twice as long.
    private static string Codes<TEnum>(string column, params IEnumerable<TEnum> values)
        where TEnum : struct, Enum =>
        $"enum_code({column}) IN ({string.Join(", ", values.Select(value => Convert.ToInt32(value, Invariant)))})";

    private static long Number(object? value) =>
        value is BigInteger wide ? (long)wide : Convert.ToInt64(value ?? 0, Invariant);
}
