using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Contract.Tests.BadData;

/// <summary>Usage that breaks a rule.</summary>
internal static class BadUsages
{
    private static readonly ReportDefinition[] Both = [ReportCatalog.ServiceDetail, ReportCatalog.ServiceSummary];

    public static IEnumerable<BadRecord> All
    {
        get
        {
            ServiceUsage row = SoundStore.Rows.ServiceUsage.First(
                usage => usage is { UsageType: UsageType.Usage, AttemptId: not null });
            ContractLine line = Line(other => other.ContractLineId == row.ContractLineId);
            ContractLine ofAccount = Line(
                other => other.AccountId != row.AccountId && other.ServiceCode == line.ServiceCode);
            ContractLine ofService = Line(
                other => other.AccountId == row.AccountId && other.ServiceCode != line.ServiceCode);
            string foreign = SoundStore.ForeignCampaign(row.AccountId).CampaignId;
            yield return New("usage: negative", nameof(row.Quantity), -0.0001m, "negative-value", Both);
            yield return New(
                "usage: line of another account", nameof(row.ContractLineId), ofAccount.ContractLineId,
                "wrong-parent", Both);
            yield return New(
                "usage: line of another service", nameof(row.ContractLineId), ofService.ContractLineId,
                "wrong-parent", Both);
            yield return New("usage: orphan line", nameof(row.ContractLineId), "no such", "orphan-id", Both);
            yield return New("usage: orphan service", nameof(row.ServiceCode), "no such", "orphan-id", Both);
            yield return New("usage: missing service", nameof(row.ServiceCode), null, "missing-value", Both);
            yield return New("usage: orphan campaign", nameof(row.CampaignId), "no such", "orphan-id", Both);
            yield return New(
                "usage: campaign of another account", nameof(row.CampaignId), foreign, "wrong-parent", Both);
            yield return New("usage: undefined type", nameof(row.UsageType), (UsageType)2, "undefined-value", Both);
            yield return New(
                "usage: undefined unit", nameof(row.MeasuredUnit), (ServiceUnit)11, "undefined-value",
                [ReportCatalog.ServiceDetail]);
            yield return New(
                "usage: attempt id with a line break", nameof(row.AttemptId), "a\rb", "bad-id",
                [ReportCatalog.ServiceDetail]);
            yield return New(
                "usage: sub-campaign without campaign", nameof(row.CampaignId), null, "wrong-parent", Both) with
            {
                Refusal = ("sub_campaign_id", "wrong-parent"),
            };

            BadRecord New(string name, string property, object? value, string rule, ReportDefinition[] reports) => new()
            {
                Name = name,
                Relation = ServiceUsageRelation.Schema,
                Id = row.UsageId,
                At = row.UsageAt,
                Scope = ReportScope.Account(row.AccountId),
                Changes = [(property, value)],
                Refusal = (Columns.Of(property), rule),
                Reports = reports,
            };
        }
    }

    private static ContractLine Line(Func<ContractLine, bool> isMeant) =>
        SoundStore.Directory.ContractLines.First(isMeant);
}
