using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>Every rule of the store that a record can break, each broken once.</summary>
internal static class BadRecords
{
    private static readonly ReportDefinition[] Attempts =
        [ReportCatalog.UsageDetail, ReportCatalog.AllAttempts, ReportCatalog.AllContacts];

    private static readonly ReportDefinition[] Lists = [ReportCatalog.AllAttempts, ReportCatalog.AllContacts];

    private static readonly ReportDefinition[] Everywhere = [.. Attempts, ReportCatalog.AccountActivity];

    public static IReadOnlyList<BadRecord> All { get; } =
        [.. OfAttempts(), .. OfFilters(), .. OfConnects(), .. BadLoads.All, .. BadUsages.All];

    private static IEnumerable<BadRecord> OfAttempts()
    {
        Attempt row = SoundStore.Rows.Attempts.First(attempt => attempt.PassId is not null && attempt.DcAttempts > 0);
        string foreign = SoundStore.ForeignCampaign(row.AccountId).CampaignId;
        yield return New("orphan campaign", (nameof(row.CampaignId), "no such"), "orphan-id", Everywhere);
        yield return New("orphan sub-campaign", (nameof(row.SubCampaignId), "no such"), "orphan-id", Everywhere);
        yield return New("orphan pass", (nameof(row.PassId), "no such"), "orphan-id", Everywhere);
        yield return New("campaign of another account", (nameof(row.CampaignId), foreign), "wrong-parent", Everywhere);
        yield return New(
            "sub-campaign of another campaign",
            (nameof(row.SubCampaignId), SoundStore.ForeignSubCampaign(row.CampaignId).SubCampaignId),
            "wrong-parent",
            Everywhere);
        yield return New(
            "pass of another sub-campaign",
            (nameof(row.PassId), SoundStore.ForeignPass(row.SubCampaignId).PassId), "wrong-parent", Everywhere);
        yield return New("negative ring", (nameof(row.RingSeconds), -1), "negative-value", Lists);
        yield return New("negative size", (nameof(row.SizeBytes), -1L), "negative-value", [ReportCatalog.UsageDetail]);
        yield return New("negative connects", (nameof(row.DcAttempts), -1), "negative-value", Attempts);
        yield return New("undefined result", (nameof(row.Result), (AttemptResult)200), "undefined-value", Everywhere);
        yield return New("undefined channel", (nameof(row.Channel), (Channel)99), "undefined-value", Everywhere);
        yield return New("undefined direction", (nameof(row.Direction), (Direction)2), "undefined-value", Everywhere);
        yield return New(
            "undefined script result", (nameof(row.ScriptResult), (ScriptResult)9), "undefined-value",
            [.. Lists, ReportCatalog.AccountActivity]);
        yield return New("undefined encoding", (nameof(row.Encoding), (TextEncoding)77), "undefined-value", Attempts);
        yield return New("missing device", (nameof(row.Device), null), "missing-value", Attempts);
        yield return New("empty device", (nameof(row.Device), ""), "missing-value", Attempts);
        yield return New("missing campaign", (nameof(row.CampaignId), null), "missing-value", Everywhere);
        yield return New("missing contact", (nameof(row.ContactId), null), "missing-value", Everywhere);
        yield return New(
            "contact id with a control character", (nameof(row.ContactId), "a\u0085b"), "bad-id", Everywhere);
        yield return New(
            "contact id of 129 bytes", (nameof(row.ContactId), new string('x', 129)), "bad-id", Everywhere);
        yield return New("list id with a line break", (nameof(row.ListId), "a\nb"), "bad-id", Lists);
        yield return New("connects without result", (nameof(row.DcResult), null), "direct-connect", Attempts);
        yield return New("result without connects", (nameof(row.DcAttempts), 0), "direct-connect", Attempts) with
        {
            Refusal = ("dc_result", "direct-connect"),
        };
        yield return New(
            "attempt id with a control character", (nameof(row.AttemptId), "a\u0007b"), "bad-id", Everywhere) with
        {
            RefusedId = "a\u0007b",
        };
        yield return New("attempt twice", null, "duplicate-id", Attempts) with
        {
            Refusal = ("attempt_id", "duplicate-id"),
        };

        BadRecord New(
            string name, (string Property, object? Value)? change, string rule, ReportDefinition[] reports) =>
            new()
            {
                Name = name,
                Relation = AttemptsRelation.Schema,
                Id = row.AttemptId,
                At = row.StartedAt,
                Scope = ReportScope.Account(row.AccountId),
                Changes = change is { } only ? [only] : [],
                Refusal = (Columns.Of(change?.Property ?? ""), rule),
                Reports = reports,
            };
    }

