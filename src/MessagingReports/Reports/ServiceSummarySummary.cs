using System.Text;
using MessagingReports.Aggregation;
using MessagingReports.Csv;
using MessagingReports.Layouts;
using MessagingReports.Model;
using MessagingReports.Relations;
using R = MessagingReports.Reports.ServiceSummaryRelation;
using U = MessagingReports.Relations.ServiceUsageRelation;

namespace MessagingReports.Reports;

/// <summary>
/// Service Summary as queries: usage by service and contract line, and the campaigns it claims to belong to.
/// </summary>
internal sealed class ServiceSummarySummary : SummaryReport
{
    private const int Count = 0;
    private const int Quantity = 1;
    private const int LeastUsage = 2;
    private const int Invalid = 3;
    private const int PriceScale = 6;

    private static readonly AggregateQuery Usage = new(
        U.Schema,
        [U.ServiceCode, U.ContractLineId],
        [
            Measure.Count(),
            Measure.Sum(U.Quantity),
            Measure.Minimum(U.Quantity, Condition.In(U.UsageType, UsageType.Usage)),
            Measure.CountInvalid([U.UsageId, U.UsageType, U.UsageAt, U.Quantity]),
        ]);

    private static readonly AggregateQuery Campaigns =
        new(U.Schema, [U.CampaignId, U.SubCampaignId], [Measure.Count()]);

    public override RelationSchema Result => R.Schema;

    public override IReadOnlyList<string> Order { get; } = ["Service Category", "Service Code", "Contract Line ID"];

    public override IReadOnlyList<AggregateQuery> Queries { get; } = [Usage, Campaigns];

    public override bool IsSound(SummaryContext context, IReadOnlyList<AggregateResult> results)
    {
        GroupKeys keys = new(context);
        AggregateResult usage = results[0];
        for (int group = 0; group < usage.GroupCount; group++)
        {
            if (!keys.AreSoundService(usage.Key(group, 0), usage.Key(group, 1)) ||
                usage.Value(group, Invalid) != 0 || usage.Value(group, LeastUsage) < 0)
            {
                return false;
            }
        }

        AggregateResult campaigns = results[1];
        for (int group = 0; group < campaigns.GroupCount; group++)
        {
            if (!keys.AreSoundOptional(campaigns.Key(group, 0), campaigns.Key(group, 1)))
            {
                return false;
            }
        }

        return true;
    }

    public override RecordBatch Build(SummaryContext context, IReadOnlyList<AggregateResult> results)
    {
        ReportDirectory directory = context.Directory;
        AggregateResult usage = results[0];
        List<(int Category, int Group, int Line)> groups = [];
        for (int group = 0; group < usage.GroupCount; group++)
        {
            if (usage.Key(group, 1) is { } line)
            {
                int service = directory.Index.Services.Find(usage.Key(group, 0)!);
                groups.Add((
                    (int)directory.Services[service].Category, group, directory.Index.ContractLines.Find(line)));
            }
            else
            {
                context.UncontractedRecords += (long)usage.Value(group, Count)!.Value;
                context.UncontractedServices.Add(Encoding.UTF8.GetString(usage.Key(group, 0)!));
            }
        }

        groups.Sort((left, right) => Compare(usage, left, right));
        RecordBatchBuilder rows = new(R.Schema, R.Schema.Columns, Math.Max(16, groups.Count));
        foreach ((_, int group, int line) in groups)
        {
            Int128 quantity = usage.Value(group, Quantity)!.Value;
            rows.Dictionary(R.AccountId).Append(directory.Accounts[context.Account].AccountId);
            rows.Fixed<long>(R.PeriodStart).Append(context.Window.StartMicroseconds);
            rows.Fixed<long>(R.PeriodEnd).Append(context.Window.EndMicroseconds);
            rows.Dictionary(R.ServiceCode).Append(usage.Key(group, 0));
            rows.Dictionary(R.ContractLineId).Append(usage.Key(group, 1));
            rows.Fixed<long>(R.UsageCount).Append((long)usage.Value(group, Count)!.Value);
            rows.Fixed<Int128>(R.Quantity).Append(quantity);
            rows.Fixed<Int128>(R.Amount).Append(Amount(quantity, directory, line));
        }

        return rows.Build();
    }

    private static int Compare(
        AggregateResult usage, (int Category, int Group, int Line) left, (int Category, int Group, int Line) right)
    {
        int order = left.Category.CompareTo(right.Category);
        for (int key = 0; key < 2 && order == 0; key++)
        {
            order = usage.Key(left.Group, key).AsSpan().SequenceCompareTo(usage.Key(right.Group, key));
        }

        return order;
    }

    private static Int128 Amount(Int128 quantity, ReportDirectory directory, int line)
    {
        int digits = CurrencyDigits.For(directory.ContractLines[line].Currency);
        return DecimalMath.TryMultiply(quantity, directory.Index.LinePrices[line], out Int128 exact) &&
            Rounding.TryRound(exact, R.Quantity.Scale + PriceScale, digits, out Int128 amount)
            ? amount
            : throw Throw.Overflow(ServiceSummaryReport.Id, "Amount", directory.ContractLines[line].ContractLineId);
    }
}
