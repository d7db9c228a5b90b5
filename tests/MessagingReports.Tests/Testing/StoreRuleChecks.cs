using System.Globalization;
using MessagingReports.Model;
using MessagingReports.Relations;
using Row = System.Collections.Generic.Dictionary<string, string?>;

namespace MessagingReports.Tests.Testing;

/// <summary>
/// The rules of the store and the host's preconditions, written out naively; each finding is one line.
/// </summary>
internal sealed class StoreRuleChecks(ReportDirectory directory, Func<RelationSchema, List<Row>> read)
{
    private static readonly string[] Delivered =
    [
        "Delivered Person", "Delivered Machine", "Delivered without success", "Delivered", "Accepted by Carrier",
    ];

    private readonly Dictionary<string, Account> _accounts =
        directory.Accounts.ToDictionary(item => item.AccountId);
    private readonly Dictionary<string, Campaign> _campaigns =
        directory.Campaigns.ToDictionary(item => item.CampaignId);
    private readonly Dictionary<string, SubCampaign> _subs =
        directory.SubCampaigns.ToDictionary(item => item.SubCampaignId);
    private readonly Dictionary<string, Pass> _passes =
        directory.Passes.ToDictionary(item => item.PassId);
    private readonly Dictionary<string, ContractLine> _lines =
        directory.ContractLines.ToDictionary(item => item.ContractLineId);
    private readonly List<string> _findings = [];

    public List<string> Run()
    {
        List<Row> attempts = read(AttemptsRelation.Schema);
        List<Row> filters = read(FilteredContactsRelation.Schema);
        List<Row> connects = read(DirectConnectAttemptsRelation.Schema);
        List<Row> usages = read(ServiceUsageRelation.Schema);
        attempts.ForEach(Attempt);
        Contacts(attempts, filters);
        DirectConnects(attempts, connects);
        read(ListLoadsRelation.Schema).ForEach(ListLoad);
        Usages(attempts, connects, usages);
        foreach (Row row in attempts.Concat(filters).Concat(connects).Concat(usages))
        {
            Parents(row);
        }

        return _findings;
    }

    private static long Number(Row row, string column) => long.Parse(row[column]!, CultureInfo.InvariantCulture);

    private void Expect(bool rule, string name, Row row)
    {
        if (!rule)
        {
            _findings.Add($"{name}: {row.First().Value}");
        }
    }

    private void Parents(Row row)
    {
        string account = row["account_id"]!;
        Expect(_accounts.ContainsKey(account), "account resolves", row);
        Expect(row["campaign_id"] is not { } campaign || _campaigns[campaign].AccountId == account,
            "campaign of account", row);
        Expect(row["sub_campaign_id"] is not { } sub || _subs[sub].CampaignId == row["campaign_id"],
            "sub-campaign of campaign", row);
        string? pass = row.GetValueOrDefault("pass_id");
        Expect(pass is null || _passes[pass].SubCampaignId == row["sub_campaign_id"], "pass of sub-campaign", row);
    }

    private void Attempt(Row row)
    {
        bool isInbound = row["direction"] == "Inbound";
        bool isVoice = row["channel"] is "Voice" or "Dialer" or "Preview" or "Manual";
        bool isText = row["channel"] == "Text";
        bool isEmail = row["channel"] == "Email";
        Expect(row["channel"] != "None", "an attempt has a channel", row);
        Expect(!isInbound || (row["pass_id"] is null && row["attempt_number"] is null), "inbound has no pass", row);
        Expect(row["script_result"] != "Success" || (!isInbound && Delivered.Contains(row["result"])),
            "success only if delivered", row);
        Expect((row["dc_attempts"] == "0") == (row["dc_result"] is null), "dc_attempts and dc_result", row);
        Expect(row["dc_attempts"] == "0" || isVoice, "Direct Connect only on calls", row);
        Expect(
            row["answered_at"] is not null || row["call_seconds"] is null or "0", "call seconds only if answered", row);
        string? voice = row["answered_at"] ?? row["ring_seconds"] ?? row["call_seconds"] ?? row["answered_by"];
        Expect(isVoice || voice is null, "voice columns", row);
        string? text = row["segments"] ?? row["encoding"] ?? row["receipt_at"];
        Expect(isText || text is null, "text columns", row);
        string? email = row["size_bytes"] ?? row["bounce_type"] ?? row["first_open_at"] ?? row["first_click_at"];
        Expect(isEmail || email is null, "email columns", row);
        Expect(row["bounce_type"] is null || row["result"] == "Bounced", "bounce type", row);
        Expect(string.CompareOrdinal(row["answered_at"] ?? "9", Whole(row["started_at"])) >= 0, "answered after start",
            row);
        Expect(string.CompareOrdinal(row["ended_at"] ?? "9", Whole(row["started_at"])) >= 0, "ended after start", row);
    }

    // Drops the fraction, so that texts with and without one compare as times to the second.
    private static string Whole(string? time) => time![..19];

