using System.Globalization;
using MessagingReports.Benchmarks.Data;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Benchmarks.Peers;

/// <summary>Account Activity as DuckDB's SQL: its numbers, and the text of the report made from them.</summary>
internal static class ActivitySelect
{
    private const string Columns =
        "active, first, last, attempted, delivered, undelivered, pending, not_attempted, contacts_attempted, " +
        "contacts_delivered, contacts, records, voice_attempted, voice_delivered, text_attempted, text_delivered, " +
        "email_attempted, email_delivered, person, machine, script, opt_outs, inbound, transfers.attempts AS " +
        "transfers, connected";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly string Outbound = Codes("direction", Direction.Outbound);

    private static readonly string Person =
        Codes("result", AttemptResult.DeliveredPerson, AttemptResult.DeliveredWithoutSuccess);

    private static readonly string Delivered = $"{Outbound} AND {In(ResultClass.Delivered)}";

    private static readonly string Attempted =
        $"{Outbound} AND {In(ResultClass.Delivered, ResultClass.Undelivered, ResultClass.Pending)}";

    private static readonly string Numbers =
        $"""
        activity AS (
          SELECT campaign_id,
            min(started_at) FILTER (WHERE {Attempted}) AS first,
            max(started_at) FILTER (WHERE {Attempted}) AS last,
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
          GROUP BY campaign_id),
        numbers AS (
          SELECT c.campaign_id, c.name, c.account_id, {Columns}
          FROM campaigns c LEFT JOIN activity USING (campaign_id) LEFT JOIN filtered USING (campaign_id)
            LEFT JOIN transfers USING (campaign_id) LEFT JOIN subs USING (campaign_id))
        """;

    /// <summary>The numbers of each campaign of an account whose rows of the window are all its tables hold.</summary>
    public static string Values(string account) =>
        $"WITH {Numbers} SELECT * EXCLUDE (name, account_id) " +
        "REPLACE (epoch_us(first) // 1000000 AS first, epoch_us(last) // 1000000 AS last) " +
        $"FROM numbers WHERE account_id = '{account}' ORDER BY name, campaign_id";

    /// <summary>The report, from a store with rows of other accounts and times.</summary>
    public static string Text(ReportCase report)
    {
        DuckDbText text = new(report.Zone, report.Window);
        return
            $"""
            WITH {Part(AttemptsRelation.Schema)}, {Part(FilteredContactsRelation.Schema)},
            {Part(DirectConnectAttemptsRelation.Schema)}, {Numbers}
            SELECT n.account_id AS "Account ID", a.name AS "Account Name", n.campaign_id AS "Campaign ID",
              n.name AS "Campaign Name", {Cell("active", "Active Sub-campaigns")},
              {text.Time("first")} AS "First Attempt Time", {text.Time("last")} AS "Last Attempt Time",
              {Cell("attempted", "Messages Attempted")}, {Cell("delivered", "Messages Delivered")},
              {Cell("undelivered", "Messages Undelivered")}, {Cell("pending", "Messages Pending")},
              {Rate("delivered", "attempted", "Delivery Success Rate")}, {Cell("not_attempted", "Not Attempted")},
              {Cell("contacts_attempted", "Contacts Attempted")}, {Cell("contacts_delivered", "Contacts Delivered")},
              {Rate("contacts_delivered", "contacts_attempted", "Contact Success Rate")},
              {Cell("contacts", "Contacts Filtered")}, {Cell("records", "Filtered Records")},
              {ByChannel("voice", "Voice")}, {ByChannel("text", "Text")}, {ByChannel("email", "Email")},
              {Cell("person", "Delivered to Person")}, {Cell("machine", "Delivered to Machine")},
              {Cell("script", "Script Successes")}, {Rate("script", "delivered", "Script Success Rate")},
              {Cell("opt_outs", "Opt-outs")}, {Cell("inbound", "Inbound Contacts")},
              {Cell("transfers", "Direct Connect Attempts")}, {Cell("connected", "Direct Connects Completed")},
              {Rate("connected", "transfers", "Direct Connect Success Rate")}
            FROM numbers n JOIN accounts a USING (account_id)
            WHERE account_id = '{report.Account.AccountId}' ORDER BY n.name, n.campaign_id
            """;

        string Part(RelationSchema relation) =>
            $"{relation.Name} AS (SELECT * FROM main.{relation.Name} WHERE {ReportSelect.Where(report, relation, "")})";
    }

    private static string ByChannel(string channel, string title) =>
        $"{Cell($"{channel}_attempted", $"{title} Attempted")}, " +
        $"{Cell($"{channel}_delivered", $"{title} Delivered")}, " +
        Rate($"{channel}_delivered", $"{channel}_attempted", $"{title} Success Rate");

    private static string Cell(string number, string header) => $"coalesce({number}, 0) AS \"{header}\"";

    private static string Rate(string numerator, string denominator, string header) =>
        $"{DuckDbText.Rate(numerator, denominator)} AS \"{header}\"";

    private static string Count(string name, string condition) => $"count_if({condition}) AS {name}";

    private static string In(params ReadOnlySpan<ResultClass> classes) =>
        Codes("result", ResultClasses.ResultsIn(classes));

    // Comparing labels takes twice as long.
    private static string Codes<TEnum>(string column, params IEnumerable<TEnum> values)
        where TEnum : struct, Enum =>
        $"enum_code({column}) IN ({string.Join(", ", values.Select(value => Convert.ToInt32(value, Invariant)))})";
}