    private static IEnumerable<BadRecord> OfFilters()
    {
        FilteredContact row = SoundStore.Rows.FilteredContacts.First(contact => contact.PassId is not null);
        ReportDefinition[] both = [ReportCatalog.AllContacts, ReportCatalog.AccountActivity];
        yield return New(
            "filter: undefined reason", (nameof(row.Reason), (FilterReason)16), "undefined-value", [both[0]]);
        yield return New("filter: orphan pass", (nameof(row.PassId), "no such"), "orphan-id", both);
        yield return New(
            "filter: pass of another sub-campaign",
            (nameof(row.PassId), SoundStore.ForeignPass(row.SubCampaignId).PassId), "wrong-parent", both);
        yield return New("filter: missing contact", (nameof(row.ContactId), null), "missing-value", both);
        yield return New("filter: twice", null, "duplicate-id", [both[0]]) with
        {
            Refusal = ("filter_id", "duplicate-id"),
        };

        BadRecord New(
            string name, (string Property, object? Value)? change, string rule, ReportDefinition[] reports) =>
            new()
            {
                Name = name,
                Relation = FilteredContactsRelation.Schema,
                Id = row.FilterId,
                At = row.FilteredAt,
                Scope = ReportScope.Account(row.AccountId),
                Changes = change is { } only ? [only] : [],
                Refusal = (Columns.Of(change?.Property ?? ""), rule),
                Reports = reports,
            };
    }

    private static IEnumerable<BadRecord> OfConnects()
    {
        DirectConnectAttempt row = SoundStore.Rows.DirectConnectAttempts[0];
        ReportDefinition[] both = [ReportCatalog.ContactCenter, ReportCatalog.AccountActivity];
        string foreign = SoundStore.ForeignCampaign(row.AccountId).CampaignId;
        yield return New(
            "connect: undefined result", (nameof(row.Result), (DirectConnectResult)50), "undefined-value", both);
        yield return New("connect: orphan campaign", (nameof(row.CampaignId), "no such"), "orphan-id", both);
        yield return New(
            "connect: campaign of another account", (nameof(row.CampaignId), foreign), "wrong-parent", both);
        yield return New("connect: sequence zero", (nameof(row.Sequence), 0), "negative-value", [both[0]]);
        yield return New("connect: negative hold", (nameof(row.HoldSeconds), -5), "negative-value", [both[0]]);
        yield return New("connect: missing number", (nameof(row.Number), ""), "missing-value", [both[0]]);
        yield return New("connect: twice", null, "duplicate-id", [both[0]]) with
        {
            Refusal = ("direct_connect_id", "duplicate-id"),
        };

        BadRecord New(
            string name, (string Property, object? Value)? change, string rule, ReportDefinition[] reports) =>
            new()
            {
                Name = name,
                Relation = DirectConnectAttemptsRelation.Schema,
                Id = row.DirectConnectId,
                At = row.StartedAt,
                Scope = ReportScope.Account(row.AccountId),
                Changes = change is { } only ? [only] : [],
                Refusal = (Columns.Of(change?.Property ?? ""), rule),
                Reports = reports,
            };
    }
}