    private void Contacts(List<Row> attempts, List<Row> filters)
    {
        foreach (IGrouping<string?, Row> contact in attempts.Concat(filters).GroupBy(row => row["contact_id"]))
        {
            Expect(contact.Select(row => row["sub_campaign_id"]).Distinct().Count() == 1, "one sub-campaign a contact",
                contact.First());
            Expect(contact.Select(row => row["client_id"]).Distinct().Count() == 1, "one client id a contact",
                contact.First());
        }

        IEnumerable<Row> numbered = attempts.Where(row => row["attempt_number"] is not null);
        foreach (IGrouping<string?, Row> contact in numbered.GroupBy(row => row["contact_id"]))
        {
            long[] numbers = [.. contact.Select(row => Number(row, "attempt_number"))];
            Expect(numbers.SequenceEqual(Enumerable.Range(1, numbers.Length).Select(n => (long)n)),
                "attempts numbered by start", contact.First());
        }
    }

    private void DirectConnects(List<Row> attempts, List<Row> connects)
    {
        Dictionary<string, Row> calls = attempts.ToDictionary(row => row["attempt_id"]!);
        ILookup<string?, Row> byCall = connects.ToLookup(row => row["attempt_id"]);
        foreach (Row call in attempts)
        {
            Expect(byCall[call["attempt_id"]].Count() == Number(call, "dc_attempts"), "as many as the call says", call);
        }

        foreach (IGrouping<string?, Row> group in byCall)
        {
            Row call = calls[group.Key!];
            Row[] steps = [.. group.OrderBy(row => Number(row, "sequence"))];
            Row final = steps[^1];
            IEnumerable<long> sequences = steps.Select(row => Number(row, "sequence"));
            Expect(sequences.SequenceEqual(Enumerable.Range(1, steps.Length).Select(n => (long)n)), "sequence", call);
            Expect(steps.All(row => (row["is_final"] == "true") == ReferenceEquals(row, final)), "the last is final",
                call);
            Expect(call["dc_started_at"] == final["started_at"] && call["dc_result"] == final["result"], "final agrees",
                call);
            Expect(call["dc_number"] == final["number"] && call["dc_center_name"] == final["center_name"],
                "final center agrees", call);
            Expect(call["dc_hold_seconds"] == final["hold_seconds"] && call["dc_talk_seconds"] == final["talk_seconds"],
                "final durations agree", call);
            foreach (Row step in steps)
            {
                Expect(step["attempt_started_at"] == call["started_at"] && step["call_result"] == call["result"],
                    "call agrees", step);
                Expect(step["device"] == call["device"] && step["contact_id"] == call["contact_id"], "contact agrees",
                    step);
                Expect((step["connected_at"] is not null) == (step["result"] == "Connected"), "connect time", step);
                Expect(step["ended_at"] is null || step["result"] == "Connected" || step["talk_seconds"] == "0",
                    "no talk unconnected", step);
                Expect((step["ended_at"] is null) == (step["talk_seconds"] is null), "open", step);
            }
        }
    }

    private void ListLoad(Row row)
    {
        long rejected = row.Keys
            .Where(column => column.StartsWith("rejected_", StringComparison.Ordinal))
            .Sum(column => Number(row, column));
        bool isEnded = row["ended_at"] is not null;
        Expect(!isEnded || Number(row, "total_records") == Number(row, "accepted_records") + rejected, "total", row);
        Expect(row["status"] != "Completed" || rejected == 0, "completed has no rejections", row);
        Expect(row["status"] != "Completed with Rejections" || rejected > 0, "rejections", row);
        Expect(isEnded == (row["status"] != "Loading"), "ended unless loading", row);
        Expect(row["failure_message"] is null || row["status"] is "Failed" or "Cancelled", "failure message", row);
        Expect(row["account_id"] is not { } account || _accounts[account].EnterpriseId == row["enterprise_id"],
            "account of enterprise", row);
        Expect(string.CompareOrdinal(row["ended_at"] ?? "9", Whole(row["started_at"])) >= 0, "load ended after start",
            row);
        Expect(string.CompareOrdinal(row["started_at"], Whole(row["received_at"] ?? row["started_at"])) >= 0,
            "received before start", row);
    }

    private void Usages(List<Row> attempts, List<Row> connects, List<Row> usages)
    {
        Dictionary<string, Row> calls = attempts.ToDictionary(row => row["attempt_id"]!);
        Dictionary<string, Row> steps = connects.ToDictionary(row => row["direct_connect_id"]!);
        foreach (Row row in usages)
        {
            ContractLine? line = row["contract_line_id"] is { } id ? _lines[id] : null;
            Expect(line is null || line.AccountId == row["account_id"], "line of account", row);
            Expect(line is null || line.ServiceCode == row["service_code"], "line of service", row);
            Expect(
                directory.Services.Any(service => service.ServiceCode == row["service_code"]), "service resolves", row);
            Expect(!row["quantity"]!.StartsWith('-') || row["usage_type"] == "Adjustment",
                "negative only if adjustment", row);
            if (row["attempt_id"] is { } attempt)
            {
                Expect(calls[attempt]["started_at"] == row["usage_at"], "usage at the attempt's start", row);
                Expect(calls[attempt]["campaign_id"] == row["campaign_id"], "usage in the attempt's campaign", row);
            }

            Expect(row["direct_connect_id"] is not { } step || steps[step]["attempt_id"] == row["attempt_id"],
                "Direct Connect of the attempt", row);
        }
    }
}
